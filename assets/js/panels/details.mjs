/**
 * The details on the right: who, with whom, the events in view as cards, and the figures.
 * Counts follow every frame; the list follows once the scrub has settled.
 * @module panels/details
 */

import { long, short } from "../days.mjs";
import { el, icon, numeral, replace, setText, svg } from "../dom.mjs";
import { card, nameOf } from "./card.mjs";
import { figuresSection } from "./figures.mjs";
import { endWords, pairSection, partnerSection, partnersOf } from "./partners.mjs";
import { mountSheet } from "./sheet.mjs";

const PAGE = 40;
const SETTLED = 120;
const MOST_CHIPS = 6;
/** Escape belongs to these while they are in use. */
const OWN_ESCAPE = "input:not([type=range], [type=checkbox]), [role=listbox], [role=dialog], [role=menu]";

/** All that the view asks for: the selected country first. @param {import("../store.mjs").View} view @returns {string[]} */
const partiesOf = (view) => [...new Set([...(view.country ? [view.country] : []), ...view.actors])];

/** @param {any} page */
export function mountDetails(page) {
  const panel = new Details(page);
  const sheet = mountSheet();
  let waiting = 0;
  page.store.subscribe((/** @type {any} */ _, /** @type {Set<string>} */ changed) => {
    const counted = ["from", "to", "mode", "selection", "types", "start"].some((key) => changed.has(key));
    if (counted || changed.has("country")) panel.head();
    if ((changed.has("country") || changed.has("event")) && !changed.has("start")) sheet.rise();
    if (!counted && !["event", "country"].some((key) => changed.has(key))) return;
    if (changed.has("selection") || changed.has("country")) panel.shown = PAGE;
    clearTimeout(waiting);
    waiting = window.setTimeout(() => panel.body(), changed.has("start") || changed.has("event") || changed.has("country") ? 0 : SETTLED);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || (event.target instanceof Element && event.target.closest(OWN_ESCAPE))) return;
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
    /** the country whose figures are at hand @type {string|null} */ this.figuresOf = null;
    /** @type {any[]} */ this.figures = [];
    this.title = el("h2", { tabindex: -1 });
    this.number = el("b", {});
    this.rest = document.createTextNode("");
    this.counts = el("p.counts", {}, this.number, this.rest);
    this.spark = el("div.spark", {});
    this.close = el("button.btn.icon.close", { type: "button", "aria-label": "Close, show all countries", onclick: () => page.store.set({ country: null, actors: [], event: null }) }, icon("i-x"));
    replace(this.headNode, this.title, this.counts, this.spark, this.close);
  }

  /** Name and counts: cheap, on every frame. */
  head() {
    const { page } = this;
    const view = page.store.get();
    const about = partiesOf(view);
    const name = about.length ? about.map((code) => nameOf(page, code)).join(" and ") : "All events";
    if (this.title.textContent !== name) {
      this.title.textContent = name;
      this.title.title = name;
      this.root.setAttribute("aria-label", `Details: ${name}`);
    }
    if (this.close.hidden === about.length > 0) this.close.hidden = !about.length;
    const rest = `${page.total === 1 ? " event" : " events"} in this window, of ${numeral.format(page.selection().dated)}`;
    setText(this.number, numeral.format(page.total));
    if (this.rest.data !== rest) this.rest.data = rest;
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
    if (page.openIndex !== open) { this.body(); return; }
    if (!texts) { page.notice("The texts of events could not be loaded; is the server still running?", "warn"); return; }
    const refocus = this.#keepFocus();
    const top = this.root.scrollTop;
    this.#draw(texts.slice(0, need.length), ordered.length, open !== null && !need.includes(open) ? texts[texts.length - 1] : null, figures);
    this.root.scrollTop = top;
    refocus();
    this.#spark(selection, view);
    if (open !== null && this.lastOpen !== open) this.#reveal();
    this.lastOpen = open;
  }

  /** Bring the open card into sight: as little as it takes, its beginning first. */
  #reveal() {
    const one = this.root.querySelector(".ev.open")?.getBoundingClientRect();
    if (!one) return;
    const top = this.headNode.getBoundingClientRect().bottom;
    const { bottom } = this.root.getBoundingClientRect();
    const up = one.top - top;
    if (up < 0) this.root.scrollBy(0, up);
    else if (one.bottom > bottom) this.root.scrollBy(0, Math.min(up, one.bottom - bottom));
  }

  /** Remember which control has the focus, and give it back to the same one, else to the title. @returns {() => void} */
  #keepFocus() {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !this.bodyNode.contains(active)) return () => {};
    const within = /** @type {HTMLElement|null} */ (active.closest("[data-id]"))?.dataset.id;
    const words = active.textContent;
    return () => {
      const home = within === undefined ? null : this.bodyNode.querySelector(`[data-id="${CSS.escape(within)}"]`);
      const same = [...(home ?? this.bodyNode).querySelectorAll("button, a")].find((node) => node.textContent === words);
      const next = /** @type {HTMLElement} */ (same ?? home?.querySelector("h4 button") ?? this.title);
      next.focus({ preventScroll: next !== this.title });
    };
  }

  /** @param {any[]} texts @param {number} all @param {any} outside the open event when the window does not hold it @param {any[]} figures */
  #draw(texts, all, outside, figures) {
    const { page } = this;
    const view = page.store.get();
    const toggle = (/** @type {number|null} */ i) => { if (i === null) page.store.set({ event: null }); else page.open(i); };
    const parties = partiesOf(view);
    const sections = parties.length === 2 ? [pairSection(page, parties[0], parties[1])] : [];
    if (!all) sections.push(this.#empty());
    const partners = parties.length === 2 ? [] : partnersOf(page, view);
    if (partners.length) sections.push(parties.length ? partnerSection(page, partners, this.allPartners, () => { this.allPartners = true; this.body(); }) : this.#countries(partners));
    const cards = [...(outside ? [outside] : []), ...texts].map((text) => card(page, text, text.index === page.openIndex, toggle));
    sections.push(el("section.psec.list", { "aria-labelledby": "h-events", hidden: !cards.length },
      el("header", {}, el("h3", { id: "h-events" }, "Events"), el("button", { type: "button", onclick: () => { this.newest = !this.newest; this.body(); } }, this.newest ? "newest first" : "oldest first")),
      el("ol.events", { id: "event-list" }, cards),
      all > texts.length && el("button.more", { type: "button", onclick: () => { this.shown += PAGE; this.body(); } }, `Show ${Math.min(PAGE, all - texts.length)} more of ${numeral.format(all)}`)));
    const stated = figuresSection(page, figures, this.allFigures, () => { this.allFigures = true; this.body(); });
    if (stated) sections.push(stated);
    replace(this.bodyNode, ...sections);
  }

  /** Without a selection: the countries with the most events, each a way in. @param {import("./partners.mjs").Partner[]} partners */
  #countries(partners) {
    const { page } = this;
    const most = this.allPartners || partners.length === MOST_CHIPS + 1 ? Infinity : MOST_CHIPS;
    const rows = partners.slice(0, most).map((p) => el("li", {}, el("button.chip", {
      type: "button", title: nameOf(page, p.code),
      onclick: () => page.store.set({ country: p.code }),
    }, nameOf(page, p.code), el("b", {}, String(p.count)))));
    const rest = partners.length - rows.length;
    return el("section.psec", { "aria-labelledby": "h-countries", hidden: !rows.length },
      el("header", {}, el("h3", { id: "h-countries" }, "Who takes part"), el("span", {}, "choose one to see its partners")),
      el("ul.chips", {}, rows, rest > 0 && el("li", {}, el("button.chip", { type: "button", onclick: () => { this.allPartners = true; this.body(); } }, `${rest} more`))));
  }

  /** Nothing in the window: say so, and offer the way out. */
  #empty() {
    const { page } = this;
    const view = page.store.get();
    const selection = page.selection();
    const name = partiesOf(view).map((code) => nameOf(page, code)).join(" and ");
    const near = /** @type {const} */ ([-1, 1]).map((step) => ({ step, i: selection.nearest(step < 0 ? view.from : view.to, step) }));
    const options = near.filter(({ i }) => i !== null).map(({ step, i }) => {
      const index = /** @type {number} */ (i);
      const text = page.atlas.peek(index);
      if (!text) page.atlas.texts([index]).then(() => this.body()).catch(() => null);
      return el("button.opt", { type: "button", onclick: () => page.open(index) }, icon(step < 0 ? "i-arrl" : "i-arrr"),
        el("b", {}, text?.words ?? endWords(page.atlas, index)), el("span", {}, text?.title ?? ""));
    });
    const clear = () => page.store.set({ types: [], actors: [], q: "", country: null, planned: true, candidates: true });
    const filtered = page.atlas.dated > 0 && (!selection.dated || view.types.length > 0 || view.q !== "");
    const days = view.mode === "cumulative" ? `until ${long(view.to)}` : view.from === view.to ? `on ${long(view.from)}` : `between ${long(view.from)} and ${long(view.to)}`;
    return el("div.empty", {},
      el("h3", {}, page.atlas.dated ? "No dated event in this window" : "This atlas holds no dated event"),
      page.atlas.dated > 0 && el("p", {}, selection.dated ? `${name || "What passes the filters"} has none ${days}.` : "No event passes the filters, whatever the window."),
      el("div.opts", {}, options, filtered && el("button.opt", { type: "button", onclick: clear }, icon("i-x"), el("b", {}, "Clear the filters"), el("span", {}, `${numeral.format(page.atlas.dated)} events without them`))));
  }

  /** @param {string} country */
  async #figures(country) {
    if (this.figuresOf !== country) {
      this.figures = await this.page.atlas.figures(country).catch(() => []);
      this.figuresOf = country;
    }
    return this.figures;
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
