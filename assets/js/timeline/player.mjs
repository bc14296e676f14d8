/**
 * Play: a loop of animation frames that moves the window by whole days at the chosen pace, and
 * the steps from event to event. Stops at the last event.
 * @module timeline/player
 */

import { long } from "../days.mjs";
import { endingOn, spanOf, stepWindow } from "./moves.mjs";

/** @typedef {import("./row.mjs").Row} Row */
/** @typedef {"week"|"month"|"quarter"|"year"|"event"} Speed */

/** Days a second. */
const PACE = Object.freeze({ week: 7, month: 30.4375, quarter: 91.3125, year: 365.25 });
/** Event by event: milliseconds to travel to the next event, and to stay there. */
const TRAVEL = 350;
const STAY = 650;
/** A frame that took longer (a hidden tab, a busy machine) counts as this many milliseconds. */
const LONGEST_FRAME = 100;

export class Player {
  /** @param {Row} row */
  constructor(row) {
    this.row = row;
    /** @type {Speed} */ this.speed = "month";
    this.playing = false;
    /** @type {(playing: boolean) => void} */ this.onState = () => {};
    /** the window's last day when play stopped last @type {number|null} */ this.paused = null;
    this.frame = 0;
    this.before = 0;
    /** days not yet moved, below one */
    this.rest = 0;
    /** the journey to the next event @type {{from: number, to: number, begun: number}|null} */ this.leg = null;
  }

  toggle() {
    if (this.playing) this.stop();
    else this.start();
  }

  start() {
    const { row } = this;
    const { reach, view } = row;
    if (!reach) {
      row.page.announce("No dated event to play.");
      return;
    }
    // At the end, play begins anew: the window ends on the first event in sight, so that events come
    // in one by one. What is only planned is no reason to play on into it, unless play was paused there.
    const { to } = spanOf(view);
    const end = to === this.paused ? reach.to : Math.min(reach.to, row.page.atlas.today);
    if (to >= end) row.move(endingOn(view, Math.max(reach.from, Math.ceil(row.scale.lo))), performance.now());
    this.playing = true;
    this.before = 0;
    this.rest = 0;
    this.leg = null;
    this.onState(true);
    this.frame = requestAnimationFrame((now) => this.#tick(now));
  }

  stop() {
    if (!this.playing) return;
    this.playing = false;
    this.paused = spanOf(this.row.view).to;
    cancelAnimationFrame(this.frame);
    this.onState(false);
  }

  /** @param {number} now */
  #tick(now) {
    if (!this.playing) return;
    this.frame = requestAnimationFrame((next) => this.#tick(next));
    const { reach } = this.row;
    const { to } = spanOf(this.row.view);
    if (!reach || to >= reach.to) return this.#end();
    const slow = this.row.still.matches || this.speed === "event";
    const day = slow ? this.#byEvent(now, to) : this.#byPace(now, to);
    this.before = now;
    if (day === null) return this.#end();
    if (day > to) this.row.move(endingOn(this.row.view, Math.min(day, reach.to)), now);
  }

  #end() {
    this.stop();
    this.row.page.announce(`End of the events, ${long(spanOf(this.row.view).to)}.`);
  }

  /** @param {number} now @param {number} to @returns {number} last day of the window in this frame */
  #byPace(now, to) {
    const passed = this.before ? Math.min(LONGEST_FRAME, now - this.before) : 0;
    const days = this.rest + (passed / 1000) * PACE[/** @type {keyof typeof PACE} */ (this.speed)];
    this.rest = days % 1;
    return to + Math.floor(days);
  }

  /** @param {number} now @param {number} to @returns {number|null} null when no event is left */
  #byEvent(now, to) {
    const travel = this.row.still.matches ? 0 : TRAVEL;
    if (!this.leg || now - this.leg.begun >= TRAVEL + STAY) {
      const next = this.row.selection.nearest(to, 1);
      if (next === null) return null;
      this.leg = { from: to, to: this.row.selection.atlas.columns.earliest[next], begun: now };
    }
    const { from, to: goal, begun } = this.leg;
    const share = travel ? Math.min(1, (now - begun) / travel) : 1;
    return from + Math.round((goal - from) * share);
  }

  /** Bring in the next (1) or previous (-1) event. @param {-1|1} step @param {number} at `timeStamp` of the input */
  step(step, at) {
    this.stop();
    const { row } = this;
    const { view, selection, page } = row;
    const moved = stepWindow(selection, view, step);
    if (!moved) {
      const { from, to } = spanOf(view);
      page.announce(step > 0 ? `No event after ${long(to)}.` : `No event before ${long(view.mode === "cumulative" ? to : from)}.`);
      return;
    }
    row.move({ from: moved.from, to: moved.to }, at);
    page.atlas.texts([moved.event]).then(([text]) => page.announce(`${text.words}: ${text.title}`)).catch(() => {
      page.announce(`${step > 0 ? "Until" : "From"} ${long(step > 0 ? moved.to : moved.from)}`);
    });
  }
}
