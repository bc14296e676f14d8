/**
 * The toolbar over the plot: transport, speed, mode, the count in words, presets and zoom.
 * @module timeline/toolbar
 */

import { long } from "../days.mjs";
import { el, icon, numeral, replace, setText } from "../dom.mjs";
import { presetOf, presetWindow, spanOf, windowPhrase } from "./moves.mjs";

/** @typedef {import("./row.mjs").Row} Row */
/** @typedef {import("./player.mjs").Player} Player */

const MODES = /** @type {const} */ ([
  ["window", "Window", "Events inside the window"],
  ["cumulative", "Cumulative", "All events until the window's last day"],
  ["trail", "Trail", "Events inside the window, older ones fading"],
]);
/** Milliseconds of rest after which slow things are brought up to date. */
const SETTLE = 120;
const ZOOM = 1.8;

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

export class Toolbar {
  /** @param {Row} row @param {Player} player @param {HTMLElement} root */
  constructor(row, player, root) {
    this.row = row;
    this.player = player;
    this.root = root;
    this.number = el("b", {});
    this.phrase = document.createTextNode("");
    this.among = el("span.among");
    this.timer = 0;
    this.#transport();
    this.#modes();
    this.#presets();
    this.#more();
    byId("timeline-count").append(this.number, this.phrase, this.among);
    this.unknown = byId("year-unknown");
    this.unknown.addEventListener("click", (e) => row.page.store.set({ unknown: !row.view.unknown }, e.timeStamp));
    const speed = /** @type {HTMLSelectElement} */ (byId("speed"));
    speed.value = player.speed;
    speed.addEventListener("change", () => { player.speed = /** @type {import("./player.mjs").Speed} */ (speed.value); player.leg = null; });
  }

  #transport() {
    const { player, row } = this;
    const play = byId("play");
    const signs = [icon("i-play"), icon("i-pause")];
    player.onState = (playing) => {
      replace(play, signs[Number(playing)]);
      play.setAttribute("aria-label", playing ? "Pause" : "Play");
      play.setAttribute("aria-pressed", String(playing));
      play.title = playing ? "Pause (Space)" : "Play (Space)";
      this.root.toggleAttribute("data-playing", playing);
      this.settle();
    };
    player.onState(false);
    play.addEventListener("click", () => player.toggle());
    for (const [id, step] of /** @type {[string, -1|1][]} */ ([["step-back", -1], ["step-forward", 1]])) {
      replace(byId(id), icon(step < 0 ? "i-stepb" : "i-stepf"));
      byId(id).addEventListener("click", (e) => player.step(step, e.timeStamp));
    }
    replace(byId("time-zoom-out"), icon("i-minus"));
    replace(byId("time-zoom-in"), icon("i-plus"));
    byId("time-zoom-out").addEventListener("click", () => row.zoom(1 / ZOOM));
    byId("time-zoom-in").addEventListener("click", () => row.zoom(ZOOM));
  }

  #modes() {
    const { page } = this.row;
    this.modes = MODES.map(([value, label, title]) => {
      const radio = /** @type {HTMLInputElement} */ (el("input", { type: "radio", name: "timeline-mode", value }));
      radio.addEventListener("change", (e) => page.store.set({ mode: value }, e.timeStamp));
      byId("mode").append(el("label", { title }, radio, label));
      return radio;
    });
  }

  #presets() {
    const { row } = this;
    this.presets = /** @type {HTMLButtonElement[]} */ ([...byId("presets").querySelectorAll("button")]);
    for (const button of this.presets) {
      button.addEventListener("click", (e) => {
        const preset = /** @type {import("./moves.mjs").Preset} */ (button.dataset.preset);
        row.touch(presetWindow(row.selection, row.reach, row.view, preset), e.timeStamp);
        if (preset === "all") row.glide(...row.scale.domain);
      });
    }
  }

  #more() {
    const more = byId("timeline-more");
    replace(more, icon("i-more"));
    const open = (/** @type {boolean} */ shown) => {
      this.root.toggleAttribute("data-more", shown);
      more.setAttribute("aria-expanded", String(shown));
    };
    more.addEventListener("click", () => open(!this.root.hasAttribute("data-more")));
    document.addEventListener("pointerdown", (e) => {
      const at = /** @type {Node} */ (e.target);
      if (!byId("timeline-tools").contains(at) && !more.contains(at)) open(false);
    });
    this.root.addEventListener("keydown", (e) => {
      if (e.key !== "Escape" || !this.root.hasAttribute("data-more")) return;
      open(false);
      more.focus();
    });
  }

  /** What changes with every step: the count in words. */
  count() {
    const { row } = this;
    const { view, page } = row;
    const total = page.total ?? 0;
    const { dated } = row.selection;
    setText(this.number, numeral.format(total));
    const where = view.mode === "cumulative" ? `until ${long(spanOf(view).to)}` : windowPhrase(spanOf(view));
    this.phrase.data = ` ${total === 1 ? "event" : "events"} ${where}`;
    setText(this.among, dated ? `, of ${numeral.format(dated)} dated` : ", none dated at all");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.settle(), SETTLE);
  }

  /** What may wait until the window rests. */
  settle() {
    clearTimeout(this.timer);
    if (this.player.playing) return;
    const { row } = this;
    const span = spanOf(row.view);
    const preset = presetOf(row.reach, span);
    for (const button of this.presets ?? []) button.setAttribute("aria-pressed", String(button.dataset.preset === preset));
    const { reach, view } = row;
    byId("step-back").setAttribute("aria-disabled", String(!reach || row.selection.nearest(view.mode === "cumulative" ? span.to : span.from, -1) === null));
    byId("step-forward").setAttribute("aria-disabled", String(!reach || row.selection.nearest(span.to, 1) === null));
  }

  /** What changes with the mode and the filters. */
  state() {
    const { view, selection } = this.row;
    this.root.dataset.mode = view.mode;
    for (const radio of this.modes ?? []) radio.checked = radio.value === view.mode;
    const unknown = selection.unknownYears().length;
    this.unknown.hidden = unknown === 0;
    this.unknown.setAttribute("aria-pressed", String(view.unknown));
    replace(this.unknown, "Year unknown ", el("b", {}, numeral.format(unknown)));
  }
}
