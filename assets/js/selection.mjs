/**
 * Which events count under the filters of a view, and the cube over them.
 * Rebuilt when a filter changes, never while scrubbing.
 * @module selection
 */

import { FLAG, NONE } from "./atlas.mjs";
import { Cube, upperBound } from "./cube.mjs";

/** @typedef {import("./atlas.mjs").Atlas} Atlas */
/** @typedef {import("./store.mjs").View} View */

/**
 * Cells of the cube, in one row, each by type: countries, places, the hatch of a country (events
 * not placed more exactly than it), and all. A filter of types only leaves cells out, so it
 * needs no new cube.
 * @param {Atlas} atlas
 */
export function cellLayout(atlas) {
  const types = atlas.types.length;
  const place = atlas.countries.length * types;
  const hatch = place + atlas.places.length * types;
  const all = hatch + atlas.countries.length * types;
  return { types, country: 0, place, hatch, all, width: all + types };
}

/**
 * The countries of each event (states among its actors, and the place's country), and the cells
 * that it adds one to. Depends on the atlas alone, so it is built once.
 * @param {Atlas} atlas
 */
export function indexAtlas(atlas) {
  const { columns, size } = atlas;
  const layout = cellLayout(atlas);
  const cellStart = new Uint32Array(size + 1);
  const cells = new Uint32Array(columns.actors.length * 2 + size * 4);
  const countryStart = new Uint32Array(size + 1);
  const countries = new Uint16Array(columns.actors.length + size);
  let at = 0;
  let atCountry = 0;
  for (let i = 0; i < size; i++) {
    cellStart[i] = at;
    countryStart[i] = atCountry;
    const type = columns.type[i];
    const add = (/** @type {number} */ code) => {
      for (let k = countryStart[i]; k < atCountry; k++) if (countries[k] === code) return;
      countries[atCountry++] = code;
    };
    for (let k = columns.actorStart[i]; k < columns.actorStart[i + 1]; k++) {
      const country = atlas.actors[columns.actors[k]].country;
      if (country >= 0) add(country);
    }
    const own = columns.country[i];
    if (own !== NONE) add(own);
    for (let k = countryStart[i]; k < atCountry; k++) cells[at++] = countries[k] * layout.types + type;
    const place = columns.place[i];
    if (place !== NONE) cells[at++] = layout.place + place * layout.types + type;
    else if (own !== NONE) cells[at++] = layout.hatch + own * layout.types + type;
    else for (let k = countryStart[i]; k < atCountry; k++) cells[at++] = layout.hatch + countries[k] * layout.types + type;
    cells[at++] = layout.all + type;
  }
  cellStart[size] = at;
  countryStart[size] = atCountry;
  let longest = 0;
  for (let i = 0; i < atlas.dated; i++) longest = Math.max(longest, columns.latest[i] - columns.earliest[i]);
  return { layout, cellStart, cells: cells.subarray(0, at), countryStart, countries: countries.subarray(0, atCountry), longest };
}

/** @typedef {ReturnType<typeof indexAtlas>} AtlasIndex */

export class Selection {
  /**
   * @param {Atlas} atlas @param {AtlasIndex} index @param {View} view
   * @param {Set<number>|null} matches events that hold the words of `view.q`, null without words
   */
  constructor(atlas, index, view, matches) {
    this.atlas = atlas;
    this.index = index;
    this.layout = index.layout;
    /** which events pass every filter but the one of types */
    this.mask = this.#mask(view, matches);
    /** 1 for each type that is shown */
    this.typeOn = Uint8Array.from(atlas.types, (type) => Number(!view.types.length || view.types.includes(type.id)));
    /** counts a type of the last `count`, whatever the filter of types */
    this.typeCounts = new Int32Array(atlas.types.length);
    const { earliest, latest, byLatest } = atlas.columns;
    this.cube = new Cube({ earliest, latest, byLatest, mask: this.mask, cellStart: index.cellStart, cells: index.cells, width: index.layout.width });
    /** dated events that count, whatever the window */
    this.dated = 0;
    for (let i = 0; i < atlas.dated; i++) this.dated += Number(this.counts(i));
  }

