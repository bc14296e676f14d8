/**
 * Drawing the plot on canvases: the ground (rules, today, planned, axis), and the events (blocks
 * or bars over the axis, the lane of precision under it).
 * @module timeline/paint
 */

import { windowWords } from "../days.mjs";
import { labels, rules } from "./axis.mjs";
import { KIND, KINDS } from "./bins.mjs";

/** @typedef {import("./scale.mjs").TimeScale} TimeScale */
/** @typedef {import("./bins.mjs").Bins} Bins */
/** @typedef {import("./bins.mjs").Span} Span */
/** @typedef {import("./bins.mjs").Days} Days */
/**
 * @typedef {object} Look
 * @property {string} ink @property {string} ink2 @property {string} ink3 @property {string} line
 * @property {string} lineStrong @property {string} surface @property {string} font
 * @property {number} micro @property {number} small sizes of text in pixels
 * @property {string[]} colours of the types @property {CanvasPattern[]} hatches of the types
 * @property {CanvasPattern} greyHatch @property {CanvasPattern} planHatch
 */
/**
 * @typedef {object} Plot sizes in pixels
 * @property {number} width @property {number} height @property {number} ratio device pixels a pixel
 * @property {boolean} phone @property {number} strip height of the drag strip @property {number} base the axis
 */

/** One block is one event while no bin holds more. */
export const MOST_BLOCKS = 6;
/** Blocks narrower than this show hatch and dash as a pale fill and a solid outline. */
const NARROW = 12;
export const LANE = 14;
const AXIS = 18;
const COARSE_TINT = 0.3;
/** Where ticks stand for more events than this on average, their types can no longer be told apart. */
const MOST_A_TICK = 5;
/** More stretches than this in sight are drawn without their types. */
const MOST_SPANS = 150;

/** @param {number} width @param {number} height @param {boolean} phone @returns {Plot} */
export function plotOf(width, height, phone) {
  return { width, height, phone, ratio: globalThis.devicePixelRatio || 1, strip: phone ? 0 : 24, base: height - AXIS - LANE };
}

