/**
 * The window on the plot: its body, two handles that are real sliders, and the words above it.
 * A scrub step moves these few elements and nothing else.
 * @module timeline/brush
 */

import { addMonths, long, windowWords } from "../days.mjs";
import { el, setText } from "../dom.mjs";
import { BOX } from "./dates.mjs";
import { lengthWords, spanOf } from "./moves.mjs";

/** @typedef {import("./row.mjs").Row} Row */
/** @typedef {import("./chart.mjs").Chart} Chart */
/** @typedef {"from"|"to"} Edge */

/** Milliseconds between two updates of what assistive technology reads. */
const SYNC = 200;
/** Handles keep at least this distance, in pixels, however short the window. */
export const APART = 12;

/** Days that a key moves an edge or the window by. @param {string} key @param {number} day @returns {number|null} */
function keyStep(key, day) {
  if (key === "ArrowRight" || key === "ArrowUp") return 1;
  if (key === "ArrowLeft" || key === "ArrowDown") return -1;
  if (key === "PageUp") return addMonths(day, 1) - day;
  if (key === "PageDown") return addMonths(day, -1) - day;
  return null;
}

export class Brush {
  /** @param {Row} row @param {Chart} chart @param {HTMLElement} host */
  constructor(row, chart, host) {
    this.row = row;
    this.chart = chart;
    this.body = el("div.brush", { id: "brush", role: "slider", tabindex: "0", "aria-label": "Window", onkeydown: (/** @type {KeyboardEvent} */ e) => this.#bodyKey(e) });
    this.length = el("div.length", { "aria-hidden": "true" });
    this.today = el("div.today", { "aria-hidden": "true" }, "today");
    this.knobs = { from: this.#handle("from", "Window start"), to: this.#handle("to", "Window end") };
    host.append(this.today, this.length, this.knobs.from.knob, this.body, this.knobs.to.knob);
    /** left edges of the two date boxes, which the words keep clear of @type {[number, number]|undefined} */
    this.boxes = undefined;
    this.synced = 0;
    this.timer = 0;
  }

  /** @param {Edge} edge @param {string} label */
  #handle(edge, label) {
    const input = /** @type {HTMLInputElement} */ (el("input.range", { id: `handle-${edge}`, type: "range", step: "1", "aria-label": label }));
    input.addEventListener("keydown", (e) => this.#edgeKey(e, edge));
    input.addEventListener("input", (e) => this.#setEdge(edge, Number(input.value), e.timeStamp));
    return { input, knob: el(`div.handle.${edge}`, {}, el("span.knob"), input) };
  }

  /** @param {Edge} edge @param {number} day @param {number} at */
  #setEdge(edge, day, at) {
    const { from, to } = spanOf(this.row.view);
    this.row.touch(edge === "from" ? { from: Math.min(day, to), to } : { from, to: Math.max(day, from) }, at);
  }

  /** @param {KeyboardEvent} e @param {Edge} edge */
  #edgeKey(e, edge) {
    if (e.shiftKey || e.ctrlKey || e.metaKey || e.altKey) return;
    const span = spanOf(this.row.view);
    const { domain } = this.row.scale;
    const reach = this.row.reach ?? { from: domain[0], to: domain[1] - 1 };
    const step = keyStep(e.key, span[edge]);
    let day = step === null ? null : span[edge] + step;
    if (e.key === "Home") day = edge === "from" ? Math.min(reach.from, span.to) : span.from;
    if (e.key === "End") day = edge === "to" ? Math.max(reach.to, span.from) : span.to;
    if (day === null) return;
    e.preventDefault();
    this.#setEdge(edge, day, e.timeStamp);
  }

  /** @param {KeyboardEvent} e */
  #bodyKey(e) {
    if (e.shiftKey || e.ctrlKey || e.metaKey || e.altKey) return;
    const { from, to } = spanOf(this.row.view);
    const { reach } = this.row;
    let step = keyStep(e.key, from);
    if (e.key === "Home" && reach) step = reach.from - from;
    if (e.key === "End" && reach) step = reach.to - to;
    if (step === null) return;
    e.preventDefault();
    this.row.touch({ from: from + step, to: to + step }, e.timeStamp);
  }

  /** Where the window stands, in pixels. @returns {[number, number]} */
  edges() {
    const { scale, view } = this.row;
    const { from, to } = spanOf(view);
    return [view.mode === "cumulative" ? Math.min(scale.pad, scale.x(to + 1)) : scale.x(from), scale.x(to + 1)];
  }

  /** Put everything where the window is. Writes styles only, reads no sizes. */
  place() {
    const { scale, view } = this.row;
    const [a, b] = this.edges();
    const { width, phone } = this.chart.plot;
    const [left, right] = [Math.max(-20, a), Math.min(width + 20, b)];
    this.chart.light(left, right);
    this.body.style.width = `${Math.max(1, right - left)}px`;
    this.body.style.transform = `translateX(${left}px)`;
    const spread = view.mode === "cumulative" ? 0 : Math.max(0, (APART - (b - a)) / 2);
    this.#knob("from", a, spread, view.mode !== "cumulative" && a > -8 && a < width + 8);
    this.#knob("to", b, spread, b > -8 && b < width + 8);
    this.#words(view, left, right, scale.x(this.row.page.atlas.today + 1), width, phone);
    if (performance.now() - this.synced > SYNC) this.sync();
    else if (!this.timer) this.timer = window.setTimeout(() => this.sync(), SYNC);
  }

  /** @param {Edge} edge @param {number} x @param {number} spread @param {boolean} shown */
  #knob(edge, x, spread, shown) {
    const { style } = this.knobs[edge].knob;
    style.transform = `translateX(${x}px)`;
    style.setProperty("--spread", `${edge === "from" ? -spread : spread}px`);
    style.visibility = shown ? "" : "hidden";
  }

