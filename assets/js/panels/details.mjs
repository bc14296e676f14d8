/**
 * The details on the right: who, with whom, the events in view as cards, and the figures.
 * Counts follow every frame; the list follows once the scrub has settled.
 * @module panels/details
 */

import { long, short, windowWords } from "../days.mjs";
import { badge, el, icon, replace, svg } from "../dom.mjs";
import { card, nameOf } from "./card.mjs";
import { figuresSection } from "./figures.mjs";
import { pairSection, partnerSection, partnersOf } from "./partners.mjs";
import { mountSheet } from "./sheet.mjs";

const PAGE = 40;
const SETTLED = 120;
/** Coarse dates that may fall into an empty window are listed up to this many. */
const MOST_COARSE = 4;

/** @param {any} page */
export function mountDetails(page) {
  const panel = new Details(page);
  mountSheet();
  let waiting = 0;
  page.store.subscribe((/** @type {any} */ _, /** @type {Set<string>} */ changed) => {
    const counted = ["from", "to", "mode", "selection", "types", "start"].some((key) => changed.has(key));
    if (counted || changed.has("country")) panel.head();
    if (!counted && !["event", "country"].some((key) => changed.has(key))) return;
    if (changed.has("selection") || changed.has("country")) panel.shown = PAGE;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => panel.body(), changed.has("start") || changed.has("event") || changed.has("country") ? 0 : SETTLED);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const view = page.store.get();
    if (view.event) page.store.set({ event: null });
    else if (view.country || view.actors.length) page.store.set({ country: null, actors: [] });
  });
}

class Details {
  /** @param {any} page */
  constructor(page) {
    this.page = page;
    this.root = /** @type {HTMLElement} */ (document.getElementById("details"));
    this.headNode = /** @type {HTMLElement} */ (document.getElementById("details-head"));
    this.bodyNode = /** @type {HTMLElement} */ (document.getElementById("details-body"));
    this.shown = PAGE;
    this.newest = false;
    this.allPartners = false;
    this.allFigures = false;
    this.drawing = 0;
    this.title = el("h2", {});
    this.counts = el("p.counts", {});
    this.spark = el("div.spark", {});
    this.close = el("button.btn.icon.close", { type: "button", "aria-label": "Close, show all countries", onclick: () => page.store.set({ country: null, actors: [], event: null }) }, icon("i-x"));
    replace(this.headNode, this.title, this.counts, this.spark, this.close);
  }

  /** Name and counts: cheap, on every frame. */
  head() {
    const { page } = this;
    const view = page.store.get();
    const about = view.country ?? view.actors[0] ?? null;
    const name = view.country ? nameOf(page, view.country) : about ? view.actors.map((/** @type {string} */ code) => nameOf(page, code)).join(" and ") : "All events";
    if (this.title.textContent !== name) this.title.textContent = name;
    this.close.hidden = !about;
    this.root.setAttribute("aria-label", `Details: ${name}`);
    const events = page.total === 1 ? "1 event" : `${page.total.toLocaleString("en")} events`;
    const words = `${events} in this window, of ${page.selection().dated.toLocaleString("en")}`;
    if (this.counts.textContent !== words) this.counts.textContent = words;
  }

  async body() {
    const { page } = this;
    const turn = ++this.drawing;
    const view = page.store.get();
    const selection = page.selection();
    const list = selection.list(view);
    const unknown = view.unknown ? selection.unknownYears() : [];
    const ordered = [...(this.newest ? list.reverse() : list), ...unknown];
    const open = page.openIndex;
    const need = ordered.slice(0, Math.max(this.shown, open === null ? 0 : ordered.indexOf(open) + 1));
    const [texts, figures] = await Promise.all([
      page.atlas.texts(open !== null && !need.includes(open) ? [...need, open] : need).catch(() => null),
      view.country ? this.#figures(view.country) : [],
    ]);
    if (turn !== this.drawing) return;
    if (!texts) { page.notice("The texts of events could not be loaded; is the server still running?", "warn"); return; }
    const focus = /** @type {HTMLElement|null} */ (document.activeElement?.closest("#event-list [data-id]"))?.dataset.id;
    const top = this.root.scrollTop;
    this.#draw(texts.slice(0, need.length), ordered.length, open !== null && !need.includes(open) ? texts[texts.length - 1] : null, figures);
    this.root.scrollTop = top;
    if (focus) /** @type {HTMLElement|null} */ (this.root.querySelector(`[data-id="${CSS.escape(focus)}"] h4 button`))?.focus({ preventScroll: true });
    this.#spark(selection, view);
    if (open !== null && this.lastOpen !== open) this.root.querySelector(".ev.open")?.scrollIntoView({ block: "nearest" });
    this.lastOpen = open;
  }

