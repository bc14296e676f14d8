/**
 * The countries: shaded by the events in the window, hatched where an event is known to the country
 * only, outlined when selected. Only what changed since the last frame is touched.
 * @module map/countries
 */

import { badge, el } from "../dom.mjs";

/** Events from which each shade begins; the key of the map says the same. */
export const SHADES = Object.freeze([0, 1, 3, 6]);

/** A country is hatched when one of so many of its events has no place; the pictures do the same. */
const HATCHED = 3;

/** @param {number} count @returns {number} 0 to 3 */
export function shadeOf(count) {
  let shade = 0;
  while (shade < 3 && count >= SHADES[shade + 1]) shade++;
  return shade;
}

export class Countries {
  /**
   * @param {import("../main.mjs").Page} page
   * @param {Map<string, any>} layers the Leaflet path of each country by its code
   */
  constructor(page, layers) {
    this.page = page;
    this.paths = page.atlas.countries.map((country) => layers.get(country.code) ?? null);
    this.drawn = new Int16Array(page.atlas.countries.length).fill(-1);
    this.counts = new Int32Array(page.atlas.countries.length);
    this.hatched = new Int32Array(page.atlas.countries.length);
    this.selected = "";
    for (const [code, layer] of layers) {
      layer.on("click", () => page.store.set({ country: code, event: null }));
      layer.on("mouseover", (/** @type {any} */ e) => this.#hover(code, e.originalEvent));
      layer.on("mousemove", (/** @type {any} */ e) => page.tip.move(e.originalEvent));
      layer.on("mouseout", () => page.tip.hide());
    }
  }

  /** @param {string} code @param {MouseEvent} event */
  #hover(code, event) {
    const { atlas, tip } = this.page;
    const i = atlas.countryIndex.get(code);
    if (i === undefined) return;
    const count = this.counts[i];
    const rows = [el("b", {}, atlas.countries[i].name), el("span", {}, count === 1 ? "1 event" : `${count} events`)];
    if (this.hatched[i]) rows.push(...this.#unplaced(i));
    tip.show(event, rows);
  }

  /** The events that the hatch stands for, with their dates as exact as they are known. @param {number} country */
  #unplaced(country) {
    const { atlas, store } = this.page;
    const selection = this.page.selection();
    const rows = [];
    for (const i of selection.list(store.get(), 5000)) {
      if (atlas.columns.place[i] !== 65535 || !selection.hasCountry(i, country)) continue;
      const text = atlas.peek(i);
      if (text) rows.push(el("span.tip-row", {}, badge(text.type), `${text.words}: ${text.title}`));
      if (rows.length === 3) break;
    }
    if (rows.length) rows.unshift(el("span.tip-note", {}, "Place not stated"));
    return rows;
  }

  /** @param {Int32Array} cells @param {import("../selection.mjs").Selection} selection */
  recolour(cells, selection) {
    const { types, hatch: unplaced } = selection.layout;
    for (let i = 0; i < this.drawn.length; i++) {
      let count = 0;
      let hatched = 0;
      for (let t = 0; t < types; t++) {
        count += cells[i * types + t];
        hatched += cells[unplaced + i * types + t];
      }
      this.counts[i] = count;
      this.hatched[i] = hatched;
      const hatch = hatched > 0 && HATCHED * hatched >= count;
      const look = shadeOf(count) + (hatch ? 4 : 0);
      if (look === this.drawn[i]) continue;
      this.drawn[i] = look;
      const path = this.paths[i]?._path;
      if (path) path.style.fill = hatch ? `url(#hatch-${look - 4})` : `var(--land-${look})`;
    }
  }

  /** @param {string|null} code */
  select(code) {
    if (this.selected) this.#mark(this.selected, false);
    this.selected = code ?? "";
    if (this.selected) this.#mark(this.selected, true);
  }

  /** @param {string} code @param {boolean} on */
  #mark(code, on) {
    const layer = this.paths[this.page.atlas.countryIndex.get(code) ?? -1];
    if (!layer?._path) return;
    layer._path.classList.toggle("selected", on);
    if (on) layer.bringToFront();
  }
}
