/**
 * An event as a card: closed in the list, or open with all that is known and where it is from.
 * @module panels/card
 */

import { badge, el, icon } from "../dom.mjs";

/** @typedef {import("../atlas.mjs").EventText} EventText */
/** @typedef {import("../atlas.mjs").Source} Source */

const ROLES = /** @type {Record<string, string>} */ ({ host: "host", visitor: "visitor", signatory: "signed", chair: "chair", participant: "took part" });
const UNKNOWN = /** @type {Record<string, string>} */ ({ month: "day not known", season: "day not known", year: "month not known", decade: "year not known" });

/** Small marks that say what is not certain. @param {EventText} text @returns {HTMLElement[]} */
function tags(text) {
  const out = [];
  if (UNKNOWN[text.precision]) out.push(el("span.tag", {}, UNKNOWN[text.precision]));
  if (text.state) out.push(el("span.tag", {}, text.state));
  if (text.candidate) out.push(el("span.tag.dash", {}, "candidate"));
  return out;
}

/** @param {any} page @param {string} code @param {string} [role] */
function iso(page, code, role = "") {
  const name = nameOf(page, code);
  return el(`span.iso${role === "host" ? ".host" : ""}`, { title: role ? `${name}, ${ROLES[role] ?? role}` : name }, code.replace("org:", ""));
}

/** @param {any} page @param {string} code @returns {string} */
export function nameOf(page, code) {
  const { atlas } = page;
  return atlas.actors[atlas.actorIndex.get(code) ?? -1]?.name ?? atlas.countries[atlas.countryIndex.get(code) ?? -1]?.name ?? code;
}

/** @param {any} page @param {EventText} text @returns {string} */
function placeWords(page, text) {
  if (text.place) return text.place;
  return text.country ? `${nameOf(page, text.country)}, place not stated` : "Place not stated";
}

/** @param {Source} source @returns {string} `Arab News, 21 November 2025` */
const outletWords = (source) => `${source.outlet || "Outlet not stated"}${source.words ? `, ${source.words}` : ", date not stated"}`;

/** Who told of it, for a closed card; the open one has it all. @param {EventText} text */
function outlets({ sources }) {
  if (!sources.length) return el("span.src", {}, "No source");
  return el("span.src", { title: sources.map(outletWords).join("\n") },
    el("span", {}, sources[0].outlet || "Outlet not stated"), sources.length > 1 && ` +${sources.length - 1}`);
}

/**
 * @param {any} page @param {EventText} text @param {boolean} open @param {(i: number|null) => void} toggle
 * @returns {HTMLElement}
 */
export function card(page, text, open, toggle) {
  const label = page.atlas.types[page.atlas.typeIndex.get(text.type) ?? 0].label.replace(" session", "");
  const title = el("button", { type: "button", "aria-expanded": String(open), dir: "auto", onclick: () => toggle(open ? null : text.index) }, text.title);
  const item = el(`li.ev.t-${text.type}${open ? ".open" : ""}${text.candidate ? ".cand" : ""}`, { "data-id": text.id },
    badge(text.type),
    el("div.when", {}, el("time", { datetime: text.date }, text.words), tags(text), el("span.kind", {}, label)),
    el("h4", {}, title));
  if (open) item.append(...opened(page, text));
  else {
    item.append(el("div.meta", {}, text.actors.slice(0, 4).map(([code, role]) => iso(page, code, role)),
      text.actors.length > 4 && el("span", {}, `+${text.actors.length - 4}`),
      el("span.pl", {}, placeWords(page, text)), outlets(text)));
  }
  if (text.candidate && page.review) item.append(judge(page, text));
  return item;
}

/** What a person can do with a candidate. @param {any} page @param {EventText} text */
function judge(page, text) {
  const button = (/** @type {string} */ cls, /** @type {string} */ words, /** @type {() => void} */ act) =>
    el(`button.btn${cls}`, { type: "button", "aria-label": `${words}: ${text.title}`, onclick: act }, words);
  return el("div.judge", {},
    button(".primary", "Confirm", () => page.review.decide("confirm-all", [text.id])),
    button(".line", "Edit", () => page.review.edit(text.id)),
    button("", "Reject", () => page.review.decide("reject", [text.id])));
}

