/**
 * The time cube: any window becomes a subtraction.
 *
 * Events are intervals [earliest, latest]. Two cumulative counts are kept a period, of earliest
 * and of latest days, so that the events which overlap [a, b] are those begun by b less those
 * ended before a. Periods are weeks (longer when the span is long or events are few); the days between a period's
 * edge and the asked day are counted from the sorted columns, so that the answer is exact.
 * @module cube
 */

/** The cells are kept under this many numbers for each of the two tables. */
const MOST_CELLS = 12_000_000;
/** Periods hold so many events on average at least: fewer are sooner counted than summed up. */
const LEAST_EVENTS = 32;

/**
 * @typedef {object} CubeInput
 * @property {Int32Array} earliest days, ascending
 * @property {Int32Array} latest days, in the order of `earliest`
 * @property {Uint32Array} byLatest event numbers in ascending order of `latest`
 * @property {Uint8Array} mask 1 where the event counts
 * @property {Uint32Array} cellStart where the cells of event i begin in `cells` (length N + 1)
 * @property {Uint32Array} cells the cells that an event adds one to
 * @property {number} width how many cells there are
 */

/** First index whose value is greater than `x`. @param {Int32Array} a @param {number} x @returns {number} */
export function upperBound(a, x) {
  let lo = 0;
  let hi = a.length;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (a[mid] <= x) lo = mid + 1; else hi = mid;
  }
  return lo;
}

export class Cube {
  /** @param {CubeInput} input */
  constructor(input) {
    this.input = input;
    const { earliest, latest, byLatest, width } = input;
    const n = earliest.length;
    this.origin = n ? earliest[0] : 0;
    const end = n ? latest[byLatest[n - 1]] : 0;
    let period = 7;
    const most = Math.min(MOST_CELLS / width, Math.max(2, n / LEAST_EVENTS));
    while (Math.floor((end - this.origin) / period) + 2 > most && period < end - this.origin) period *= 2;
    this.period = period;
    this.periods = Math.floor((end - this.origin) / period) + 1;
    this.latestSorted = Int32Array.from(byLatest, (i) => latest[i]);
    this.begun = this.#accumulate(earliest, null);
    this.ended = this.#accumulate(this.latestSorted, byLatest);
    this.out = new Int32Array(width);
  }

  /**
   * Row p of the table holds the counts of all events before the first day of period p.
   * @param {Int32Array} sorted days ascending @param {Uint32Array|null} order event number of each
   */
  #accumulate(sorted, order) {
    const { mask, cellStart, cells, width } = this.input;
    const table = new Int32Array((this.periods + 1) * width);
    const last = this.periods;
    for (let k = 0; k < sorted.length; k++) {
      const i = order ? order[k] : k;
      if (!mask[i]) continue;
      const p = Math.min(last, Math.floor((sorted[k] - this.origin) / this.period) + 1);
      const row = p * width;
      for (let c = cellStart[i]; c < cellStart[i + 1]; c++) table[row + cells[c]]++;
    }
    for (let at = width; at < table.length; at++) table[at] += table[at - width];
    return table;
  }

  /**
   * Add `sign` × the counts of events whose sorted day is at most `day`.
   * @param {Int32Array} out @param {Int32Array} table @param {Int32Array} sorted
   * @param {Uint32Array|null} order @param {number} day @param {number} sign
   */
  #addUntil(out, table, sorted, order, day, sign) {
    if (day < this.origin) return;
    const { mask, cellStart, cells, width } = this.input;
    const p = Math.min(this.periods, Math.floor((day - this.origin) / this.period));
    const row = p * width;
    for (let c = 0; c < width; c++) out[c] += sign * table[row + c];
    const edge = this.origin + p * this.period - 1;
    if (p === this.periods) return;
    for (let k = upperBound(sorted, edge); k < sorted.length && sorted[k] <= day; k++) {
      const i = order ? order[k] : k;
      if (!mask[i]) continue;
      for (let c = cellStart[i]; c < cellStart[i + 1]; c++) out[cells[c]] += sign;
    }
  }

  /**
   * Counts a cell of the events that overlap [first, last].
   * @param {number} first day, or -Infinity @param {number} last day
   * @param {Int32Array} [out] reused when given @returns {Int32Array} one number a cell
   */
  count(first, last, out = this.out) {
    out.fill(0);
    this.#addUntil(out, this.begun, this.input.earliest, null, last, 1);
    if (first !== -Infinity) {
      this.#addUntil(out, this.ended, this.latestSorted, this.input.byLatest, first - 1, -1);
    }
    return out;
  }
}
