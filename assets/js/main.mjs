/**
 * The page's front door in the browser: loads the atlas, makes the view from the address, mounts
 * the parts, and keeps the address, the theme and the selection in step with the view.
 * @module main
 */

import { Atlas, NONE } from "./atlas.mjs";
import { monthStart } from "./days.mjs";
import { hydrateIcons } from "./dom.mjs";
import { mountMap } from "./map/index.mjs";
import { mountDetails } from "./panels/details.mjs";
import { mountExport } from "./panels/export.mjs";
import { mountFilters } from "./panels/filters.mjs";
import { mountStories } from "./panels/stories.mjs";
import { mountTopbar } from "./panels/topbar.mjs";
import { mountReview } from "./review/index.mjs";
import { Selection, indexAtlas } from "./selection.mjs";
import { FILTER_KEYS, createStore } from "./store.mjs";
import { mountTimeline } from "./timeline/index.mjs";
import { fromQuery, toQuery } from "./view.mjs";

/**
 * @typedef {object} Page what the parts of the page share
 * @property {Atlas} atlas @property {import("./store.mjs").Store} store
 * @property {() => Selection} selection the events that count under the filters of now
 * @property {Int32Array} cells counts of this frame, by cell of `selection().layout`
 * @property {number} total events in the window
 * @property {any} map the Leaflet map @property {boolean} mapTouched a person has moved the map
 * @property {() => void} fit show all that the selection holds
 * @property {ReturnType<typeof import("./map/tip.mjs").createTip>} tip
 * @property {() => import("./map/labels.mjs").Box[]} obstacles what labels on the map keep clear of
 * @property {() => import("./map/labels.mjs").Box[]} covered what lies over the map
 * @property {number|null} openIndex number of the open event
 * @property {(i: number) => Promise<void>} open
 * @property {(text: string) => void} announce for screen readers
 * @property {(text: string, kind?: "info"|"warn") => void} notice
 * @property {() => Promise<void>} reload take the atlas as the server has it now; the view stays
 * @property {import("./review/index.mjs").Review} [review] adding articles, where the server allows it
 * @property {() => "light"|"dark"} theme
 * @property {() => boolean} calm a person has asked for less motion
 */

const WINDOW_MONTHS = 24;
/** With at least so many places the map is fitted to the nearest share of them. */
const FEW = 20;
const SHOWN = 0.88;
/** The key may cover this share of them; pills lead there. */
const MOST_HIDDEN = 0.04;
/** Of a broken link, so many faults are named. */
const MOST_NOTICES = 20;

/** The 24 months that end with the month of the last event that has happened. @param {Atlas} atlas @returns {{from: number, to: number}} */
function defaultWindow(atlas) {
  const last = Math.max(atlas.first, Math.min(atlas.today, atlas.last));
  return { from: monthStart(last, 1 - WINDOW_MONTHS), to: monthStart(last, 1) - 1 };
}

/** Drop from a view what the atlas does not hold. @param {Atlas} atlas @param {import("./store.mjs").View} view @returns {string[]} a notice for each */
function dropUnknown(atlas, view) {
  const notices = [];
  if (view.country && !atlas.countryIndex.has(view.country)) notices.push(`No country has the code ${view.country}.`);
  for (const code of view.actors) if (!atlas.actorIndex.has(code)) notices.push(`${code} takes part in no event of this atlas.`);
  const known = new Set(atlas.corridors.corridors.map((/** @type {{id: string}} */ c) => c.id));
  for (const id of view.corridors ?? []) if (!known.has(id)) notices.push(`No corridor is called “${id}”.`);
  if (view.country && !atlas.countryIndex.has(view.country)) view.country = null;
  view.actors = view.actors.filter((code) => atlas.actorIndex.has(code));
  if (view.corridors?.length) {
    const found = view.corridors.filter((id) => known.has(id));
    view.corridors = found.length ? found : null;
  }
  return notices;
}

