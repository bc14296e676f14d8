/**
 * The ground of the plot on its canvas (planned part, rules, open event, axis, today), and the
 * look that all painting shares.
 * @module timeline/paint
 */

import { labels, rules } from "./axis.mjs";

/** @typedef {import("./scale.mjs").TimeScale} TimeScale */
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

const LANE = 14;
const AXIS = 18;

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
export function font(ctx, look, size, bold = false) {
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
