/**
 * With whom a country met: its partners ranked, and one pair of states in time.
 * @module panels/partners
 */

import { FLAG, PRECISION } from "../atlas.mjs";
import { long, monthShort, parts, short, spanWords } from "../days.mjs";
import { el, svg } from "../dom.mjs";
import { nameOf } from "./card.mjs";

const MOST = 8;

/**
 * @typedef {object} Partner
 * @property {string} code @property {number} count events in the window @property {number[]} types of those, by number
 * @property {number|null} last number of the latest event with it until the window's end that was not only planned
 */

/** Not a contact: it has not happened, or never did. */
const UNREAL = FLAG.planned | FLAG.cancelled;

/**
 * The end of an event in few words, never more exact than its date: `24 Sep 2025`, `Jan 2025`, `2003`.
 * @param {import("../atlas.mjs").Atlas} atlas @param {number} i @returns {string}
 */
export function endWords(atlas, i) {
  const day = atlas.columns.latest[i];
  const { year, month } = parts(day);
  switch (PRECISION[atlas.columns.precision[i]]) {
    case "day": case "interval": return short(day);
    case "month": return `${monthShort(month)} ${year}`;
    case "decade": return `${year - (year % 10)}s`;
    default: return String(year);
  }
}

/**
 * Is event `i` a contact that had begun by `day`, and the latest so far?
 * @param {import("../atlas.mjs").Atlas} atlas @param {number} i @param {number|null} best @param {number} day @returns {boolean}
 */
function later({ columns }, i, best, day) {
  return columns.earliest[i] <= day && !(columns.flags[i] & UNREAL) && (best === null || columns.latest[i] >= columns.latest[best]);
}

/**
 * Partners of the selected country under the filters of now, most events first; after them those
 * with events outside the window only.
 * @param {any} page @param {import("../store.mjs").View} view @returns {Partner[]}
 */
export function partnersOf(page, view) {
  return view.country || view.actors.length ? withSelection(page, view) : everyone(page);
}

/** All states with events in the window, from the counts of this frame. @param {any} page @returns {Partner[]} */
function everyone(page) {
  const { atlas, cells } = page;
  const n = atlas.types.length;
  return atlas.countries
    .map((/** @type {any} */ country, /** @type {number} */ i) => {
      const types = [...cells.subarray(i * n, (i + 1) * n)];
      return { code: country.code, count: types.reduce((a, b) => a + b, 0), types, last: null };
    })
    .filter((/** @type {Partner} */ one) => one.count)
    .sort((/** @type {Partner} */ a, /** @type {Partner} */ b) => b.count - a.count);
}

