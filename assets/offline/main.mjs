/**
 * The front door of a page that was exported to one file. The atlas is inside it; no server is
 * asked. Map, timeline and details are those of the live page.
 * @module offline
 */

import { Atlas } from "../js/atlas.mjs";
import { hydrateIcons } from "../js/dom.mjs";
import { followEvent, followFilters } from "../js/follow.mjs";
import { fitter } from "../js/map/fit.mjs";
import { mountMap } from "../js/map/index.mjs";
import { mountDetails } from "../js/panels/details.mjs";
import { createStore } from "../js/store.mjs";
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
  page.fit = fitter(page);
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
  for (const key of ["theme", "selection", "start"]) store.touch(key);
  if (view.event) atlas.locate(view.event).then((i) => (i === null ? store.set({ event: null }) : page.open(i)));
  requestAnimationFrame(() => { document.documentElement.dataset.ready = "1"; });
}

start(/** @type {any} */ (window).map_atlas, /** @type {any} */ (window).geo_json_countries);
