/**
 * Where a window goes: steps from event to event, presets, snapping. Pure functions.
 *
 * A step brings in the nearest event that the window does not show. Forward, the window moves,
 * with its length kept, until its last day is the first day of the next event; back, until its
 * first day is the last day of the event before. So on sparse data every press shows another
 * event, and an event known to a month or a year comes in with its first (last) possible day.
 * A cumulative window has no beginning: its end walks along the events.
 * @module timeline/moves
 */

import { monthStart, parts, dayOf, spanWords, windowWords } from "../days.mjs";
import { upperBound } from "../cube.mjs";
import { unitNext, unitStart } from "./scale.mjs";

/** @typedef {import("../selection.mjs").Selection} Selection */
/** @typedef {import("../store.mjs").View} View */
/** @typedef {{from: number, to: number}} Span both days are inside */
/** @typedef {"month"|"year"|"all"} Preset */

/** A drag lets go of an event or month start beyond this many pixels. */
const SNAP = 6;
/** Units of the calendar snap only while they are this wide, so that a drag stays smooth. */
const SNAP_WIDTH = 24;
/** Events looked at around a dragged edge; where there are more, every day has one. */
const MOST_NEAR = 200;

/** @param {View} view @returns {Span} */
export const spanOf = (view) => ({ from: /** @type {number} */ (view.from), to: /** @type {number} */ (view.to) });

/** The window moved so that it ends on `to`. @param {View} view @param {number} to @returns {Span} */
export function endingOn(view, to) {
  const { from, to: end } = spanOf(view);
  return { from: to - (end - from), to };
}

/** @param {Selection} selection @param {View} view @param {-1|1} step @returns {Span & {event: number}|null} null when there is none */
export function stepWindow(selection, view, step) {
  const { from, to } = spanOf(view);
  const { earliest, latest } = selection.atlas.columns;
  if (step > 0) {
    const event = selection.nearest(to, 1);
    return event === null ? null : { ...endingOn(view, earliest[event]), event };
  }
  const event = selection.nearest(view.mode === "cumulative" ? to : from, -1);
  if (event === null) return null;
  if (view.mode === "cumulative") return { ...endingOn(view, latest[event]), event };
  return { from: latest[event], to: latest[event] + to - from, event };
}

/** First and last day that counted events may lie on, or null without any. @param {Selection} selection @returns {Span|null} */
export function reachOf(selection) {
  const { earliest, latest } = selection.atlas.columns;
  const [first, last] = [selection.nearest(-Infinity, 1), selection.nearest(Infinity, -1)];
  return first === null || last === null ? null : { from: earliest[first], to: latest[last] };
}

/**
 * The calendar month or year that holds the window's last event, or its middle when it is empty;
 * or all counted events. @param {Selection} selection @param {Span|null} reach of its events
 * @param {View} view @param {Preset} preset @returns {Span}
 */
export function presetWindow(selection, reach, view, preset) {
  const { from, to } = spanOf(view);
  if (preset === "all") return reach ?? { from, to };
  const event = selection.nearest(to + 1, -1);
  const end = event === null ? -Infinity : selection.atlas.columns.latest[event];
  const anchor = end >= from ? end : Math.floor((from + to) / 2);
  if (preset === "month") return { from: monthStart(anchor), to: monthStart(anchor, 1) - 1 };
  const { year } = parts(anchor);
  return { from: dayOf(year, 0), to: dayOf(year, 11, 31) };
}

/** Which preset a window is as long as. @param {Span|null} reach @param {Span} span @returns {Preset|null} */
export function presetOf(reach, { from, to }) {
  if (reach && from <= reach.from && to >= reach.to) return "all";
  const length = to - from + 1;
  if (length >= 28 && length <= 31) return "month";
  return length === 365 || length === 366 ? "year" : null;
}

/**
 * A day boundary near `at` that a dragged edge falls on: the start of a month (quarter or year
 * when months are narrow) or the edge of an event within six pixels, else the nearest day.
 * @param {Selection} selection @param {number} at day, not rounded @param {"from"|"to"} edge
 * @param {number} perDay pixels a day @param {boolean} free no snapping @returns {number} first day after the boundary
 */
export function snapEdge(selection, at, edge, perDay, free) {
  const rounded = Math.round(at);
  const reach = SNAP / perDay;
  if (free || reach < 0.5) return rounded;
  let best = rounded;
  let nearest = reach;
  const consider = (/** @type {number} */ day) => {
    if (Math.abs(day - at) <= nearest) {
      nearest = Math.abs(day - at);
      best = day;
    }
  };
  for (const day of eventEdges(selection, at, edge, reach)) consider(day);
  const unit = perDay * 30 >= SNAP_WIDTH ? "month" : perDay * 91 >= SNAP_WIDTH ? "quarter" : "year";
  const start = unitStart(unit, rounded);
  if (perDay * 365 >= SNAP_WIDTH) for (const day of [start, unitNext(unit, start)]) consider(day);
  return best;
}

/** @param {Selection} selection @param {number} at @param {"from"|"to"} edge @param {number} reach days @returns {number[]} */
function eventEdges(selection, at, edge, reach) {
  const { earliest, byLatest } = selection.atlas.columns;
  const sorted = edge === "from" ? earliest : selection.cube.latestSorted;
  const shift = edge === "from" ? 0 : 1; // the right edge stands after an event's last day
  const begin = upperBound(sorted, at - shift - reach - 1);
  const out = [];
  for (let k = begin; k < sorted.length && sorted[k] <= at - shift + reach; k++) {
    if (k - begin > MOST_NEAR) return [];
    if (selection.counts(edge === "from" ? k : byLatest[k])) out.push(sorted[k] + shift);
  }
  return out;
}

/** `12 months` for whole calendar months, else `30 days`, `5 months`. @param {Span} span @returns {string} */
export function lengthWords({ from, to }) {
  const [a, b] = [parts(from), parts(to + 1)];
  if (a.date !== b.date) return spanWords(to + 1 - from);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const say = (/** @type {number} */ n, /** @type {string} */ unit) => (n ? `${n} ${unit}${n === 1 ? "" : "s"}` : "");
  if (months < 24) return say(months, "month");
  return `${say(Math.floor(months / 12), "year")} ${say(months % 12, "month")}`.trim();
}

/** `in 2025`, `on 10 April 2023`, `from 2024 to 2025`. @param {Span} span @returns {string} */
export function windowPhrase({ from, to }) {
  const words = windowWords(from, to);
  if (from === to) return `on ${words}`;
  return words.includes(" to ") ? `from ${words}` : `in ${words}`;
}
