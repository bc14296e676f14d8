/**
 * The map in words: its title, the line under it, and the key.
 * @module map/caption
 */

import { short, windowWords } from "../days.mjs";

/** @param {string[]} names @param {number} most @returns {string} `China, Pakistan and Rwanda` */
export function joined(names, most) {
  const some = names.slice(0, most);
  const more = names.length - some.length;
  if (more > 0) return `${some.join(", ")} and ${more} more`;
  return some.length < 2 ? some.join("") : `${some.slice(0, -1).join(", ")} and ${some[some.length - 1]}`;
}

/**
 * @param {import("../atlas.mjs").Atlas} atlas @param {import("../store.mjs").View} view
 * @param {Int32Array} counts events a country @param {number} total
 * @returns {{title: string, subtitle: string}}
 */
export function captionOf(atlas, view, counts, total) {
  const names = new Map(atlas.actors.map((actor) => [actor.code, actor.name]));
  const about = [...(view.country ? [view.country] : []), ...view.actors.filter((code) => code !== view.country)]
    .map((code) => names.get(code) ?? atlas.countries.find((c) => c.code === code)?.name ?? code);
  const first = view.mode === "cumulative" ? atlas.first : /** @type {number} */ (view.from);
  const when = view.mode === "cumulative" ? `until ${windowWords(/** @type {number} */ (view.to), /** @type {number} */ (view.to))}`
    : windowWords(first, /** @type {number} */ (view.to));
  const title = `${about.length ? joined(about, 3) : "Who met whom"}, ${when}`;
  if (!total) return { title, subtitle: "No dated event in this window" };
  const partners = atlas.countries
    .map((country, i) => ({ name: country.name, code: country.code, n: counts[i] }))
    .filter(({ code, n }) => n > 0 && code !== view.country && !view.actors.includes(code))
    .sort((a, b) => b.n - a.n);
  const events = total === 1 ? "1 event" : `${total.toLocaleString("en")} events`;
  if (!about.length) return { title, subtitle: `${events} in ${partners.length === 1 ? "1 country" : `${partners.length} countries`}` };
  return { title, subtitle: partners.length ? `${events} with ${joined(partners.map((p) => p.name), 3)}` : events };
}

/** @param {import("../main.mjs").Page} page */
export function createCaption(page) {
  const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const put = (/** @type {HTMLElement} */ node, /** @type {string} */ text) => { if (node.textContent !== text) node.textContent = text; };
  const [title, subtitle, day, arcs] = ["map-title", "map-subtitle", "key-day", "key-arcs"].map(byId);
  return {
    /** @param {Int32Array} counts events a country @param {number|null} arcsDrawn null when too many */
    update(counts, arcsDrawn) {
      const view = page.store.get();
      const caption = captionOf(page.atlas, view, counts, page.total);
      put(title, caption.title);
      put(subtitle, caption.subtitle);
      put(day, short(/** @type {number} */ (view.to)));
      arcs.hidden = arcsDrawn !== null;
    },
  };
}
