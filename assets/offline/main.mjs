/**
 * The front door of a page that was exported to one file. The atlas is inside it; no server is
 * asked. Map, timeline and details are those of the live page.
 * @module offline
 */

import { Atlas, NONE } from "../js/atlas.mjs";
import { hydrateIcons } from "../js/dom.mjs";
import { mountMap } from "../js/map/index.mjs";
import { mountDetails } from "../js/panels/details.mjs";
import { Selection, indexAtlas } from "../js/selection.mjs";
import { FILTER_KEYS, createStore } from "../js/store.mjs";
import { mountTimeline } from "../js/timeline/index.mjs";
import { fromQuery } from "../js/view.mjs";

/** @typedef {import("../js/main.mjs").Page} Page */
/** @typedef {import("../js/store.mjs").View} View */
/** @typedef {import("../js/atlas.mjs").EventText} EventText */
/**
 * @typedef {object} Inside what the file holds; see `timeline/exports/webpage.py`
 * @property {any} tables @property {string} columns base64 @property {EventText[]} texts
 * @property {Record<string, any[]>} figures by country @property {string} query of the view
 */

const ARRAYS = Object.freeze({ i4: Int32Array, u4: Uint32Array, u2: Uint16Array, u1: Uint8Array });

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** An atlas that has everything at hand. */
class AtlasInside extends Atlas {
  /** @param {Inside} inside */
  constructor(inside) {
    const bytes = Uint8Array.from(atob(inside.columns), (letter) => letter.charCodeAt(0));
    /** @type {any} */ const columns = {};
    for (const { name, kind, offset, length } of inside.tables.columns.arrays) {
      columns[name] = new (/** @type {any} */ (ARRAYS)[kind])(bytes.buffer, offset, length);
    }
    super(inside.tables, columns);
    this.inside = inside;
    for (let at = 0; at < inside.texts.length; at += this.chunkSize) {
      this.chunks.set(at / this.chunkSize, inside.texts.slice(at, at + this.chunkSize));
    }
  }

  /** @param {number} number @returns {Promise<EventText[]>} */
  async chunk(number) {
    return this.chunks.get(number) ?? [];
  }

  /** @param {string} id @returns {Promise<number|null>} */
  async locate(id) {
    const found = this.inside.texts.findIndex((text) => text.id === id);
    return found < 0 ? null : found;
  }

  /** @param {string} code @returns {Promise<any[]>} */
  async figures(code) {
    return this.inside.figures[code] ?? [];
  }
}

/** The view that the file was made of, with its window closed on both sides. @param {Atlas} atlas @param {string} query @returns {View} */
function viewOf(atlas, query) {
  const { view } = fromQuery(query);
  const from = view.from ?? Math.min(atlas.first, view.to ?? atlas.first);
  return { ...view, from, to: view.to ?? Math.max(atlas.last, from) };
}

/**
 * What the file leaves out can't be asked back: its types stay chosen and its actors stay named.
 * @param {import("../js/store.mjs").Store} store @param {View} made the view that the file was made of
 */
function holdFilters(store, made) {
  const { set } = store;
  store.set = (patch, at) => {
    const held = { ...patch, q: made.q };
    if (patch.actors) held.actors = [...new Set([...made.actors, ...patch.actors])];
    if (patch.types) held.types = made.types;
    set(held, at);
  };
}

/** @param {Page} page */
function followFilters(page) {
  const index = indexAtlas(page.atlas);
  let selection = new Selection(page.atlas, index, page.store.get(), null);
  page.selection = () => selection;
  const tally = () => {
    page.cells = selection.count(page.store.get());
    const { all, types } = selection.layout;
    page.total = 0;
    for (let t = 0; t < types; t++) page.total += page.cells[all + t];
  };
  page.store.subscribe((view, changed) => {
    if (FILTER_KEYS.some((key) => changed.has(key))) {
      selection = new Selection(page.atlas, index, view, null);
      changed.add("selection");
    }
    if (["from", "to", "mode", "selection", "start"].some((key) => changed.has(key))) tally();
  });
  tally();
}