/** @param {any} page @param {import("../store.mjs").View} view @returns {Partner[]} */
function withSelection(page, view) {
  const { atlas } = page;
  const { columns } = atlas;
  const selection = page.selection();
  const inside = new Set(selection.list(view));
  /** @type {Map<string, Partner>} */ const found = new Map();
  for (let i = 0; i < atlas.dated; i++) {
    if (!selection.counts(i)) continue;
    for (const code of othersIn(atlas, i, view)) {
      let one = found.get(code);
      if (!one) found.set(code, one = { code, count: 0, types: new Array(atlas.types.length).fill(0), last: null });
      if (later(atlas, i, one.last, /** @type {number} */ (view.to))) one.last = i;
      if (!inside.has(i)) continue;
      one.count++;
      one.types[columns.type[i]]++;
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (b.last ?? -1) - (a.last ?? -1));
}

/** Who takes part besides those that the view asks for. @param {import("../atlas.mjs").Atlas} atlas @param {number} i @param {import("../store.mjs").View} view @returns {Set<string>} */
function othersIn(atlas, i, view) {
  const { actorStart, actors } = atlas.columns;
  const out = new Set();
  for (let k = actorStart[i]; k < actorStart[i + 1]; k++) {
    const { code } = atlas.actors[actors[k]];
    if (code !== view.country && !view.actors.includes(code)) out.add(code);
  }
  return out;
}

/** @param {any} page @param {Partner[]} partners @param {boolean} all @param {() => void} more */
export function partnerSection(page, partners, all, more) {
  const view = page.store.get();
  const most = Math.max(1, ...partners.map((p) => p.count));
  const rows = (all ? partners : partners.slice(0, MOST)).map((partner) => {
    const narrow = () => page.store.set({ actors: [...view.actors, partner.code], event: null });
    const bar = partner.types.flatMap((n, t) => (n ? [el(`i.t-${page.atlas.types[t].id}`, { style: { width: `${(100 * n) / most}%` } })] : []));
    return el("li", {}, el(`button.partner${partner.count ? "" : ".none"}`, { type: "button", onclick: narrow, title: `Only events with ${nameOf(page, partner.code)}` },
      el("span.iso", {}, partner.code.replace("org:", "")), el("span.name", {}, nameOf(page, partner.code)),
      partner.count ? [el("span.bar", { "aria-hidden": "true" }, bar), el("span.n", {}, String(partner.count))] : el("span.why", {}, "none in this window"),
      el("span.last", {}, partner.last === null ? "only later" : endWords(page.atlas, partner.last))));
  });
  return el("section.psec", { "aria-labelledby": "h-partners" },
    el("header", {}, el("h3", { id: "h-partners" }, view.country ? "Partners" : "Who takes part"), el("span", {}, "last contact")),
    el("ul.partners", {}, rows),
    !all && partners.length > MOST && el("button.more", { type: "button", onclick: more }, `Show all ${partners.length}`));
}

/**
 * Two states: visits in each direction, what else they did, and the time since the last.
 * @param {any} page @param {string} a @param {string} b
 */
export function pairSection(page, a, b) {
  const { atlas, store } = page;
  const { columns } = atlas;
  const view = store.get();
  const selection = page.selection();
  const visit = atlas.typeIndex.get("visit");
  /** @type {[number[], number[], number[]]} */ const lanes = [[], [], []];
  /** @type {number|null} */ let last = null;
  /** @type {number|null} */ let visited = null;
  for (let i = 0; i < atlas.dated; i++) {
    if (!selection.counts(i)) continue;
    const roles = rolesOf(atlas, i);
    const lane = columns.type[i] !== visit ? 1 : roles.get(a) === "visitor" && roles.get(b) === "host" ? 0 : roles.get(b) === "visitor" && roles.get(a) === "host" ? 2 : 1;
    lanes[lane].push(i);
    if (later(atlas, i, last, view.to)) last = i;
    if (lane !== 1 && later(atlas, i, visited, view.to)) visited = i;
  }
  const rows = [[`${a.replace("org:", "")} to ${b.replace("org:", "")}`, lanes[0], "visits"], ["other", lanes[1], "other events"], [`${b.replace("org:", "")} to ${a.replace("org:", "")}`, lanes[2], "visits"]];
  const when = (/** @type {string} */ what, /** @type {number} */ i) => el("p.gap", {}, `${what} `, el("b", {}, atlas.peek(i)?.words ?? endWords(atlas, i)), gapWords(atlas, i, view.to));
  return el("section.psec.pair", { "aria-labelledby": "h-pair" },
    el("header", {}, el("h3", { id: "h-pair" }, "Visits and other contacts"),
      el("button", { type: "button", onclick: () => store.set({ actors: [] }) }, "All partners")),
    el("div.lanes", {}, rows.map(([label, list, what]) => el("div.lane", {}, el("span", {}, /** @type {string} */ (label)),
      lane(page, /** @type {number[]} */ (list), view, /** @type {string} */ (what)), el("b", {}, String(list.length))))),
    visited !== null && when("Last visit", visited),
    last === null ? el("p.gap", {}, "No contact until the end of this window.") : (visited === null || columns.latest[last] > columns.latest[visited]) && when("Last contact", last));
}

/** @param {import("../atlas.mjs").Atlas} atlas @param {number} i @param {number} day @returns {string} `, 20 days before 30 April 2023` */
function gapWords({ columns }, i, day) {
  const gap = day - columns.latest[i];
  if (gap <= 0) return "";
  const coarse = !["day", "interval"].includes(PRECISION[columns.precision[i]]);
  return `, ${coarse ? "at least " : ""}${spanWords(gap)} before ${long(day)}`;
}

/** @param {import("../atlas.mjs").Atlas} atlas @param {number} i @returns {Map<string, string>} */
function rolesOf(atlas, i) {
  const { actorStart, actors, roles } = atlas.columns;
  const out = new Map();
  for (let k = actorStart[i]; k < actorStart[i + 1]; k++) out.set(atlas.actors[actors[k]].code, atlas.roles[roles[k]]);
  return out;
}

/** @param {any} page @param {number[]} list @param {import("../store.mjs").View} view @param {string} what */
function lane(page, list, view, what) {
  const { atlas } = page;
  const { columns } = atlas;
  const span = Math.max(1, atlas.last - atlas.first);
  const x = (/** @type {number} */ day) => (100 * (day - atlas.first)) / span;
  const marks = list.map((i) => svg(`rect.t-${atlas.types[columns.type[i]].id}`, {
    x: `${x(columns.earliest[i])}%`, y: 2, width: `${Math.max(0.9, x(columns.latest[i]) - x(columns.earliest[i]))}%`, height: 10, rx: 1, style: { fill: "var(--c)" },
  }));
  return svg("svg", { role: "img", "aria-label": `${list.length} ${what}`, height: 14, width: "100%" },
    svg("rect.span", { x: `${x(Math.max(atlas.first, /** @type {number} */ (view.from)))}%`, width: `${Math.max(0.5, x(/** @type {number} */ (view.to)) - x(Math.max(atlas.first, /** @type {number} */ (view.from))))}%`, y: 0, height: 14 }), marks);
}

