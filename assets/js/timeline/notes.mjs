/**
 * The words in the plot, each only where it covers no event.
 * @module timeline/notes
 */

import { windowWords } from "../days.mjs";
import { binAt, stacking } from "./events.mjs";
import { font } from "./paint.mjs";

/** @typedef {import("./scale.mjs").TimeScale} TimeScale */
/** @typedef {import("./bins.mjs").Bins} Bins */
/** @typedef {import("./bins.mjs").Span} Span */
/** @typedef {import("./paint.mjs").Look} Look */
/** @typedef {import("./paint.mjs").Plot} Plot */

/** The largest round number (1, 2, 5 × 10ⁿ) up to `most`. @param {number} most @returns {number} */
function roundBelow(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
}

/** Words with a halo, so that rules don't cross them. @param {CanvasRenderingContext2D} ctx @param {Look} look @param {string} text @param {number} x @param {number} y */
function say(ctx, look, text, x, y) {
  ctx.strokeStyle = look.surface;
  ctx.lineWidth = 4;
  ctx.lineJoin = "round";
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

/** How far up the events between two pixels reach. @param {Bins} bins @param {Plot} plot @param {TimeScale} scale @param {number} left @param {number} right @returns {number} */
function heightBetween(bins, plot, scale, left, right) {
  const { each } = stacking(bins, plot);
  let tallest = 0;
  if (!bins.totals.length) return 0;
  for (let b = binAt(bins.edges, scale.day(left)); b < bins.totals.length && scale.x(bins.edges[b]) < right; b++) {
    if (scale.x(bins.edges[b + 1]) > left) tallest = Math.max(tallest, bins.totals[b]);
  }
  return tallest * each;
}

/**
 * The words in the plot, each only where it covers nothing: what a block or a height stands for,
 * "planned", and how many events are dated too coarsely to stand in a bin.
 * @param {CanvasRenderingContext2D} ctx @param {Plot} plot @param {TimeScale} scale @param {Look} look
 * @param {Bins} bins @param {Span[]} spans @param {number} today
 */
export function paintNotes(ctx, plot, scale, look, bins, spans, today) {
  font(ctx, look, "micro");
  ctx.fillStyle = look.ink2;
  /** @type {[number, number, number][]} */ const taken = [];
  const room = plot.base - plot.strip - 18;
  const place = (/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ clear) => {
    const right = x + ctx.measureText(text).width + 4;
    if (x < scale.pad || right > plot.width - scale.pad + 2 || heightBetween(bins, plot, scale, x, right) > clear) return false;
    if (taken.some(([a, b, row]) => row === y && x < b + 8 && right > a - 8)) return false;
    say(ctx, look, text, x, y);
    taken.push([x, right, y]);
    return true;
  };
  const top = plot.strip + 13;
  const now = Math.max(scale.pad, scale.x(today + 1));
  const width = ctx.measureText("planned").width;
  if (!plot.phone && plot.width - scale.pad - now > width + 16) place("planned", plot.width - scale.pad - width - 5, top, room);
  if (!plot.phone) paintMeasure(ctx, plot, scale, look, bins, place, top, room);
  for (const span of spans) {
    if (!span.coarse || span.last + 1 < scale.lo || span.first > scale.hi) continue;
    if (bins.edges.length > 1 && span.last < bins.edges[binAt(bins.edges, span.first) + 1]) continue; // it stands in a bin
    const text = `${span.size} dated ${windowWords(span.first, span.last)} only`;
    const end = Math.min(scale.x(span.last + 1), plot.width - scale.pad) - ctx.measureText(text).width - 6;
    for (let x = Math.max(scale.pad, scale.x(span.first)) + 5; x <= end; x += 12) if (place(text, x, plot.base - 5, 0)) break;
  }
}

/** @param {CanvasRenderingContext2D} ctx @param {Plot} plot @param {TimeScale} scale @param {Look} look @param {Bins} bins @param {(text: string, x: number, y: number, clear: number) => boolean} place @param {number} top @param {number} room */
function paintMeasure(ctx, plot, scale, look, bins, place, top, room) {
  if (!bins.most) return;
  const { blocks, each } = stacking(bins, plot);
  if (blocks) {
    place("one block, one event", scale.pad + 5, top, room);
    return;
  }
  const mark = roundBelow(bins.most);
  const y = Math.round(plot.base - mark * each);
  ctx.save();
  ctx.strokeStyle = look.lineStrong;
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 3]);
  ctx.beginPath();
  ctx.moveTo(scale.pad, y + 0.5);
  ctx.lineTo(plot.width - scale.pad, y + 0.5);
  ctx.stroke();
  ctx.restore();
  const text = `${mark.toLocaleString("en")} a ${bins.unit}`;
  const right = scale.pad + 5 + ctx.measureText(text).width;
  if (heightBetween(bins, plot, scale, scale.pad, right + 4) < plot.base - y - 2) say(ctx, look, text, scale.pad + 5, y + 12 > plot.base - 6 ? y - 4 : y + 12);
}
