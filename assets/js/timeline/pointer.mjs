/**
 * Pointers on the plot: drag the body, drag an edge, draw a new window, click to centre, pan by
 * the axis, pinch and wheel to zoom. Zones follow from where the window stands, so short windows
 * stay reachable with a finger.
 * @module timeline/pointer
 */

import { APART } from "./brush.mjs";
import { endingOn, snapEdge, spanOf } from "./moves.mjs";

/** @typedef {import("./row.mjs").Row} Row */
/** @typedef {import("./chart.mjs").Chart} Chart */
/** @typedef {import("./brush.mjs").Brush} Brush */
/** @typedef {"from"|"to"|"body"|"outside"|"axis"} Zone */
/**
 * @typedef {object} Grab what a pointer holds
 * @property {Zone} zone @property {number} x where it went down @property {number} day
 * @property {import("./moves.mjs").Span} span the window then @property {[number, number]} range the visible days then
 * @property {boolean} moved @property {boolean} touch
 */

/** Half the width of an edge's hit area, in pixels. */
const REACH = { mouse: 7, touch: 22 };
/** A press that moves less is a click. */
const CLICK = 4;

export class Pointers {
  /** @param {Row} row @param {Chart} chart @param {Brush} brush @param {HTMLElement} host */
  constructor(row, chart, brush, host) {
    this.row = row;
    this.chart = chart;
    this.brush = brush;
    this.host = host;
    /** @type {Grab|null} */ this.grab = null;
    /** @type {Map<number, number>} */ this.down = new Map();
    /** @type {{distance: number, day: number, range: [number, number]}|null} */ this.pinch = null;
    /** left edge of the plot on the page */
    this.left = 0;
    /** frame in which a drag at the plot's edge pans on */
    this.creeping = 0;
    host.addEventListener("pointerdown", (e) => this.#press(e));
    host.addEventListener("pointermove", (e) => this.#move(e));
    host.addEventListener("pointerup", (e) => this.#release(e, true));
    host.addEventListener("pointercancel", (e) => this.#release(e, false));
    host.addEventListener("mousedown", (e) => e.preventDefault()); // the sliders' own dragging
    host.addEventListener("wheel", (e) => this.#wheel(e), { passive: false });
  }

  /** @param {number} x @param {number} y @param {boolean} touch @returns {Zone} */
  zone(x, y, touch) {
    if (y > this.chart.plot.base) return "axis";
    const [a, b] = this.brush.edges();
    const outer = touch ? REACH.touch : REACH.mouse + Math.max(0, (APART - (b - a)) / 2);
    const inner = Math.min(outer, (b - a) / 4);
    const cumulative = this.row.view.mode === "cumulative";
    if (x >= b - inner && x <= b + outer) return "to";
    if (!cumulative && x <= a + inner && x >= a - outer) return "from";
    return x > a && x < b ? "body" : "outside";
  }

  /** @param {PointerEvent} e */
  #press(e) {
    if (e.button !== 0) return;
    const box = this.host.getBoundingClientRect();
    this.left = box.left;
    const x = e.clientX - this.left;
    this.host.setPointerCapture(e.pointerId);
    this.down.set(e.pointerId, x);
    const { scale } = this.row;
    if (this.down.size === 2) {
      const [p, q] = [...this.down.values()];
      this.pinch = { distance: Math.max(20, Math.abs(p - q)), day: scale.day((p + q) / 2), range: [scale.lo, scale.hi] };
      this.#drop();
      return;
    }
    const touch = e.pointerType === "touch";
    let zone = this.zone(x, e.clientY - box.top, touch);
    if (touch && zone === "outside") zone = "axis"; // a finger beside the window pans; a tap still centres
    this.grab = { zone, x, day: scale.day(x), span: spanOf(this.row.view), range: [scale.lo, scale.hi], moved: false, touch };
    this.host.dataset.zone = zone;
    this.#focus(zone);
  }

  /** @param {Zone} zone */
  #focus(zone) {
    const { knobs, body } = this.brush;
    const target = zone === "from" || zone === "to" ? knobs[zone].input : zone === "body" ? body : null;
    if (target) target.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  /** @param {PointerEvent} e */
  #move(e) {
    const x = e.clientX - this.left;
    if (!this.down.has(e.pointerId)) {
      if (e.pointerType === "mouse") this.#hover(e);
      return;
    }
    this.down.set(e.pointerId, x);
    if (this.pinch) return this.#spread();
    const { grab } = this;
    if (!grab) return;
    if (!grab.moved && Math.abs(x - grab.x) < CLICK) return;
    if (!grab.moved) {
      grab.moved = true;
      this.row.held = true;
      this.row.onTouch();
      this.host.dataset.dragging = "";
    }
    this.drag(grab, x, e.altKey || e.shiftKey, e.timeStamp);
    this.#creep(grab, x, e.altKey || e.shiftKey);
  }

  /** @param {PointerEvent} e */
  #hover(e) {
    const box = this.host.getBoundingClientRect();
    this.left = box.left;
    const zone = this.zone(e.clientX - box.left, e.clientY - box.top, false);
    if (this.host.dataset.zone !== zone) this.host.dataset.zone = zone;
  }

  /** @param {Grab} grab @param {number} x @param {boolean} free @param {number} at */
  drag(grab, x, free, at) {
    const { row } = this;
    const { scale, selection } = row;
    const { from, to } = grab.span;
    const { perDay } = scale;
    const snap = (/** @type {number} */ day, /** @type {"from"|"to"} */ edge) => snapEdge(selection, day, edge, perDay, free);
    if (grab.zone === "axis") {
      const shift = (x - grab.x) / perDay;
      row.show(grab.range[0] - shift, grab.range[1] - shift);
    } else if (grab.zone === "from") {
      const day = snap(from + scale.day(x) - grab.day, "from");
      row.move({ from: Math.min(day, to), to }, at);
    } else if (grab.zone === "to") {
      const day = snap(to + 1 + scale.day(x) - grab.day, "to") - 1;
      row.move(row.view.mode === "cumulative" ? endingOn(row.view, day) : { from, to: Math.max(day, from) }, at);
    } else if (grab.zone === "body") {
      this.#carry(grab, scale.day(x) - grab.day, snap, at);
    } else {
      const [p, q] = [grab.day, scale.day(x)].sort((m, n) => m - n);
      const begin = snap(p, "from");
      row.move({ from: begin, to: Math.max(begin, snap(q, "to") - 1) }, at);
    }
  }

  /**
   * Move the whole window; the edge that lies nearer to a snapping place decides.
   * @param {Grab} grab @param {number} shift days @param {(day: number, edge: "from"|"to") => number} snap @param {number} at
   */
  #carry(grab, shift, snap, at) {
    const { from, to } = grab.span;
    const whole = Math.round(shift);
    const byFrom = snap(from + shift, "from") - from;
    const byTo = snap(to + 1 + shift, "to") - to - 1;
    const off = (/** @type {number} */ by) => (by === whole ? Infinity : Math.abs(by - shift));
    const by = off(byFrom) === Infinity && off(byTo) === Infinity ? whole : off(byFrom) <= off(byTo) ? byFrom : byTo;
    this.row.move({ from: from + by, to: to + by }, at);
  }

  /** Pan on while a drag is held at the plot's edge. @param {Grab} grab @param {number} x @param {boolean} free */
  #creep(grab, x, free) {
    const { row } = this;
    const { scale } = row;
    const over = x < scale.pad ? x - scale.pad : x > scale.width - scale.pad ? x - scale.width + scale.pad : 0;
    if (!over || grab.zone === "axis" || this.creeping) return;
    this.creeping = requestAnimationFrame((now) => {
      this.creeping = 0;
      if (this.grab !== grab) return;
      const at = [...this.down.values()][0] ?? x;
      const days = (Math.max(-40, Math.min(40, over)) / 8) / scale.perDay;
      row.show(scale.lo + days, scale.hi + days);
      this.drag(grab, at, free, now);
      this.#creep(grab, at, free);
    });
  }

