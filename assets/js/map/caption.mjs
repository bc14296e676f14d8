/**
 * The map in words: its title, the line under it, and the key.
 * @module map/caption
 */

import { numeral, setText } from "../dom.mjs";
import { short, windowWords } from "../days.mjs";

/** @param {string[]} names @param {number} most @returns {string} `China, Pakistan and Rwanda` */
export function joined(names, most) {
  const some = names.slice(0, most);
  const more = names.length - some.length;
  if (more > 0) return `${some.join(", ")} and ${more} more`;
  return some.length < 2 ? some.join("") : `${some.slice(0, -1).join(", ")} and ${some[some.length - 1]}`;
}

/** @param {import("../atlas.mjs").Atlas} atlas @param {string} code @returns {string} */
function nameOf(atlas, code) {
  return atlas.actors[atlas.actorIndex.get(code) ?? -1]?.name ?? atlas.countries[atlas.countryIndex.get(code) ?? -1]?.name ?? code;
}

/**
 * @param {import("../atlas.mjs").Atlas} atlas @param {import("../store.mjs").View} view
 * @param {Int32Array} counts events a country @param {number} total
 * @returns {{title: string, subtitle: string}}
 */
export function captionOf(atlas, view, counts, total) {
  const about = [...(view.country ? [view.country] : []), ...view.actors.filter((code) => code !== view.country)].map((code) => nameOf(atlas, code));
  const first = view.mode === "cumulative" ? atlas.first : /** @type {number} */ (view.from);
  const when = view.mode === "cumulative" ? `until ${windowWords(/** @type {number} */ (view.to), /** @type {number} */ (view.to))}`
    : windowWords(first, /** @type {number} */ (view.to));
  const title = `${about.length ? joined(about, 3) : "Who met whom"}, ${when}`;
  if (!total) return { title, subtitle: "No dated event in this window" };
  const events = total === 1 ? "1 event" : `${numeral.format(total)} events`;
  if (!about.length) {
    let touched = 0;
    for (const n of counts) touched += Number(n > 0);
    return { title, subtitle: `${events} in ${touched === 1 ? "1 country" : `${touched} countries`}` };
  }
  const partners = [...counts.keys()]
    .filter((i) => counts[i] > 0 && atlas.countries[i].code !== view.country && !view.actors.includes(atlas.countries[i].code))
    .sort((a, b) => counts[b] - counts[a])
    .map((i) => atlas.countries[i]);
  return { title, subtitle: partners.length ? `${events} with ${joined(partners.map((p) => p.name), 3)}` : events };
}

/** @param {import("../main.mjs").Page} page */
export function createCaption(page) {
  const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const [title, subtitle, day, arcs] = ["map-title", "map-subtitle", "key-day", "key-arcs"].map(byId);
  return {
    /** @param {Int32Array} counts events a country @param {number|null} arcsDrawn null when too many */
    update(counts, arcsDrawn) {
      const view = page.store.get();
      const caption = captionOf(page.atlas, view, counts, page.total);
      setText(title, caption.title);
      setText(subtitle, caption.subtitle);
      setText(day, short(/** @type {number} */ (view.to)));
      if (arcs.hidden !== (arcsDrawn !== null)) arcs.hidden = arcsDrawn !== null;
    },
  };
}
