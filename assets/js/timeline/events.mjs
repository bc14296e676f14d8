/**
 * The events on their canvas: blocks or bars over the axis, the lane of precision under it.
 * @module timeline/events
 */

import { KIND, KINDS, LONGEST_EXACT } from "./bins.mjs";

/** @typedef {import("./scale.mjs").TimeScale} TimeScale */
/** @typedef {import("./bins.mjs").Bins} Bins */
/** @typedef {import("./bins.mjs").Span} Span */
/** @typedef {import("./bins.mjs").Days} Days */
/** @typedef {import("./paint.mjs").Look} Look */
/** @typedef {import("./paint.mjs").Plot} Plot */

/** One block is one event while no bin holds more. */
const MOST_BLOCKS = 6;
/** Blocks narrower than this show hatch and dash as a pale fill and a solid outline. */
const NARROW = 12;
const COARSE_TINT = 0.3;
/** Where ticks stand for more events than this on average, their types can no longer be told apart. */
const MOST_A_TICK = 5;
/** More stretches than this in sight are drawn without their types. */
const MOST_SPANS = 150;

/** @param {Int32Array} edges @param {number} day @returns {number} number of the bin that holds the day, held to the first and last */
export function binAt(edges, day) {
  let [lo, hi] = [0, edges.length - 1];
  while (lo < hi - 1) {
    const middle = (lo + hi) >> 1;
    if (edges[middle] <= day) lo = middle; else hi = middle;
  }
  return lo;
}

/** Numbers of the bins in sight, the second exclusive. @param {Bins} bins @param {TimeScale} scale @returns {[number, number]} */
function inSight(bins, scale) {
  const n = bins.totals.length;
  if (!n || scale.hi <= bins.edges[0] || scale.lo >= bins.edges[n]) return [0, 0];
  return [binAt(bins.edges, scale.lo), Math.min(n, binAt(bins.edges, scale.hi) + 1)];
}

/** Height of the stack of each number of events. @param {Bins} bins @param {Plot} plot */
export function stacking(bins, plot) {
  const blocks = bins.most <= MOST_BLOCKS;
  const room = plot.base - plot.strip - (plot.phone ? 8 : 6);
  const each = blocks ? Math.min(14.5, room / Math.max(5, bins.most)) : room / bins.most;
  return { blocks, each };
}

