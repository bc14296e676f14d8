/**
 * Stories: a handful of views in order, each with a sentence or two. The address names the story
 * and its step after `#`, so that a step can be linked like any view.
 * @module panels/stories
 */

import { el, icon, replace } from "../dom.mjs";
import { DEFAULT_VIEW } from "../store.mjs";
import { fromQuery } from "../view.mjs";
import { cancelExport, exportFile, jobWords } from "./export.mjs";

/** A step is shown this long while a story plays, in ms. */
const PAUSE = 7000;

/** @typedef {{title: string, text: string, view: string}} Step `view` is a query as in a link */
/** @typedef {{id: string, title: string, about: string, steps: Step[]}} Story */

/** @param {any} page */
export async function mountStories(page) {
  const button = /** @type {HTMLElement|null} */ (document.getElementById("stories"));
  if (!button) return;
  const stories = await fetch("data/stories.json").then((answer) => answer.json()).then((all) => all.stories).catch(() => []);
  button.hidden = !stories.length;
  if (!stories.length) return;
  const teller = new Teller(page, stories);
  menu(button, stories, (story) => teller.tell(story, 0));
  const asked = /^#story=([a-z0-9-]+)(?:\/(\d+))?$/.exec(location.hash);
  const story = asked && stories.find((/** @type {Story} */ one) => one.id === asked[1]);
  if (story) teller.tell(story, Math.min(Number(asked[2] ?? 1), story.steps.length) - 1);
}

/** @param {HTMLElement} button @param {Story[]} stories @param {(story: Story) => void} choose */
function menu(button, stories, choose) {
  const list = el("ul.menu.card", { role: "menu", "aria-label": "Stories", hidden: true },
    stories.map((story) => el("li", { role: "none" }, el("button", { type: "button", role: "menuitem", onclick: () => { close(); choose(story); } },
      el("b", {}, story.title), el("span", {}, story.about)))));
  button.after(list);
  button.setAttribute("aria-haspopup", "menu");
  const items = [...list.querySelectorAll("button")];
  const open = () => {
    list.hidden = false;
    list.style.left = `${Math.max(8, Math.min(button.offsetLeft, window.innerWidth - list.offsetWidth - 8))}px`;
    button.setAttribute("aria-expanded", "true");
    items[0].focus();
  };
  const close = () => {
    list.hidden = true;
    button.setAttribute("aria-expanded", "false");
  };
  close();
  button.addEventListener("click", () => (list.hidden ? open() : close()));
  list.addEventListener("keydown", (event) => {
    const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); items[(at + step + items.length) % items.length].focus(); }
    if (event.key === "Escape") { event.preventDefault(); close(); button.focus(); }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!list.hidden && event.target instanceof Node && !list.contains(event.target) && !button.contains(event.target)) close();
  });
}