  /** @param {View} view @param {Set<number>|null} matches @returns {Uint8Array} */
  #mask(view, matches) {
    const { columns, size } = this.atlas;
    const mask = new Uint8Array(size);
    const actors = view.actors.map((code) => this.atlas.actorIndex.get(code) ?? -1);
    const country = view.country === null ? -1 : this.atlas.countryIndex.get(view.country) ?? NONE;
    const hidden = (view.planned ? 0 : FLAG.planned) | (view.candidates ? 0 : FLAG.candidate);
    for (let i = 0; i < size; i++) {
      if (columns.flags[i] & hidden) continue;
      if (country >= 0 && !this.hasCountry(i, country)) continue;
      if (actors.length && !actors.every((actor) => this.hasActor(i, actor))) continue;
      if (matches && !matches.has(i)) continue;
      mask[i] = 1;
    }
    return mask;
  }

  /** Does event `i` pass every filter? @param {number} i @returns {boolean} */
  counts(i) {
    return this.mask[i] === 1 && this.typeOn[this.atlas.columns.type[i]] === 1;
  }

  /** @param {number} i event @param {number} country @returns {boolean} */
  hasCountry(i, country) {
    const { countryStart, countries } = this.index;
    for (let k = countryStart[i]; k < countryStart[i + 1]; k++) if (countries[k] === country) return true;
    return false;
  }

  /** @param {number} i event @param {number} actor @returns {boolean} */
  hasActor(i, actor) {
    const { actorStart, actors } = this.atlas.columns;
    for (let k = actorStart[i]; k < actorStart[i + 1]; k++) if (actors[k] === actor) return true;
    return false;
  }

  /** First day that counts: cumulative mode has none. @param {View} view @returns {number} */
  static firstDay(view) {
    return view.mode === "cumulative" ? -Infinity : /** @type {number} */ (view.from);
  }

  /**
   * Counts a cell for the view's window, those of hidden types at nought.
   * The array is reused by the next call.
   * @param {View} view @returns {Int32Array}
   */
  count(view) {
    return this.countBetween(Selection.firstDay(view), /** @type {number} */ (view.to));
  }

  /** @param {number} first @param {number} last @param {Int32Array} [out] @returns {Int32Array} */
  countBetween(first, last, out) {
    const cells = this.cube.count(first, last, out);
    const { types, all } = this.layout;
    for (let t = 0; t < types; t++) this.typeCounts[t] = cells[all + t];
    for (let t = 0; t < types; t++) {
      if (!this.typeOn[t]) for (let c = t; c < cells.length; c += types) cells[c] = 0;
    }
    return cells;
  }

  /**
   * Numbers of the events in the view's window, in time order, at most `most` of them.
   * @param {View} view @param {number} [most] @returns {number[]}
   */
  list(view, most = Infinity) {
    return this.between(Selection.firstDay(view), /** @type {number} */ (view.to), most);
  }

  /** Numbers of the events that overlap [first, last]. @param {number} first @param {number} last @param {number} [most] @returns {number[]} */
  between(first, last, most = Infinity) {
    const { earliest, latest } = this.atlas.columns;
    const out = [];
    const begin = first === -Infinity ? 0 : upperBound(earliest, first - this.index.longest - 1);
    for (let i = begin; i < earliest.length && earliest[i] <= last && out.length < most; i++) {
      if (latest[i] >= first && this.counts(i)) out.push(i);
    }
    return out;
  }

  /** The nearest event that ends before `day` (step -1) or begins after it (step 1). @param {number} day @param {-1|1} step @returns {number|null} */
  nearest(day, step) {
    const { earliest, byLatest } = this.atlas.columns;
    if (step > 0) {
      for (let i = upperBound(earliest, day); i < earliest.length; i++) if (this.counts(i)) return i;
      return null;
    }
    for (let k = upperBound(this.cube.latestSorted, day - 1) - 1; k >= 0; k--) if (this.counts(byLatest[k])) return byLatest[k];
    return null;
  }

  /** Numbers of the events whose year is not known and that pass the filters. @returns {number[]} */
  unknownYears() {
    const out = [];
    for (let i = this.atlas.dated; i < this.atlas.size; i++) if (this.counts(i)) out.push(i);
    return out;
  }
}