  #spread() {
    if (!this.pinch || this.down.size < 2) return;
    const [p, q] = [...this.down.values()];
    const { row } = this;
    const { range, day, distance } = this.pinch;
    const length = (range[1] - range[0]) * (distance / Math.max(20, Math.abs(p - q)));
    const share = ((p + q) / 2 - row.scale.pad) / Math.max(1, row.scale.width - 2 * row.scale.pad);
    row.show(day - share * length, day + (1 - share) * length);
  }

  #drop() {
    this.grab = null;
    this.row.held = false;
    delete this.host.dataset.dragging;
  }

  /** @param {PointerEvent} e @param {boolean} done */
  #release(e, done) {
    this.down.delete(e.pointerId);
    if (this.pinch) {
      if (!this.down.size) this.pinch = null;
      return;
    }
    const { grab } = this;
    if (!grab) return;
    const clicked = done && !grab.moved;
    this.#drop();
    if (clicked) this.#click(grab, e.timeStamp);
  }

  /** Centre the window on the pressed day; a cumulative one ends there. @param {Grab} grab @param {number} at */
  #click(grab, at) {
    const { row } = this;
    const day = Math.floor(grab.day);
    const { from, to } = grab.span;
    if (row.view.mode === "cumulative" && grab.zone !== "to") return row.touch(endingOn(row.view, day), at);
    if (grab.zone !== "outside" && grab.zone !== "axis") return undefined;
    const begin = day - Math.floor((to - from) / 2);
    return row.touch({ from: begin, to: begin + to - from }, at);
  }

  /** @param {WheelEvent} e */
  #wheel(e) {
    e.preventDefault();
    const { row } = this;
    const { scale } = row;
    const unit = e.deltaMode === 1 ? 16 : e.deltaMode === 2 ? 120 : 1;
    const sideways = e.shiftKey && !e.deltaX ? e.deltaY : e.deltaX;
    if (Math.abs(sideways) > Math.abs(e.shiftKey ? 0 : e.deltaY)) {
      const days = (sideways * unit) / scale.perDay;
      row.show(scale.lo + days, scale.hi + days);
      return;
    }
    const x = e.clientX - this.host.getBoundingClientRect().left;
    const factor = Math.exp(-Math.max(-120, Math.min(120, e.deltaY * unit)) * (e.ctrlKey ? 0.01 : 0.0022));
    row.show(...scale.zoomed(factor, scale.day(x)));
  }
}