/** Shows one step after the other over the map. */
class Teller {
  /** @param {any} page @param {Story[]} stories */
  constructor(page, stories) {
    this.page = page;
    this.stories = stories;
    /** @type {Story} */ this.story = stories[0];
    this.at = 0;
    this.playing = 0;
    this.slides = new Slides(() => this.story, () => page.theme());
    this.card = el("section.story.card", { "aria-label": "Story", hidden: true });
    document.getElementById("map")?.append(this.card);
    this.card.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { event.preventDefault(); this.close(); }
    });
  }

  /** @param {Story} story @param {number} at */
  tell(story, at) {
    this.story = story;
    this.#go(at);
    /** @type {HTMLElement|null} */ (this.card.querySelector(".next"))?.focus({ preventScroll: true });
  }

  /** @param {number} at */
  #go(at) {
    const { page, story } = this;
    this.at = Math.max(0, Math.min(at, story.steps.length - 1));
    const step = story.steps[this.at];
    const { view } = fromQuery(step.view);
    const { theme, lang } = page.store.get();
    page.openIndex = null;
    page.store.set({ ...DEFAULT_VIEW, ...view, from: view.from ?? page.atlas.first, to: view.to ?? page.atlas.today, event: null, theme, lang });
    page.mapTouched = view.bbox !== null;
    if (view.bbox) page.map.flyToBounds([[view.bbox[1], view.bbox[0]], [view.bbox[3], view.bbox[2]]], { animate: !page.calm(), duration: 0.8 });
    else requestAnimationFrame(() => page.fit());
    if (view.event) page.atlas.locate(view.event).then((/** @type {number|null} */ i) => { if (i !== null) page.open(i); }).catch(() => null);
    history.replaceState(null, "", `${location.pathname}${location.search}#story=${story.id}/${this.at + 1}`);
    this.#draw(step);
    page.announce(`${step.title}. ${step.text}`);
  }

  /** @param {boolean} yes */
  #show(yes) {
    this.card.hidden = !yes;
    document.getElementById("page")?.toggleAttribute("data-story", yes);
  }

  /** @param {Step} step */
  #draw(step) {
    const { story, at } = this;
    const last = at === story.steps.length - 1;
    const focused = this.card.contains(document.activeElement) ? document.activeElement?.className : null;
    replace(this.card,
      el("header", {}, el("span", {}, story.title), el("span.at", {}, `${at + 1} of ${story.steps.length}`),
        el("button.btn.icon", { type: "button", "aria-label": "Close the story", onclick: () => this.close() }, icon("i-x"))),
      el("h2", {}, step.title), el("p", {}, step.text),
      el("footer", {},
        el("button.btn.line.back", { type: "button", disabled: at === 0, onclick: () => { this.#stop(); this.#go(at - 1); } }, "Back"),
        el("button.btn.tell", { type: "button", "aria-pressed": String(this.playing > 0), onclick: () => this.#toggle() }, this.playing ? "Pause" : "Play"),
        el("button.btn.primary.next", { type: "button", onclick: () => { this.#stop(); if (last) this.close(); else this.#go(at + 1); } }, last ? "Explore" : "Next")),
      this.slides.node);
    this.#show(true);
    if (focused) /** @type {HTMLElement|null} */ (this.card.getElementsByClassName(focused)[0])?.focus({ preventScroll: true });
  }

  #toggle() {
    if (this.playing) { this.#stop(); this.#draw(this.story.steps[this.at]); return; }
    this.playing = window.setInterval(() => {
      if (this.at === this.story.steps.length - 1) { this.#stop(); this.#draw(this.story.steps[this.at]); } else this.#go(this.at + 1);
    }, PAUSE);
    this.#draw(this.story.steps[this.at]);
  }

  #stop() {
    clearInterval(this.playing);
    this.playing = 0;
  }

  close() {
    this.#stop();
    this.#show(false);
    history.replaceState(null, "", `${location.pathname}${location.search}`);
    document.getElementById("stories")?.focus({ preventScroll: true });
  }
}

/** The last row of the card: the story as slides, with how far they are and a way to stop. */
class Slides {
  /** @param {() => Story} story @param {() => string} theme */
  constructor(story, theme) {
    this.story = story;
    this.theme = theme;
    this.job = "";
    this.go = /** @type {HTMLButtonElement} */ (el("button.link.slides", { type: "button", onclick: () => this.#export() }, "Export as slides"));
    this.bar = /** @type {HTMLProgressElement} */ (el("progress", { hidden: true, "aria-label": "Slides" }));
    this.stop = /** @type {HTMLButtonElement} */ (el("button.link.stop", { type: "button", hidden: true, onclick: () => cancelExport(this.job) }, "Cancel"));
    this.status = el("span", { role: "status" });
    this.node = el("div.story-slides", {}, this.go, this.bar, this.stop, this.status);
  }

  async #export() {
    this.#busy(true);
    try {
      await exportFile({ view: "", format: "pptx", theme: this.theme(), story: this.story() }, (job) => this.#show(job));
    } catch (error) {
      this.status.textContent = /** @type {Error} */ (error).message;
    }
    this.#busy(false);
  }

  /** @param {any} job */
  #show(job) {
    this.job = job.id;
    if (job.total) { this.bar.max = job.total; this.bar.value = job.done; } else this.bar.removeAttribute("value");
    this.status.textContent = job.total && job.state === "running" ? `Slide ${job.done} of ${job.total}` : jobWords(job);
  }

  /** @param {boolean} yes */
  #busy(yes) {
    const focused = this.node.contains(document.activeElement);
    this.go.hidden = yes;
    this.bar.hidden = !yes;
    this.stop.hidden = !yes;
    if (focused) (yes ? this.stop : this.go).focus({ preventScroll: true });
  }
}
