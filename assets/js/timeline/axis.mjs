/**
 * The axis: which days get a rule and which a label, so that no two labels meet.
 * @module timeline/axis
 */

import { monthShort, parts } from "../days.mjs";
import { unitEdges } from "./scale.mjs";

/** @typedef {import("./scale.mjs").TimeScale} TimeScale */
/** @typedef {{day: number, strong: boolean, long: boolean}} Rule `long` rules cross the plot, the others stand at the axis */
/** @typedef {{x: number, text: string, strong: boolean, middle: boolean}} Label `middle` ones are centred on x */

/** Least distance between two labels, in pixels. */
const GAP = 11;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const DAY_STEPS = [1, 2, 5, 10];

/** @param {number} perYear pixels @param {number} least pixels between two @returns {number} */
function yearStep(perYear, least) {
  return YEAR_STEPS.find((step) => step * perYear >= least) ?? 2000;
}

/** @param {TimeScale} scale @param {boolean} phone fewer of them @returns {Rule[]} */
export function rules(scale, phone) {
  const first = Math.floor(scale.lo);
  const last = Math.ceil(scale.hi);
  const perYear = scale.perDay * 365.25;
  const step = yearStep(perYear, 14);
  /** @type {Map<number, Rule>} */ const out = new Map();
  const add = (/** @type {number} */ day, /** @type {boolean} */ strong, /** @type {boolean} */ long) => {
    if (day >= scale.lo && day <= scale.hi) out.set(day, { day, strong, long });
  };
  if (scale.perDay >= 6) for (let day = first; day <= last; day++) add(day, false, false);
  if (perYear >= 12 * (phone ? 14 : 7)) for (const day of unitEdges("month", first, last)) add(day, false, scale.perDay >= 6);
  for (const day of unitEdges("year", first, last)) if (parts(day).year % step === 0) add(day, true, true);
  return [...out.values()];
}

/** @param {TimeScale} scale @param {number} first @param {number} last @returns {Label[]} */
function monthLabels(scale, first, last) {
  const perMonth = scale.perDay * 30.44;
  const every = perMonth >= 42 ? 1 : perMonth >= 15 ? 3 : perMonth >= 8 ? 6 : 0;
  if (!every) return [];
  const out = [];
  const days = scale.perDay * 5 >= 30; // then the months themselves stand at their first day
  for (const day of unitEdges("month", first, last)) {
    const { month } = parts(day);
    if (month === 0 || month % every) continue;
    const x = days ? scale.x(day) : scale.x(day) + perMonth / 2;
    out.push({ x: days ? x + 4 : x, text: monthShort(month), strong: days, middle: !days });
  }
  return out;
}

/** @param {TimeScale} scale @param {number} first @param {number} last @returns {Label[]} */
function dayLabels(scale, first, last) {
  const step = DAY_STEPS.find((days) => days * scale.perDay >= 30);
  if (!step) return [];
  const out = [];
  for (let day = first; day <= last; day++) {
    const { date } = parts(day);
    if (date === 1 || (step > 1 && (date % step || date > 31 - step / 2))) continue;
    out.push({ x: scale.x(day + 0.5), text: String(date), strong: false, middle: true });
  }
  return out;
}

/**
 * Labels in falling importance, placed while they fit: years, the year or month that the left
 * edge lies in, months, days.
 * @param {TimeScale} scale @param {(text: string, strong: boolean) => number} measure pixels
 * @param {boolean} phone years only @returns {Label[]}
 */
export function labels(scale, measure, phone) {
  const [first, last] = [Math.floor(scale.lo), Math.ceil(scale.hi)];
  const perYear = scale.perDay * 365.25;
  const step = yearStep(perYear, 40);
  /** @type {Label[]} */ const wanted = [];
  for (const day of unitEdges("year", first, last)) {
    const { year } = parts(day);
    if (day >= scale.lo - 1e-6 && year % step === 0) wanted.push({ x: scale.x(day) + (phone ? 2 : 4), text: String(year), strong: true, middle: false });
  }
  const at = parts(Math.floor(scale.lo));
  const days = scale.perDay * 5 >= 30;
  if (step === 1) wanted.push({ x: scale.pad + (phone ? 2 : 4), text: days ? `${monthShort(at.month)} ${at.year}` : String(at.year), strong: true, middle: false });
  if (!phone || scale.perDay * 30.44 >= 42) wanted.push(...monthLabels(scale, first, last));
  wanted.push(...dayLabels(scale, first, last));
  /** @type {[number, number][]} */ const taken = [];
  return wanted.filter(({ x, text, strong, middle }) => {
    const width = measure(text, strong);
    const left = middle ? x - width / 2 : x;
    const right = left + width;
    if (left < scale.pad - 4 || right > scale.width - scale.pad + 12) return false;
    if (taken.some(([a, b]) => left < b + GAP && right > a - GAP)) return false;
    taken.push([left, right]);
    return true;
  });
}
