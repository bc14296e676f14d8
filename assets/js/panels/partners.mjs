/**
 * With whom a country met: its partners ranked, and one pair of states in time.
 * @module panels/partners
 */

import { long, short, spanWords } from "../days.mjs";
import { el, svg } from "../dom.mjs";
import { nameOf } from "./card.mjs";

const MOST = 8;

/**
 * @typedef {object} Partner
 * @property {string} code @property {number} count events in the window @property {number[]} types of those, by number
 * @property {number|null} last number of the latest event with the country, whatever the window
 */

/**
 * Partners of the selected country under the filters of now, most events first; after them those
 * with events outside the window only.
 * @param {any} page @param {import("../store.mjs").View} view @returns {Partner[]}
 */
export function partnersOf(page, view) {
  const { atlas } = page;
  const { columns } = atlas;
  const selection = page.selection();
  const inside = new Set(selection.list(view));
  /** @type {Map<string, Partner>} */ const found = new Map();
  for (let i = 0; i < atlas.dated; i++) {
    if (!selection.counts(i)) continue;
    for (const code of othersIn(atlas, i, view.country)) {
      let one = found.get(code);
      if (!one) found.set(code, one = { code, count: 0, types: new Array(atlas.types.length).fill(0), last: null });
      if (columns.latest[i] <= /** @type {number} */ (view.to)) one.last = i;
      if (!inside.has(i)) continue;
      one.count++;
      one.types[columns.type[i]]++;
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (b.last ?? -1) - (a.last ?? -1));
}

/** @param {import("../atlas.mjs").Atlas} atlas @param {number} i @param {string|null} self @returns {Set<string>} */
function othersIn(atlas, i, self) {
  const { actorStart, actors } = atlas.columns;
  const out = new Set();
  for (let k = actorStart[i]; k < actorStart[i + 1]; k++) {
    const { code } = atlas.actors[actors[k]];
    if (code !== self) out.add(code);
  }
  return out;
}

/** @param {any} page @param {Partner[]} partners @param {boolean} all @param {() => void} more */
export function partnerSection(page, partners, all, more) {
  const view = page.store.get();
  const most = Math.max(1, ...partners.map((p) => p.count));
  const rows = (all ? partners : partners.slice(0, MOST)).map((partner) => {
    const last = partner.last === null ? null : page.atlas.columns.latest[partner.last];
    const narrow = () => page.store.set({ actors: [partner.code], event: null });
    const bar = partner.types.flatMap((n, t) => (n ? [el(`i.t-${page.atlas.types[t].id}`, { style: { width: `${(100 * n) / most}%` } })] : []));
    return el("li", {}, el(`button.partner${partner.count ? "" : ".none"}`, { type: "button", onclick: narrow, title: `Only events with ${nameOf(page, partner.code)}` },
      el("span.iso", {}, partner.code.replace("org:", "")), el("span.name", {}, nameOf(page, partner.code)),
      partner.count ? [el("span.bar", { "aria-hidden": "true" }, bar), el("span.n", {}, String(partner.count))] : el("span.why", {}, "none in this window"),
      el("span.last", {}, last === null ? "" : short(last))));
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
  let last = -1;
  for (let i = 0; i < atlas.dated; i++) {
    if (!selection.counts(i)) continue;
    const roles = rolesOf(atlas, i);
    const lane = columns.type[i] !== visit ? 1 : roles.get(a) === "visitor" && roles.get(b) === "host" ? 0 : roles.get(b) === "visitor" && roles.get(a) === "host" ? 2 : 1;
    lanes[lane].push(i);
    if (columns.earliest[i] <= view.to && (last < 0 || columns.latest[i] > columns.latest[last])) last = i;
  }
  const names = [nameOf(page, a), nameOf(page, b)];
  const rows = [[`${a.replace("org:", "")} to ${b.replace("org:", "")}`, lanes[0], "visits"], ["other", lanes[1], "other events"], [`${b.replace("org:", "")} to ${a.replace("org:", "")}`, lanes[2], "visits"]];
  const gap = last < 0 ? "" : view.to - columns.latest[last] > 0 ? `, ${spanWords(view.to - columns.latest[last])} before ${long(view.to)}` : "";
  return el("section.psec.pair", { "aria-labelledby": "h-pair" },
    el("header", {}, el("h3", { id: "h-pair" }, `${names[0]} and ${names[1]}`),
      el("button", { type: "button", onclick: () => store.set({ actors: [] }) }, "All partners")),
    el("div.lanes", {}, rows.map(([label, list, what]) => el("div.lane", {}, el("span", {}, /** @type {string} */ (label)),
      lane(page, /** @type {number[]} */ (list), view, /** @type {string} */ (what)), el("b", {}, String(list.length))))),
    el("p.gap", {}, last < 0 ? "No contact up to this window." : `Last contact ${atlas.peek(last)?.words ?? short(columns.latest[last])}${gap}.`));
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