/** @param {CanvasRenderingContext2D} ctx @param {Look} look @param {number} type @param {number} kind @param {number} x @param {number} y @param {number} w @param {number} h */
function box(ctx, look, type, kind, x, y, w, h) {
  const colour = look.colours[type];
  const narrow = w < NARROW;
  const round = Math.min(1.5, w / 4, h / 4);
  ctx.beginPath();
  if (kind === KIND.exact || h < 2.5 || w < 2.5) {
    ctx.roundRect(x, y, w, h, round);
    ctx.fillStyle = colour;
    ctx.fill();
    return;
  }
  ctx.roundRect(x + 0.6, y + 0.6, w - 1.2, h - 1.2, round);
  ctx.fillStyle = kind === KIND.candidate || narrow ? look.surface : look.hatches[type];
  ctx.fill();
  if (kind === KIND.coarse && narrow) {
    ctx.globalAlpha = COARSE_TINT;
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1.2;
  if (kind === KIND.candidate && !narrow) ctx.setLineDash([3, 2]);
  ctx.stroke();
  ctx.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} ctx @param {Plot} plot @param {TimeScale} scale @param {Look} look @param {Bins} bins */
function paintBins(ctx, plot, scale, look, bins) {
  const { blocks, each } = stacking(bins, plot);
  const [begin, end] = inSight(bins, scale);
  for (let b = begin; b < end; b++) {
    if (!bins.totals[b]) continue;
    const left = scale.x(bins.edges[b]);
    const wide = scale.x(bins.edges[b + 1]) - left;
    const gap = wide > 5 ? 1 : wide > 2.5 ? 0.5 : 0;
    let y = plot.base;
    for (let cell = b * bins.types * KINDS; cell < (b + 1) * bins.types * KINDS; cell++) {
      const n = bins.counts[cell];
      if (!n) continue;
      const within = cell - b * bins.types * KINDS;
      const [type, kind] = [Math.floor(within / KINDS), within % KINDS];
      for (let k = blocks ? n : 1; k > 0; k--) {
        const height = blocks ? each : n * each;
        y -= height;
        const between = blocks ? 1.5 : height > 4 ? 1 : 0;
        box(ctx, look, type, kind, left + gap, y, Math.max(1, wide - 2 * gap), Math.max(0.5, height - between));
      }
    }
  }
}

/** @param {CanvasRenderingContext2D} ctx @param {Plot} plot @param {TimeScale} scale @param {Look} look @param {Span[]} spans */
function paintSpans(ctx, plot, scale, look, spans) {
  const fine = scale.perDay >= 3; // otherwise the ticks of its days say all of a short interval
  const seen = spans.filter(({ first, last, coarse }) => last + 1 > scale.lo && first < scale.hi && (coarse || fine || last - first >= LONGEST_EXACT));
  seen.sort((a, b) => b.last - b.first - (a.last - a.first)); // shorter ones on top
  const crowded = seen.length > MOST_SPANS;
  for (const { first, last, coarse, size, types } of seen) {
    const x = Math.max(scale.pad - 2, scale.x(first) + 1);
    const w = Math.max(2, Math.min(plot.width - scale.pad + 2, scale.x(last + 1) - 1) - x);
    const held = [...types.keys()].filter((type) => types[type]);
    const rows = crowded ? [-1] : size === 2 ? held.flatMap((type) => Array(types[type]).fill(type)) : [held.length > 1 ? -1 : held[0]];
    const tall = size > 2 ? 9.2 : 4;
    rows.forEach((type, row) => {
      ctx.beginPath();
      ctx.roundRect(x, plot.base + 2.8 + row * 5.2, w, tall, Math.min(1.8, w / 3));
      if (coarse) ctx.fillStyle = type < 0 ? look.greyHatch : look.hatches[type];
      else ctx.fillStyle = type < 0 ? look.ink3 : look.colours[type];
      ctx.fill();
    });
  }
}

/** A tick a day, split by type; where there are too many, their density instead. @param {CanvasRenderingContext2D} ctx @param {Plot} plot @param {TimeScale} scale @param {Look} look @param {Days} days */
function paintDays(ctx, plot, scale, look, days) {
  const cell = 2;
  const columns = Math.ceil((plot.width - 2 * scale.pad) / cell);
  const counts = new Uint32Array(columns + 1);
  const types = new Uint32Array(columns + 1);
  const first = Math.max(0, Math.floor(scale.lo) - days.origin);
  const last = Math.min(days.counts.length - 1, Math.ceil(scale.hi) - days.origin);
  let [filled, most, sum] = [0, 0, 0];
  for (let d = first; d <= last; d++) {
    if (!days.counts[d]) continue;
    const column = Math.floor((scale.x(days.origin + d + 0.5) - scale.pad) / cell);
    if (column < 0 || column > columns) continue;
    filled += Number(counts[column] === 0);
    counts[column] += days.counts[d];
    types[column] |= days.types[d];
    sum += days.counts[d];
    most = Math.max(most, counts[column]);
  }
  const dense = filled > columns * 0.4 || sum > filled * MOST_A_TICK;
  const top = plot.base + 3;
  for (let column = 0; column <= columns; column++) {
    if (!counts[column]) continue;
    const x = scale.pad + column * cell;
    if (dense) {
      ctx.globalAlpha = 0.12 + 0.78 * (Math.log1p(counts[column]) / Math.log1p(most));
      ctx.fillStyle = look.ink2;
      ctx.fillRect(x, top, cell, 9);
      continue;
    }
    const held = look.colours.filter((_, type) => types[column] & (1 << type));
    ctx.fillStyle = look.surface;
    ctx.fillRect(x - 1, top, cell + 2, 9);
    held.forEach((colour, k) => {
      ctx.fillStyle = colour;
      ctx.fillRect(x, top + (9 / held.length) * k, cell, 9 / held.length);
    });
  }
  ctx.globalAlpha = 1;
}

/**
 * The events; drawn at full strength, the page dims what lies outside the window.
 * @param {CanvasRenderingContext2D} ctx @param {Plot} plot @param {TimeScale} scale @param {Look} look
 * @param {Bins} bins @param {{spans: Span[], days: Days}} lane
 */
export function paintEvents(ctx, plot, scale, look, bins, lane) {
  ctx.clearRect(0, 0, plot.width, plot.height);
  ctx.save();
  ctx.beginPath();
  ctx.rect(scale.pad - 2, 0, plot.width - 2 * scale.pad + 4, plot.height);
  ctx.clip();
  paintBins(ctx, plot, scale, look, bins);
  paintSpans(ctx, plot, scale, look, lane.spans);
  paintDays(ctx, plot, scale, look, lane.days);
  ctx.restore();
}
