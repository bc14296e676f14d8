/**
 * Time on the screen: which days are visible, where a day stands, and the units that bins and
 * labels are made of. Nothing here touches the page.
 * @module timeline/scale
 */

import { dayOf, monthStart, parts } from "../days.mjs";

/** @typedef {"day"|"week"|"month"|"quarter"|"year"} Unit */
/** @typedef {import("../atlas.mjs").Atlas} Atlas */

/** Fewest days that the plot can show. */
const SHORTEST = 10;
/** Least width in pixels of a bin of each unit; the finest unit that reaches it is used. */
const BIN_WIDTH = /** @type {[Unit, number, number][]} */ ([["day", 1, 13], ["week", 7, 15], ["month", 30.44, 6.5], ["quarter", 91.3, 7], ["year", 365.25, 0]]);

/** @param {Unit} unit @param {number} day @returns {number} first day of the unit that holds `day` */
export function unitStart(unit, day) {
  if (unit === "day") return day;
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7); // weeks begin on Monday
  const { year, month } = parts(day);
  if (unit === "month") return dayOf(year, month);
  return dayOf(year, unit === "quarter" ? month - (month % 3) : 0);
}

/** @param {Unit} unit @param {number} start first day of a unit @returns {number} first day of the next */
export function unitNext(unit, start) {
  if (unit === "day") return start + 1;
  if (unit === "week") return start + 7;
  return monthStart(start, unit === "month" ? 1 : unit === "quarter" ? 3 : 12);
}

/** First days of the units that cover [first, last], and of the one after. @param {Unit} unit @param {number} first @param {number} last @returns {Int32Array} */
export function unitEdges(unit, first, last) {
  const out = [];
  let at = unitStart(unit, first);
  for (; at <= last; at = unitNext(unit, at)) out.push(at);
  out.push(at);
  return Int32Array.from(out);
}

/** @param {number} perDay pixels a day @returns {Unit} */
export function binUnit(perDay) {
  return /** @type {[Unit, number, number]} */ (BIN_WIDTH.find(([, days, least]) => days * perDay >= least))[0];
}

/**
 * The days that can be shown: all dated events and today, with a margin, and room after today
 * for what is planned. @param {Atlas} atlas @returns {[number, number]} first day, and the day after the last
 */
export function domainOf(atlas) {
  const first = atlas.dated ? Math.min(atlas.first, atlas.today) : atlas.today - 365;
  const last = atlas.dated ? Math.max(atlas.last, atlas.today) : atlas.today;
  const margin = Math.round(((last - first) * 0.03) / 30);
  return [monthStart(first, -1 - margin), monthStart(last, 4 + margin)];
}

/**
 * What to show of time around a window: all of it unless the window would be a sliver. Little is
 * shown of the days after both the window and today, where nothing has happened yet.
 * @param {number} from @param {number} to @param {[number, number]} domain @param {number} today
 * @returns {[number, number]}
 */
export function rangeAround(from, to, domain, today) {
  const length = to + 1 - from;
  if (length * 7 >= domain[1] - domain[0]) return [domain[0], domain[1]];
  const shown = Math.max(length * 4, 92);
  const hi = Math.min((from + to + 1 + shown) / 2, Math.max(to, today) + 0.15 * shown);
  return [hi - shown, hi];
}

export class TimeScale {
  /** @param {[number, number]} domain */
  constructor(domain) {
    /** @type {[number, number]} */ this.domain = domain;
    /** first visible day */
    this.lo = domain[0];
    /** the day after the last visible one */
    this.hi = domain[1];
    /** width of the plot and the empty margin at either side, in pixels */
    this.width = 1;
    this.pad = 0;
  }

  /** Pixels a day. */
  get perDay() {
    return Math.max(1, this.width - 2 * this.pad) / (this.hi - this.lo);
  }

  /** @param {number} day @returns {number} pixel of the day's beginning */
  x(day) {
    return this.pad + (day - this.lo) * this.perDay;
  }

  /** @param {number} x @returns {number} day, not rounded */
  day(x) {
    return this.lo + (x - this.pad) / this.perDay;
  }

  /** Let [from, to] be reachable although no event lies there. @param {number} from @param {number} to */
  include(from, to) {
    const [first, last] = this.domain;
    this.domain = [from < first ? monthStart(from, -1) : first, to >= last ? monthStart(to, 2) : last];
  }

  /** The nearest range that is neither too short nor outside the domain. @param {number} lo @param {number} hi @returns {[number, number]} */
  held(lo, hi) {
    const [first, last] = this.domain;
    const length = Math.min(last - first, Math.max(SHORTEST, hi - lo));
    const middle = (lo + hi) / 2;
    const begin = Math.min(last - length, Math.max(first, hi - lo === length ? lo : middle - length / 2));
    return [begin, begin + length];
  }

  /** @param {number} lo @param {number} hi */
  show(lo, hi) {
    [this.lo, this.hi] = this.held(lo, hi);
  }

  /** The range after a zoom that keeps `about` in its place. @param {number} factor above 1 shows less time @param {number} about day @returns {[number, number]} */
  zoomed(factor, about) {
    const length = Math.min(this.domain[1] - this.domain[0], Math.max(SHORTEST, (this.hi - this.lo) / factor));
    const lo = about - ((about - this.lo) / (this.hi - this.lo)) * length;
    return this.held(lo, lo + length);
  }
}