/** @param {number} ratio @param {string} colour @param {number} fill opacity @param {number} stroke opacity @param {string} surface @param {number} size pixels */
function hatch(ratio, colour, fill, stroke, surface, size) {
  const tile = document.createElement("canvas");
  tile.width = tile.height = Math.max(2, Math.round(size * ratio));
  const s = tile.width;
  const ctx = /** @type {CanvasRenderingContext2D} */ (tile.getContext("2d"));
  if (surface) {
    ctx.fillStyle = surface;
    ctx.fillRect(0, 0, s, s);
  }
  ctx.globalAlpha = fill;
  ctx.fillStyle = ctx.strokeStyle = colour;
  ctx.fillRect(0, 0, s, s);
  ctx.globalAlpha = stroke;
  ctx.lineWidth = 1.1 * ratio;
  ctx.beginPath();
  for (const d of [-s, 0, s]) {
    ctx.moveTo(d - 1, s + 1);
    ctx.lineTo(d + s + 1, -1);
  }
  ctx.stroke();
  const pattern = /** @type {CanvasPattern} */ (ctx.createPattern(tile, "repeat"));
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

/** The colours and patterns of the theme in force. @param {import("../atlas.mjs").TypeInfo[]} types @param {"light"|"dark"} theme @param {number} ratio @returns {Look} */
export function lookOf(types, theme, ratio) {
  const style = getComputedStyle(document.documentElement);
  const token = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const [ink, surface] = [token("--ink"), token("--surface")];
  const colours = types.map((type) => type[theme]);
  return {
    ink, surface, colours, ink2: token("--ink-2"), ink3: token("--ink-3"), line: token("--line"), lineStrong: token("--line-strong"),
    font: token("--font-ui"), micro: parseFloat(token("--t-micro")), small: parseFloat(token("--t-small")),
    hatches: colours.map((colour) => hatch(ratio, colour, 0.28, 0.9, surface, 6)),
    greyHatch: hatch(ratio, token("--ink-3"), 0.2, 0.7, surface, 6),
    planHatch: hatch(ratio, ink, 0.035, 0.09, "", 8),
  };
}

/** @param {CanvasRenderingContext2D} ctx @param {Look} look @param {"micro"|"small"} size @param {boolean} [bold] */
function font(ctx, look, size, bold = false) {
  ctx.font = `${bold ? "600 " : ""}${look[size]}px ${look.font}`;
}

/** A straight line on whole pixels. @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} top @param {number} bottom */
function upright(ctx, x, top, bottom) {
  ctx.fillRect(Math.round(x), top, 1, bottom - top);
}

/**
 * The ground: planned part, rules, selected event, axis and its labels, today.
 * @param {CanvasRenderingContext2D} ctx @param {Plot} plot @param {TimeScale} scale @param {Look} look
 * @param {number} today @param {{from: number, to: number}|null} selected days of the open event
 */
export function paintGround(ctx, plot, scale, look, today, selected) {
  const { base, strip, width } = plot;
  const [left, right, bottom] = [scale.pad, width - scale.pad, base + LANE];
  ctx.clearRect(0, 0, width, plot.height);
  const now = scale.x(today + 1);
  if (now < right) {
    ctx.fillStyle = look.planHatch;
    ctx.fillRect(Math.max(left, now), strip, right - Math.max(left, now), bottom - strip);
  }
  for (const { day, strong, long } of rules(scale, plot.phone)) {
    ctx.fillStyle = strong ? look.lineStrong : look.line;
    upright(ctx, scale.x(day), long ? strip : base - 3, bottom);
  }
  ctx.fillStyle = look.lineStrong;
  upright(ctx, left, strip, bottom);
  ctx.fillStyle = look.ink3;
  ctx.fillRect(left, base, right - left, 1);
  paintSelected(ctx, plot, scale, look, selected);
  paintLabels(ctx, plot, scale, look);
  if (now >= left && now <= right) {
    ctx.fillStyle = look.ink;
    ctx.fillRect(Math.round(now) - 0.75, strip, 1.5, bottom - strip);
    ctx.beginPath();
    ctx.moveTo(now - 4, strip);
    ctx.lineTo(now + 4, strip);
    ctx.lineTo(now, strip + 5);
    ctx.fill();
  }
}

/** A dotted line on the day, or at both ends of a date that is longer. @param {CanvasRenderingContext2D} ctx @param {Plot} plot @param {TimeScale} scale @param {Look} look @param {{from: number, to: number}|null} selected */
function paintSelected(ctx, plot, scale, look, selected) {
  if (!selected) return;
  const at = selected.from === selected.to ? [scale.x(selected.from + 0.5)] : [scale.x(selected.from), scale.x(selected.to + 1)];
  ctx.strokeStyle = look.ink;
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 2]);
  ctx.beginPath();
  for (const x of at) {
    if (x < scale.pad || x > plot.width - scale.pad) continue;
    ctx.moveTo(Math.round(x) + 0.5, plot.strip);
    ctx.lineTo(Math.round(x) + 0.5, plot.base + LANE);
  }
  ctx.stroke();
  ctx.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} ctx @param {Plot} plot @param {TimeScale} scale @param {Look} look */
function paintLabels(ctx, plot, scale, look) {
  const measure = (/** @type {string} */ text, /** @type {boolean} */ strong) => {
    font(ctx, look, strong ? "small" : "micro", strong);
    return ctx.measureText(text).width;
  };
  for (const { x, text, strong, middle } of labels(scale, measure, plot.phone)) {
    font(ctx, look, strong ? "small" : "micro", strong);
    ctx.textAlign = middle ? "center" : "left";
    ctx.fillStyle = strong ? look.ink : look.ink3;
    ctx.fillText(text, x, plot.height - 5);
  }
  ctx.textAlign = "left";
}

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

/** The largest round number (1, 2, 5 × 10ⁿ) up to `most`. @param {number} most @returns {number} */
function roundBelow(most) {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
}

/** Height of the stack of each number of events. @param {Bins} bins @param {Plot} plot */
function stacking(bins, plot) {
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
  const seen = spans.filter(({ first, last }) => last + 1 > scale.lo && first < scale.hi);
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