  /** @param {import("../store.mjs").View} view @param {number} left @param {number} right @param {number} now @param {number} width @param {boolean} phone */
  #words(view, left, right, now, width, phone) {
    const { from, to } = spanOf(view);
    const words = view.mode === "cumulative" ? "all until the last day" : lengthWords({ from, to });
    setText(this.length, words);
    const [begin, end] = [Math.max(left, 0), Math.min(right, width)];
    const middle = (begin + end) / 2;
    const [boxFrom, boxTo] = this.boxes ?? [-1e4, 1e4];
    const half = words.length * 3.4 + 6;
    const covers = (/** @type {number} */ x, /** @type {number} */ reach) =>
      [boxFrom, boxTo].some((box) => x + reach > box && x - reach < box + BOX);
    const room = !phone && end - begin > 2 * half + 8 && !covers(middle, half);
    this.length.style.transform = `translateX(${middle}px) translateX(-50%)`;
    this.length.style.visibility = room ? "" : "hidden";
    const today = !phone && now > 20 && now < width - 20 && !covers(now, 20) && !(room && Math.abs(now - middle) < half + 24);
    this.today.style.transform = `translateX(${now}px) translateX(-50%)`;
    this.today.style.visibility = today ? "" : "hidden";
  }

  /** Tell assistive technology where the window is. */
  sync() {
    clearTimeout(this.timer);
    this.timer = 0;
    this.synced = performance.now();
    const { view, scale } = this.row;
    const { from, to } = spanOf(view);
    const [min, max] = [String(scale.domain[0]), String(scale.domain[1] - 1)];
    for (const [edge, day] of /** @type {[Edge, number][]} */ ([["from", from], ["to", to]])) {
      const { input } = this.knobs[edge];
      if (input.min !== min) input.min = min;
      if (input.max !== max) input.max = max;
      input.value = String(day);
      input.setAttribute("aria-valuetext", long(day));
    }
    this.body.setAttribute("aria-valuemin", min);
    this.body.setAttribute("aria-valuemax", max);
    this.body.setAttribute("aria-valuenow", String(view.mode === "cumulative" ? to : from));
    this.body.setAttribute("aria-valuetext", view.mode === "cumulative" ? `until ${long(to)}` : windowWords(from, to));
  }
}