/** Open an event; the window moves to it if need be. @param {Page} page */
function followEvent(page) {
  const { atlas, store } = page;
  page.open = async (i) => {
    const [text] = await atlas.texts([i]);
    page.openIndex = i;
    const [from, to] = [/** @type {number} */ (store.get().from), /** @type {number} */ (store.get().to)];
    /** @type {Partial<View>} */ const patch = { event: text.id };
    if (i < atlas.dated) {
      const [first, last] = [atlas.columns.earliest[i], atlas.columns.latest[i]];
      if (last < from) Object.assign(patch, { from: first, to: Math.max(first + to - from, last) });
      else if (first > to) Object.assign(patch, { from: Math.min(first, last - to + from), to: last });
    }
    if (!page.selection().mask[i]) Object.assign(patch, { country: null, actors: [] });
    store.set(patch);
    page.announce(`${text.title}, ${text.words}`);
  };
  store.subscribe((view, changed) => { if (changed.has("event") && view.event === null) page.openIndex = null; });
}

/** The theme of the view, or the system's. @param {Page} page */
function followTheme(page) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  page.theme = () => {
    const { theme } = page.store.get();
    return theme === "auto" ? (system.matches ? "dark" : "light") : theme;
  };
  const paint = () => { document.documentElement.dataset.theme = page.theme(); };
  paint();
  page.store.subscribe((_, changed) => { if (changed.has("theme")) paint(); });
  system.addEventListener("change", () => page.store.touch("theme"));
  byId("theme").addEventListener("click", () => page.store.set({ theme: page.theme() === "dark" ? "light" : "dark" }));
}

/** Show all places and the main stations. @param {Page} page */
function fit(page) {
  const { atlas, map } = page;
  const { place } = atlas.columns;
  /** @type {[number, number][]} */ const points = page.selection().list(page.store.get(), 2000)
    .filter((/** @type {number} */ i) => place[i] !== NONE)
    .map((/** @type {number} */ i) => [atlas.places[place[i]].lat, atlas.places[place[i]].lon]);
  for (const station of atlas.corridors.stations) if (station.rank === 1) points.push(station.at);
  if (points.length < 2) { map.setView([41, 52], 4, { animate: false }); return; }
  const frame = map.getContainer().getBoundingClientRect();
  const sheet = byId("details").getBoundingClientRect();
  const covered = sheet.top > frame.top && sheet.top < frame.bottom ? Math.min(frame.bottom - sheet.top + 20, frame.height - 160) : 50;
  map.fitBounds(points, { paddingTopLeft: [40, 70], paddingBottomRight: [50, covered], maxZoom: 6, animate: false });
}

/** @param {any} map the Leaflet map @param {any} countries its GeoJSON layer */
function start(map, countries) {
  const atlas = new AtlasInside(JSON.parse(byId("data").textContent ?? ""));
  const view = viewOf(atlas, atlas.inside.query);
  const store = createStore(view);
  holdFilters(store, view);
  hydrateIcons();
  const page = /** @type {Page} */ ({ atlas: /** @type {Atlas} */ (atlas), store, map, mapTouched: view.bbox !== null, openIndex: null, cells: new Int32Array(0), total: 0 });
  page.announce = (text) => { byId("announcer").textContent = text; };
  page.notice = page.announce;
  page.fit = () => fit(page);
  followTheme(page);
  followFilters(page);
  followEvent(page);
  const show = () => {
    map.invalidateSize({ pan: false });
    if (!page.mapTouched) page.fit();
  };
  show();
  if (view.bbox) map.fitBounds([[view.bbox[1], view.bbox[0]], [view.bbox[3], view.bbox[2]]], { animate: false });
  const layers = new Map(countries.getLayers().map((/** @type {any} */ layer) => [layer.feature.id, layer]));
  mountMap(page, layers);
  mountTimeline(page);
  mountDetails(page);
  new ResizeObserver(() => { show(); store.touch("size"); }).observe(map.getContainer());
  for (const key of ["country", "theme", "selection", "start"]) store.touch(key);
  if (view.event) atlas.locate(view.event).then((i) => (i === null ? store.set({ event: null }) : page.open(i)));
  requestAnimationFrame(() => { document.documentElement.dataset.ready = "1"; });
}

start(/** @type {any} */ (window).map_atlas, /** @type {any} */ (window).geo_json_countries);