/** @param {any} page @param {EventText} text @returns {Node[]} */
function opened(page, text) {
  const facts = el("dl.facts", {});
  const row = (/** @type {string} */ term, /** @type {any[]} */ ...what) => facts.append(el("dt", {}, term), el("dd", {}, ...what));
  row("Who", text.actors.map(([code, role]) => el("span.line", {},
    el("button.actor", { type: "button", title: `Show ${nameOf(page, code)}`, onclick: () => showActor(page, code) }, iso(page, code, role), nameOf(page, code)),
    el("span.role", {}, ROLES[role] ?? role))));
  if (text.people.length) row("People", text.people.join(", "));
  row("Where", text.place && text.country ? `${text.place}, ${nameOf(page, text.country)}` : placeWords(page, text));
  if (text.corridors.length) row("Corridors", text.corridors.map((id) => corridorLink(page, id)));
  const links = (/** @type {import("../atlas.mjs").Link[]} */ list) => list.map((link) =>
    el("button.link", { type: "button", onclick: () => page.open(link.index) }, `${link.words}, ${link.title}`));
  if (text.follows.length) row("Follows", links(text.follows));
  if (text.followed.length) row("Led to", links(text.followed));
  return [
    text.summary && el("p.summary", { dir: "auto" }, text.summary), facts,
    text.note && el("p.note", { dir: "auto" }, text.note),
    el("div.evidence", {}, el("h5", {}, text.sources.length === 1 ? "Source" : `Sources (${text.sources.length})`), el("ol.sources", {}, text.sources.map(sourceRow))),
    el("div.acts", {},
      el("button", { type: "button", onclick: () => copyCitation(page, text) }, "Copy citation"),
      el("button", { type: "button", onclick: () => showPlace(page, text) }, "Show on map")),
  ].filter((node) => node instanceof Node);
}

/** @param {Source} source */
function sourceRow(source) {
  const safe = /^https?:\/\//i.test(source.url);
  return el("li", {},
    safe ? el("a", { href: source.url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, source.title, icon("i-out")) : el("span", { dir: "auto" }, source.title),
    el("small", {}, outletWords(source), source.language && source.language !== "en" ? ` · in ${languageName(source.language)}` : ""),
    source.note && el("small.note", {}, source.note));
}

/** @param {string} code @returns {string} */
function languageName(code) {
  try { return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code; } catch { return code; }
}

/** @param {any} page @param {string} code */
function showActor(page, code) {
  if (page.atlas.countryIndex.has(code)) page.store.set({ country: code });
  else page.store.set({ actors: [code] });
}

/** @param {any} page @param {string} id */
function corridorLink(page, id) {
  const corridor = page.atlas.corridors.corridors.find((/** @type {any} */ c) => c.id === id);
  if (!corridor) return el("span", {}, id);
  const fit = () => {
    const points = page.atlas.corridors.segments.filter((/** @type {any} */ s) => s.corridors.includes(id)).flatMap((/** @type {any} */ s) => s.line);
    page.mapTouched = true;
    if (points.length) page.map.fitBounds(points, { padding: [30, 30] });
  };
  return el("button.link", { type: "button", onclick: fit }, corridor.name);
}

/** @param {any} page @param {EventText} text */
function showPlace(page, text) {
  const { atlas, map } = page;
  const place = atlas.places[atlas.columns.place[text.index]];
  const country = atlas.countries[atlas.columns.country[text.index]] ?? atlas.countries[atlas.countryIndex.get(text.actors[0]?.[0]) ?? -1];
  page.mapTouched = true;
  if (place) map.setView([place.lat, place.lon], Math.max(6, map.getZoom()));
  else if (country) map.fitBounds([[country.bbox[1], country.bbox[0]], [country.bbox[3], country.bbox[2]]], { padding: [40, 40] });
  else page.notice("No place and no country is stated for this event.");
}

/** @param {any} page @param {EventText} text */
async function copyCitation(page, text) {
  const sources = text.sources.map((s) => `${s.outlet || "Outlet not stated"}, “${s.title}”, ${s.words || "date not stated"}${s.url ? `, ${s.url}` : ""}`);
  const citation = `${text.words}: ${text.title}. ${sources.join("; ")}.`;
  try {
    await navigator.clipboard.writeText(citation);
    page.notice("Citation copied.");
  } catch {
    page.notice(citation);
  }
}
