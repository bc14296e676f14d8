/**
 * What the plot shows of a selection, read in one pass over the columns: counts a bin, the days
 * that hold events, and the events dated to more than a day. Depends on the selection and the
 * unit of the bins only, never on the window.
 * @module timeline/bins
 */

import { FLAG } from "../atlas.mjs";
import { unitEdges } from "./scale.mjs";

/** @typedef {import("../selection.mjs").Selection} Selection */
/** @typedef {import("./scale.mjs").Unit} Unit */

/** How an event is drawn: dated to the day, dated more coarsely, not yet confirmed. */
export const KIND = Object.freeze({ exact: 0, coarse: 1, candidate: 2 });
export const KINDS = 3;
/** A dated interval up to this many days stands in the bin of its first day. */
export const LONGEST_EXACT = 31;

/**
 * @typedef {object} Bins
 * @property {Unit} unit @property {Int32Array} edges first days, and the day after the last bin
 * @property {Uint32Array} counts by bin, then type, then kind @property {Uint32Array} totals a bin
 * @property {number} types @property {number} most the largest total
 */
/**
 * @typedef {object} Span events of one and the same stretch of more than a day
 * @property {number} first @property {number} last @property {boolean} coarse false for dated intervals
 * @property {number} size how many events @property {Uint32Array} types how many of each type
 */
/** @typedef {{origin: number, counts: Uint32Array, types: Uint32Array, most: number}} Days events on each day that a date names: their number and a bit a type */

/** First and last day of all dated events. @param {Selection} selection @returns {[number, number]|null} */
function extent(selection) {
  const { atlas, cube } = selection;
  if (!atlas.dated) return null;
  return [atlas.columns.earliest[0], cube.latestSorted[atlas.dated - 1]];
}

/** Is the date a day, or an interval between two days? @param {number} precision @returns {boolean} */
const isExact = (precision) => precision <= 1;

/** @param {Selection} selection @param {Unit} unit @returns {Bins} */
export function binEvents(selection, unit) {
  const types = selection.atlas.types.length;
  const reach = extent(selection);
  const edges = reach ? unitEdges(unit, reach[0], reach[1]) : new Int32Array(1);
  const { mask, typeOn } = selection;
  const { earliest, latest, type, precision, flags } = selection.atlas.columns;
  const counts = new Uint32Array((edges.length - 1) * types * KINDS);
  const totals = new Uint32Array(edges.length - 1);
  let bin = 0;
  for (let i = 0; i < earliest.length; i++) {
    if (!mask[i] || !typeOn[type[i]]) continue;
    while (edges[bin + 1] <= earliest[i]) bin++; // events come in the order of their first day
    const exact = isExact(precision[i]);
    if (latest[i] >= edges[bin + 1] && !(exact && latest[i] - earliest[i] < LONGEST_EXACT)) continue;
    const kind = flags[i] & FLAG.candidate ? KIND.candidate : exact ? KIND.exact : KIND.coarse;
    counts[(bin * types + type[i]) * KINDS + kind]++;
    totals[bin]++;
  }
  let most = 0;
  for (const total of totals) most = Math.max(most, total);
  return { unit, edges, counts, totals, types, most };
}

/** @param {Selection} selection @returns {{spans: Span[], days: Days}} */
export function laneOf(selection) {
  const reach = extent(selection) ?? [0, -1];
  const { mask, typeOn } = selection;
  const { earliest, latest, type, precision } = selection.atlas.columns;
  /** @type {Days} */
  const days = { origin: reach[0], counts: new Uint32Array(reach[1] - reach[0] + 1), types: new Uint32Array(reach[1] - reach[0] + 1), most: 0 };
  /** @type {Span[]} */ const spans = [];
  let open = 0; // the first of the spans that begin on the present day
  for (let i = 0; i < earliest.length; i++) {
    if (!mask[i] || !typeOn[type[i]]) continue;
    const [first, last, coarse] = [earliest[i], latest[i], !isExact(precision[i])];
    for (let day = first; !coarse && day <= last && last - first < LONGEST_EXACT; day++) {
      days.counts[day - days.origin]++;
      days.types[day - days.origin] |= 1 << type[i];
    }
    if (first === last && !coarse) continue;
    while (open < spans.length && spans[open].first < first) open++;
    let at = open;
    while (at < spans.length && (spans[at].last !== last || spans[at].coarse !== coarse)) at++;
    if (at === spans.length) spans.push({ first, last, coarse, size: 0, types: new Uint32Array(selection.atlas.types.length) });
    spans[at].size++;
    spans[at].types[type[i]]++;
  }
  for (const count of days.counts) days.most = Math.max(days.most, count);
  return { spans, days };
}

/** Keeps the passes over one selection, so that zooming back and forth costs nothing. */
export class Histogram {
  /** @type {Selection|null} */ #selection = null;
  /** @type {Map<Unit, Bins>} */ #bins = new Map();
  /** @type {ReturnType<typeof laneOf>|null} */ #lane = null;

  /** @param {Selection} selection */
  #use(selection) {
    if (selection === this.#selection) return;
    this.#selection = selection;
    this.#bins.clear();
    this.#lane = null;
  }

  /** @param {Selection} selection @param {Unit} unit @returns {Bins} */
  bins(selection, unit) {
    this.#use(selection);
    let found = this.#bins.get(unit);
    if (!found) this.#bins.set(unit, found = binEvents(selection, unit));
    return found;
  }

  /** @param {Selection} selection */
  lane(selection) {
    this.#use(selection);
    return this.#lane ??= laneOf(selection);
  }
}
