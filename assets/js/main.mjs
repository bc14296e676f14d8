/**
 * The page's front door in the browser: loads the atlas, makes the view from the address, mounts
 * the parts, and keeps the address, the theme and the selection in step with the view.
 * @module main
 */

import { Atlas } from "./atlas.mjs";
import { monthStart } from "./days.mjs";
import { hydrateIcons } from "./dom.mjs";
import { followEvent, followFilters } from "./follow.mjs";
import { fitter } from "./map/fit.mjs";
import { mountMap } from "./map/index.mjs";
import { mountDetails } from "./panels/details.mjs";
import { mountExport } from "./panels/export.mjs";
import { mountFilters } from "./panels/filters.mjs";
import { mountStories } from "./panels/stories.mjs";
import { mountTopbar } from "./panels/topbar.mjs";
import { mountReview } from "./review/index.mjs";
import { createStore } from "./store.mjs";
import { mountTimeline } from "./timeline/index.mjs";
import { fromQuery, toQuery } from "./view.mjs";

/**
 * @typedef {object} Page what the parts of the page share
 * @property {Atlas} atlas @property {import("./store.mjs").Store} store
 * @property {() => import("./selection.mjs").Selection} selection the events that count under the filters of now
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
 * @property {(text: string, kind?: "info"|"warn", action?: {words: string, act: () => void}) => void} notice
 * @property {() => Promise<void>} reload take the atlas as the server has it now; the view stays
 * @property {import("./review/index.mjs").Review} [review] adding articles, where the server allows it
 * @property {() => "light"|"dark"} theme
 * @property {() => boolean} calm a person has asked for less motion
 */

const WINDOW_MONTHS = 24;
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
 * Find the words of the view among the texts, and take another atlas when asked.
 * @param {Page} page @param {ReturnType<typeof followFilters>} filters
 */
function followWords(page, filters) {
  const { store } = page;
  let asked = "";
  async function ask(/** @type {string} */ q) {
    asked = q;
    const found = q ? await page.atlas.match(q).catch(() => { page.notice("The search did not answer; is the server still running?", "warn"); return null; }) : null;
    if (asked === q) filters.match(found);
  }
  store.subscribe((view, changed) => { if (changed.has("q")) ask(view.q); });
  if (store.get().q) ask(store.get().q);
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
    filters.take(atlas, found);
    if (view.q !== q) ask(view.q);
    if (page.openIndex === null) store.set({ event: null });
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
  followWords(page, followFilters(page));
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

