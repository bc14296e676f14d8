/**
 * What the parts of the timeline row share: the scale, the window's moves, and the visible range,
 * which follows the window when it leaves the sight and otherwise stays as the reader left it.
 * @module timeline/row
 */

import { Selection } from "../selection.mjs";
import { reachOf, spanOf } from "./moves.mjs";
import { TimeScale, domainOf, rangeAround } from "./scale.mjs";

/** @typedef {import("./moves.mjs").Span} Span */
/** @typedef {import("../store.mjs").View} View */
/**
 * @typedef {object} Page the part of the page's object that the timeline uses
 * @property {import("../atlas.mjs").Atlas} atlas
 * @property {import("../store.mjs").Store} store
 * @property {() => Selection} selection
 * @property {number} total events counted in the window
 * @property {(text: string) => void} announce
 * @property {(text: string, kind?: "info"|"warn") => void} notice
 * @property {() => "light"|"dark"} theme
 */

/** Length of a glide in milliseconds. */
const GLIDE = 240;
/** A window that a person set to fewer pixels than this is zoomed to. */
const SLIVER = 12;

const ease = (/** @type {number} */ t) => 1 - (1 - t) ** 3;

export class Row {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.scale = new TimeScale(domainOf(page.atlas));
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    /** true while a pointer holds the window: then the range does not follow it */
    this.held = false;
    /** called when the visible range changed @type {() => void} */
    this.onRange = () => {};
    /** called when a person moves the window by hand @type {() => void} */
    this.onTouch = () => {};
    /** @type {Span} */ this.last = spanOf(page.store.get());
    this.scale.include(this.last.from, this.last.to);
    this.scale.show(...rangeAround(this.last.from, this.last.to, this.scale.domain, page.atlas.today));
    /** @type {[number, number]|null} */ this.target = null;
    /** @type {{selection: Selection|null, span: Span|null}} */ this.reached = { selection: null, span: null };
    this.drawn = 0;
  }

  /** @returns {View} */
  get view() {
    return this.page.store.get();
  }

  /** @returns {Selection} */
  get selection() {
    return this.page.selection();
  }

  /** First and last day of the counted events; looked up once a selection. @returns {Span|null} */
  get reach() {
    const { selection } = this;
    if (this.reached.selection !== selection) this.reached = { selection, span: reachOf(selection) };
    return this.reached.span;
  }

  /** Move the window. @param {Span} span @param {number} [at] `timeStamp` of the input */
  move({ from, to }, at) {
    this.page.store.set({ from, to }, at);
  }

  /** As `move`, by a person's hand: it ends the playing. @param {Span} span @param {number} [at] */
  touch(span, at) {
    this.onTouch();
    this.move(span, at);
  }

  /** Show a range at the next frame. @param {number} lo @param {number} hi */
  show(lo, hi) {
    this.target = null;
    this.scale.show(lo, hi);
    if (!this.drawn) this.drawn = requestAnimationFrame(() => { this.drawn = 0; this.onRange(); });
  }

  /** Show a range, gliding there unless the reader asked for less motion. @param {number} lo @param {number} hi */
  glide(lo, hi) {
    const [toLo, toHi] = this.scale.held(lo, hi);
    if (this.still.matches) return this.show(toLo, toHi);
    const target = this.target = [toLo, toHi];
    const [fromLo, fromHi] = [this.scale.lo, this.scale.hi];
    const begun = performance.now();
    const frame = (/** @type {number} */ now) => {
      if (this.target !== target) return;
      const t = Math.min(1, Math.max(0, (now - begun) / GLIDE));
      const k = ease(t);
      this.scale.show(fromLo + (toLo - fromLo) * k, fromHi + (toHi - fromHi) * k);
      if (t === 1) this.target = null;
      else requestAnimationFrame(frame);
      this.onRange();
    };
    requestAnimationFrame(frame);
  }

  /** @param {number} factor above 1 shows less time @param {number} [about] day; the window's middle, or else that of the plot */
  zoom(factor, about) {
    const [lo, hi] = this.target ?? [this.scale.lo, this.scale.hi];
    const { from, to } = spanOf(this.view);
    const middle = (from + to + 1) / 2;
    const scale = new TimeScale(this.scale.domain);
    scale.show(lo, hi);
    this.glide(...scale.zoomed(factor, about ?? (middle > lo && middle < hi ? middle : (lo + hi) / 2)));
  }

  /** Let the days of another atlas be reachable; what is shown stays. */
  renew() {
    this.scale.domain = domainOf(this.page.atlas);
    this.scale.include(this.last.from, this.last.to);
    this.scale.show(this.scale.lo, this.scale.hi);
  }

  /** Bring the window in sight when it moved out of it. @param {View} view */
  follow(view) {
    const { from, to } = spanOf(view);
    const before = this.last;
    this.last = { from, to };
    if (this.held) return;
    this.scale.include(from, to);
    const [lo, hi] = this.target ?? [this.scale.lo, this.scale.hi];
    const shown = hi - lo;
    const [a, b] = [view.mode === "cumulative" ? to : from, to + 1];
    if (to - from === before.to - before.from) {
      const edge = to >= before.to ? b : a; // the one that leads
      const place = to >= before.to ? 0.6 : 0.4;
      if (edge < lo || edge > hi) this.glide(edge - place * shown, edge + (1 - place) * shown);
      return;
    }
    const inSight = a >= lo && b <= hi;
    if (inSight && (view.mode === "cumulative" || (b - a) * this.scale.perDay >= SLIVER)) return;
    if (inSight || b - a > shown * 0.9) this.glide(...rangeAround(from, to, this.scale.domain, this.page.atlas.today));
    else this.glide((a + b - shown) / 2, (a + b + shown) / 2);
  }
}