/** @param {"auto"|"light"|"dark"} theme @returns {"light"|"dark"} */
const inForce = (theme) => (theme === "auto" ? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light") : theme);

/**
 * Leave out the few places far from the many, so that one visit overseas does not shrink the map;
 * the pills at its edge lead there.
 * @param {[number, number][]} points latitude, longitude, one an event @returns {[number, number][]}
 */
function nearest(points) {
  if (points.length < FEW) return [...points];
  const middle = (/** @type {0|1} */ k) => points.map((p) => p[k]).sort((a, b) => a - b)[points.length >> 1];
  const [lat, lon] = [middle(0), middle(1)];
  const far = (/** @type {[number, number]} */ p) => Math.hypot(p[0] - lat, (p[1] - lon) / 2);
  return [...points].sort((a, b) => far(a) - far(b)).slice(0, Math.ceil(points.length * SHOWN));
}

/** @param {Page} page */
function fitter(page) {
  return () => {
    const { atlas, map } = page;
    const selection = page.selection();
    /** @type {[number, number][]} */ const points = [];
    const visitor = atlas.roles.indexOf("visitor");
    const { place, actorStart, actors, roles } = atlas.columns;
    for (const i of selection.list(page.store.get(), 2000)) {
      if (place[i] === NONE) continue;
      points.push([atlas.places[place[i]].lat, atlas.places[place[i]].lon]);
      for (let k = actorStart[i]; k < actorStart[i + 1]; k++) {
        const home = roles[k] === visitor ? atlas.countries[atlas.actors[actors[k]].country]?.capital : null;
        if (home) points.push([home.lat, home.lon]);
      }
    }
    const kept = nearest(points);
    for (const s of atlas.corridors.stations) if (s.rank === 1) kept.push(s.at);
    if (kept.length < 2) { map.setView([41, 52], 4, { animate: false }); return; }
    map.invalidateSize({ pan: false });
    const frame = map.getContainer().getBoundingClientRect();
    const fit = (/** @type {number} */ bottom) => map.fitBounds(kept, { paddingTopLeft: [40, 70], paddingBottomRight: [50, bottom], maxZoom: 6, animate: false });
    const sheet = /** @type {HTMLElement} */ (document.getElementById("details")).getBoundingClientRect();
    fit(sheet.top > frame.top && sheet.top < frame.bottom ? Math.min(frame.bottom - sheet.top + 20, frame.height - 160) : 50);
    const key = document.getElementById("key")?.getBoundingClientRect();
    const hidden = kept.filter((point) => {
      const { x, y } = map.latLngToContainerPoint(point);
      return key && key.width > 0 && x + frame.left < key.right + 10 && y + frame.top > key.top - 10;
    });
    if (key && hidden.length > MOST_HIDDEN * kept.length) fit(frame.bottom - key.top + 20);
  };
}

/** Rebuild the selection when a filter changed, and with another atlas. @param {Page} page */
function followFilters(page) {
  const { store } = page;
  let index = indexAtlas(page.atlas);
  let selection = new Selection(page.atlas, index, store.get(), null);
  /** @type {Set<number>|null} */ let matches = null;
  let asked = "";
  page.selection = () => selection;
  const tally = () => {
    page.cells = selection.count(store.get());
    const { all, types } = selection.layout;
    page.total = 0;
    for (let t = 0; t < types; t++) page.total += page.cells[all + t];
  };
  async function ask(/** @type {string} */ q) {
    asked = q;
    const found = q ? await page.atlas.match(q).catch(() => { page.notice("The search did not answer; is the server still running?", "warn"); return null; }) : null;
    if (asked !== q) return;
    matches = found;
    store.touch("words");
  }
  store.subscribe((view, changed) => {
    if (changed.has("q")) ask(view.q);
    if (changed.has("words") || FILTER_KEYS.some((key) => key !== "q" && changed.has(key))) {
      selection = new Selection(page.atlas, index, view, matches);
      changed.add("selection");
    }
    if (["from", "to", "mode", "selection", "start"].some((key) => changed.has(key))) tally();
  });
  if (store.get().q) ask(store.get().q);
  tally();
  let reloads = 0;
  page.reload = async () => {
    const turn = ++reloads;
    const atlas = await Atlas.load();
    const { event, q } = store.get();
    const [open, found] = await Promise.all([event === null ? null : atlas.locate(event), q ? atlas.match(q) : null, atlas.chunk(0)]);
    if (turn !== reloads || atlas.hash === page.atlas.hash) return;
    const view = store.get();
    page.atlas = atlas;
    page.openIndex = view.event === event ? open ?? null : null;
    if (view.q === q) matches = found;
    else ask(view.q);
    index = indexAtlas(atlas);
    selection = new Selection(atlas, index, view, matches);
    tally();
    if (page.openIndex === null) store.set({ event: null });
    for (const key of ["atlas", "selection"]) store.touch(key);
  };
}

/** Keep the address in step, so that it can be copied at any time. @param {Page} page */
function followAddress(page) {
  let waiting = 0;
  const write = () => {
    const query = toQuery(page.store.get());
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
  };
  page.store.subscribe((_, changed) => {
    if (changed.size === 1 && changed.has("start")) return;
    clearTimeout(waiting);
    waiting = window.setTimeout(write, 250);
  });
}

/** @param {Page} page */
function followTheme(page) {
  const paint = () => {
    document.documentElement.dataset.theme = page.theme();
    document.documentElement.dataset.mantineColorScheme = page.theme();
  };
  paint();
  page.store.subscribe((_, changed) => { if (changed.has("theme")) paint(); });
}

/** Opening an event, by its number or by the address. @param {Page} page */
function followEvent(page) {
  const { store } = page;
  page.open = async (i) => {
    const { atlas } = page;
    const [text] = await atlas.texts([i]);
    const { from, to } = store.get();
    page.openIndex = i;
    store.touch("event");
    /** @type {Partial<import("./store.mjs").View>} */ const patch = { event: text.id };
    if (i < atlas.dated) {
      const [first, last] = [atlas.columns.earliest[i], atlas.columns.latest[i]];
      const length = /** @type {number} */ (to) - /** @type {number} */ (from);
      if (last < /** @type {number} */ (from)) Object.assign(patch, { from: first, to: Math.max(first + length, last) });
      else if (first > /** @type {number} */ (to)) Object.assign(patch, { from: Math.min(first, last - length), to: last });
    }
    if (!page.selection().mask[i]) Object.assign(patch, { country: null, actors: [], q: "", types: [] });
    store.set(patch);
    page.announce(`${text.title}, ${text.words}`);
  };
  store.subscribe((view, changed) => { if (changed.has("event") && view.event === null) page.openIndex = null; });
}

/** @param {Page} page @param {string} id */
async function openFromAddress(page, id) {
  const i = await page.atlas.locate(id).catch(() => null);
  if (i !== null && i !== undefined) { await page.open(i); return; }
  page.store.set({ event: null });
  page.notice(`The event “${id.slice(0, 60)}” of the link is not in this atlas.`, "warn");
}

/** @param {any} map */
const ready = (map) => new Promise((resolve) => { map.whenReady(() => resolve(map)); });

async function start() {
  const bridge = window.diplomatlas;
  const { view: asked, notices } = fromQuery(location.search);
  document.documentElement.dataset.theme = inForce(asked.theme);
  const [atlas, shell] = await Promise.all([Atlas.load(), bridge.shell]);
  if (asked.lang !== "en") notices.push("The page speaks English only so far.");
  const spare = defaultWindow(atlas);
  const view = { ...asked, from: asked.from ?? (asked.to === null ? spare.from : atlas.first), to: asked.to ?? (asked.from === null ? spare.to : Math.max(asked.from, spare.to)) };
  if (view.from > view.to) [view.from, view.to] = [view.to, view.from];
  notices.push(...dropUnknown(atlas, view));
  hydrateIcons();
  const store = createStore(view);
  const page = /** @type {Page} */ ({ atlas, store, map: await ready(shell.map), mapTouched: view.bbox !== null, openIndex: null, cells: new Int32Array(0), total: 0 });
  page.theme = () => inForce(store.get().theme);
  page.announce = (text) => { /** @type {HTMLElement} */ (document.getElementById("announcer")).textContent = text; };
  page.notice = bridge.notice;
  page.calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  page.fit = fitter(page);
  followTheme(page);
  followFilters(page);
  followEvent(page);
  if (view.bbox) page.map.fitBounds([[view.bbox[1], view.bbox[0]], [view.bbox[3], view.bbox[2]]], { animate: false });
  else page.fit();
  mountMap(page, shell.layers);
  mountTimeline(page);
  mountFilters(page);
  mountDetails(page);
  mountTopbar(page);
  mountReview(page);
  mountExport(page);
  mountStories(page);
  followAddress(page);
  bridge.page = page;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => store.touch("theme"));
  let fitted = `${page.map.getSize().x} ${page.map.getSize().y}`;
  new ResizeObserver(() => {
    const { clientWidth, clientHeight } = page.map.getContainer();
    const size = `${clientWidth} ${clientHeight}`;
    if (size === fitted) return;
    fitted = size;
    page.map.invalidateSize({ pan: false });
    if (!page.mapTouched) page.fit();
    store.touch("size");
  }).observe(page.map.getContainer());
  for (const key of ["theme", "selection", "start"]) store.touch(key);
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("data-painted")));
  if (notices.length) page.notice(notices.slice(0, MOST_NOTICES).join(" ") + (notices.length > MOST_NOTICES ? ` And ${notices.length - MOST_NOTICES} more.` : ""), "warn");
  if (view.event) await openFromAddress(page, view.event);
  await atlas.chunk(0).catch(() => null);
  requestAnimationFrame(() => { document.documentElement.dataset.ready = "1"; });
}

start().catch((error) => {
  console.error(error);
  const place = document.getElementById("announcer")?.parentElement ?? document.body;
  const note = document.createElement("p");
  note.className = "failed";
  note.setAttribute("role", "alert");
  note.textContent = "The atlas could not be loaded. Is the server still running? Reload the page to try again.";
  place.append(note);
});