  /** @param {any[]} texts @param {number} all @param {any} outside the open event when the window does not hold it @param {any[]} figures */
  #draw(texts, all, outside, figures) {
    const { page } = this;
    const view = page.store.get();
    const toggle = (/** @type {number|null} */ i) => { if (i === null) page.store.set({ event: null }); else page.open(i); };
    const partners = partnersOf(page, view);
    const pair = view.actors.length && (view.country ?? view.actors[1]) ? [view.country ?? view.actors[0], view.country ? view.actors[0] : view.actors[1]] : null;
    const sections = [];
    if (pair) sections.push(pairSection(page, pair[0], pair[1]));
    else if (partners.length) sections.push(view.country || view.actors.length ? partnerSection(page, partners, this.allPartners, () => { this.allPartners = true; this.body(); }) : this.#countries(partners));
    if (!all) sections.push(this.#empty());
    const cards = [...(outside ? [outside] : []), ...texts].map((text) => card(page, text, text.index === page.openIndex, toggle));
    sections.push(el("section.psec.list", { "aria-labelledby": "h-events", hidden: !cards.length },
      el("header", {}, el("h3", { id: "h-events" }, "Events"), el("button", { type: "button", onclick: () => { this.newest = !this.newest; this.body(); } }, this.newest ? "newest first" : "oldest first")),
      el("ol.events", { id: "event-list" }, cards),
      all > texts.length && el("button.more", { type: "button", onclick: () => { this.shown += PAGE; this.body(); } }, `Show ${Math.min(PAGE, all - texts.length)} more of ${all.toLocaleString("en")}`)));
    const stated = figuresSection(page, figures, this.allFigures, () => { this.allFigures = true; this.body(); });
    if (stated) sections.push(stated);
    replace(this.bodyNode, ...sections);
  }

  /** Without a selection: the countries with the most events, each a way in. @param {import("./partners.mjs").Partner[]} partners */
  #countries(partners) {
    const { page } = this;
    const rows = partners.filter((p) => p.count).slice(0, this.allPartners ? Infinity : 6).map((p) => el("li", {}, el("button.chip", {
      type: "button", title: nameOf(page, p.code),
      onclick: () => page.store.set(page.atlas.countryIndex.has(p.code) ? { country: p.code } : { actors: [p.code] }),
    }, nameOf(page, p.code), el("b", {}, String(p.count)))));
    const rest = partners.filter((p) => p.count).length - rows.length;
    return el("section.psec", { "aria-labelledby": "h-countries", hidden: !rows.length },
      el("header", {}, el("h3", { id: "h-countries" }, "Who takes part"), el("span", {}, "choose one to see its partners")),
      el("ul.chips", {}, rows, rest > 0 && el("li", {}, el("button.chip", { type: "button", onclick: () => { this.allPartners = true; this.body(); } }, `${rest} more`))));
  }

  /** Nothing in the window: say so, and offer the way out. */
  #empty() {
    const { page } = this;
    const view = page.store.get();
    const selection = page.selection();
    const name = view.country ? nameOf(page, view.country) : "This atlas";
    const near = /** @type {const} */ ([-1, 1]).map((step) => ({ step, i: selection.nearest(step < 0 ? view.from : view.to, step) }));
    const options = near.filter(({ i }) => i !== null).map(({ step, i }) => {
      const index = /** @type {number} */ (i);
      const text = page.atlas.peek(index);
      if (!text) page.atlas.texts([index]).then(() => this.body()).catch(() => null);
      return el("button.opt", { type: "button", onclick: () => page.open(index) }, icon(step < 0 ? "i-arrl" : "i-arrr"),
        el("b", {}, text?.words ?? short(page.atlas.columns.earliest[index])), el("span", {}, text?.title ?? ""));
    });
    const filtered = !options.length && selection.dated === 0;
    return el("div.empty", { role: "status" },
      el("h3", {}, "No dated event in this window"),
      el("p", {}, view.from === view.to ? `${name} has none on ${long(view.from)}.` : `${name} has none: ${windowWords(view.from, view.to)}.`),
      el("div.opts", {}, options, filtered && el("button.opt", { type: "button", onclick: () => page.store.set({ types: [], actors: [], q: "", country: null }) }, icon("i-x"), el("b", {}, "Clear the filters"), el("span", {}, "no event passes them"))),
      this.#coarse(view));
  }

  /** Events of the whole year that may belong to a window without any. @param {import("../store.mjs").View} view */
  #coarse(view) {
    const { page } = this;
    const { columns } = page.atlas;
    const rows = page.selection().list(view, 2000).filter((/** @type {number} */ i) => columns.latest[i] - columns.earliest[i] > 27).slice(0, MOST_COARSE)
      .map((/** @type {number} */ i) => page.atlas.peek(i)).filter(Boolean);
    return rows.length > 0 && el("div.maybe", {}, "Dated to a month or a year only, and may belong here:",
      el("ul", {}, rows.map((/** @type {any} */ text) => el("li", {}, badge(text.type), text.title, el("span.tag", {}, text.words)))));
  }

  /** @param {string} country */
  async #figures(country) {
    if (this.figuresOf !== country) {
      this.figures = await this.page.atlas.figures(country).catch(() => []);
      this.figuresOf = country;
    }
    return this.figures ?? [];
  }

  /** Events a year over the whole atlas, the window marked. @param {import("../selection.mjs").Selection} selection @param {any} view */
  #spark(selection, view) {
    const { atlas } = this.page;
    const bars = 24;
    const width = Math.max(1, (atlas.last - atlas.first + 1) / bars);
    const counts = new Array(bars).fill(0);
    for (let i = 0; i < atlas.dated; i++) if (selection.counts(i)) counts[Math.min(bars - 1, Math.floor((atlas.columns.earliest[i] - atlas.first) / width))]++;
    const most = Math.max(1, ...counts);
    const x = (/** @type {number} */ day) => Math.max(0, Math.min(96, (96 * (day - atlas.first)) / (width * bars)));
    replace(this.spark, svg("svg", { width: 96, height: 34, role: "img", "aria-label": `Events from ${short(atlas.first)} to ${short(atlas.last)}` },
      svg("rect.span", { x: x(view.from), y: 0, width: Math.max(2, x(view.to) - x(view.from)), height: 33 }),
      counts.map((n, k) => n > 0 && svg("rect.bar", { x: k * 4 + 0.5, width: 3, y: 33 - (31 * n) / most, height: (31 * n) / most })),
      svg("line", { x1: 0, x2: 96, y1: 33.5, y2: 33.5 })));
  }
}
