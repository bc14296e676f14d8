/**
 * Adding articles and reviewing what was found: a dialog over the page, with its button, its queue
 * and what the cards of candidates can do.
 * @module review
 */

import { el, icon, replace } from "../dom.mjs";
import { AddForm } from "./add.mjs";
import { Refusal, get, post } from "./api.mjs";
import { readingView } from "./reading.mjs";

/** @typedef {import("./api.mjs").Queue} Queue */
/**
 * @typedef {object} Review what the rest of the page can ask for
 * @property {(decision: string, ids: string[]) => Promise<void>} decide @property {(id: string) => Promise<void>} edit
 */

/** @param {import("../main.mjs").Page} page */
export function mountReview(page) {
  const button = document.getElementById("add-article");
  const waiting = document.getElementById("review-queue");
  if (!button || !waiting) return; // this server shows an atlas that stays as it is
  const dialog = new ReviewDialog(page, waiting);
  page.review = { decide: (decision, ids) => dialog.quick(decision, ids), edit: (id) => dialog.openAt(id) };
  button.addEventListener("click", () => dialog.open("add"));
  waiting.addEventListener("click", () => dialog.open("review"));
  document.addEventListener("visibilitychange", () => { if (!document.hidden) void dialog.refresh().catch(() => null); });
  void dialog.refresh().catch(() => null);
  page.store.touch("selection"); // the cards drawn so far did not know that they can be judged
}

class ReviewDialog {
  /** @param {import("../main.mjs").Page} page @param {HTMLElement} waiting the button that counts the queue */
  constructor(page, waiting) {
    this.page = page;
    this.waiting = waiting;
    /** @type {Queue} */ this.queue = { hash: page.atlas.hash, undo: null, waiting: 0, documents: [] };
    /** @type {string|null} */ this.document = null;
    /** @type {string|null} */ this.editing = null;
    /** @type {"add"|"review"} */ this.view = "add";
    this.turn = 0;
    this.live = el("p.sr", { "aria-live": "polite" });
    this.fault = el("p.form-note.wrong", { role: "alert" });
    this.form = new AddForm((outcome) => void this.#added(outcome), (text) => this.#say(text));
    this.tabs = el("div.seg", { role: "tablist", "aria-label": "Add or review" });
    this.undo = el("button.btn.line", { type: "button", id: "undo", onclick: () => this.#undo() });
    this.body = el("div.rbody", {});
    this.title = el("h2", { id: "review-title" }, "Add article");
    this.node = /** @type {HTMLDialogElement} */ (el("dialog.review", { id: "review", "aria-labelledby": "review-title" },
      el("header.rhead", {}, this.title, this.tabs, el("span.grow", {}), this.undo,
        el("button.btn.icon", { type: "button", "aria-label": "Close", onclick: () => this.node.close() }, icon("i-x"))),
      this.fault, this.body, this.live));
    document.body.append(this.node);
    this.form.acceptDrops(this.node);
    // keys of the page behind it stay silent while it is open
    this.node.addEventListener("keydown", (event) => event.stopPropagation());
    this.node.addEventListener("click", (event) => { if (event.target === this.node && !this.#writing()) this.node.close(); });
  }

  /** Is there text that a press beside the dialog would lose sight of? */
  #writing() {
    return this.editing !== null || this.form.text.value !== "";
  }

  /** @param {string} text */
  #say(text) {
    this.live.textContent = text;
  }

  /** @param {"add"|"review"} view */
  async open(view) {
    this.view = view;
    if (!this.node.open) this.node.showModal();
    await this.draw();
    if (view === "add") this.form.focus();
    await this.refresh().catch((error) => this.#fail(error));
  }

  /** Open at one candidate, to edit it. @param {string} id */
  async openAt(id) {
    try {
      const one = await get(`candidates/${encodeURIComponent(id)}`);
      this.document = one.sources[0]?.id ?? null;
      this.editing = id;
      await this.open("review");
      /** @type {HTMLElement|null} */ (this.node.querySelector(".redit input"))?.focus();
    } catch (error) {
      this.page.notice(error instanceof Error ? error.message : "This can't be edited.", "warn");
    }
  }

  /** Ask for the queue, and take the atlas anew when it has changed. */
  async refresh() {
    await this.#take(await get("queue"));
  }

  /** @param {Queue} queue */
  async #take(queue) {
    this.queue = queue;
    this.waiting.hidden = queue.waiting === 0;
    this.waiting.textContent = `${queue.waiting} to review`;
    this.waiting.title = queue.waiting === 1 ? "An event waits to be confirmed" : `${queue.waiting} events wait to be confirmed`;
    if (queue.hash !== this.page.atlas.hash) await this.page.reload();
    if (this.node.open) await this.draw();
  }

  /** @param {unknown} error */
  #fail(error) {
    if (!(error instanceof Refusal)) throw error;
    if (this.node.open) this.fault.textContent = error.message;
    else this.page.notice(error.message, "warn");
  }

  async draw() {
    const turn = ++this.turn;
    const { queue, node } = this;
    this.title.textContent = this.view === "add" ? "Add article" : "Review";
    replace(this.tabs, this.#tab("add", "Add"), this.#tab("review", queue.waiting ? `Review (${queue.waiting})` : "Review"));
    this.undo.hidden = queue.undo === null;
    this.undo.title = queue.undo === null ? "" : `Undo: ${queue.undo}`;
    replace(this.undo, icon("i-undo"), el("span", {}, "Undo"));
    this.undo.setAttribute("aria-label", this.undo.title);
    if (this.view === "add") {
      if (!this.body.contains(this.form.node)) replace(this.body, this.form.node); // what is there keeps the focus
      this.fault.textContent = "";
      return;
    }
    const place = node.querySelector(".rcards")?.scrollTop ?? 0;
    const focused = this.#focused();
    const content = await this.#review().catch((error) => { this.#fail(error); return null; });
    if (turn !== this.turn || !content) return;
    const same = this.drawn === this.document;
    this.drawn = this.document;
    replace(this.body, content);
    const cards = node.querySelector(".rcards");
    if (cards && same) cards.scrollTop = place;
    this.#refocus(focused);
  }

  /** @param {"add"|"review"} view @param {string} words */
  #tab(view, words) {
    return el("button", { type: "button", role: "tab", "aria-selected": String(this.view === view), onclick: () => { this.view = view; this.editing = null; void this.draw(); } }, words);
  }

  /** Which card has the focus; after a decision it goes to the same card, or to the next that waits. */
  #focused() {
    const active = document.activeElement;
    return active instanceof HTMLElement && this.body.contains(active) ? /** @type {HTMLElement|null} */ (active.closest("[data-id]"))?.dataset.id ?? "" : null;
  }

  /** @param {string|null} id */
  #refocus(id) {
    if (id === null) return;
    const cards = [.../** @type {NodeListOf<HTMLElement>} */ (this.body.querySelectorAll(".rcand"))];
    const at = cards.findIndex((card) => card.dataset.id === id);
    const next = [...cards.slice(Math.max(0, at)), ...cards].find((card) => card.matches(".waiting, .editing"));
    const target = next?.querySelector("input, button") ?? this.node.querySelector(".rhead button");
    /** @type {HTMLElement|null} */ (target)?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  }

  async #review() {
    const { documents } = this.queue;
    if (this.document === null || !documents.some((one) => one.id === this.document)) {
      this.document = documents.find((one) => one.waiting)?.id ?? documents[0]?.id ?? null;
    }
    if (this.document === null) {
      return el("div.rnone", {}, el("h3", {}, "Nothing to review"), el("p", {}, "Events that are found in an article wait here until you confirm them."),
        el("button.btn.primary", { type: "button", onclick: () => { this.view = "add"; void this.draw().then(() => this.form.focus()); } }, "Add an article"));
    }
    const reading = await get(`documents/${encodeURIComponent(this.document)}`);
    const view = await readingView(reading, this.editing, {
      page: this.page,
      decide: async (decision, ids) => { await this.decide(decision, ids); },
      save: (id, fields, confirm) => this.#save(id, fields, confirm),
      show: (id) => void this.#show(id),
      edit: (id) => { this.editing = id; void this.draw(); },
      describe: async (fields) => { await post(`documents/${encodeURIComponent(reading.id)}`, fields); await this.refresh(); },
    });
    return el("div.rwhole", {}, documents.length > 1 && this.#chooser(), view);
  }

  #chooser() {
    const options = this.queue.documents.map((one) => el("option", { value: one.id, selected: one.id === this.document }, `${one.title}${one.waiting ? ` (${one.waiting} to review)` : ""}`));
    return el("label.chooser", {}, el("span", {}, "Article"), el("select", {
      id: "review-document", dir: "auto",
      onchange: (/** @type {Event} */ event) => { this.document = /** @type {HTMLSelectElement} */ (event.target).value; this.editing = null; void this.draw(); },
    }, options));
  }

  /** @param {import("./add.mjs").Outcome} outcome */
  async #added(outcome) {
    const last = outcome.added[outcome.added.length - 1];
    this.document = (outcome.added.find((one) => one.candidates > 0) ?? last)?.document ?? null;
    this.editing = null;
    this.view = "review";
    await this.refresh().catch((error) => this.#fail(error));
    const found = `${outcome.candidates === 1 ? "1 event" : `${outcome.candidates} events`} found`;
    const known = outcome.added.filter((one) => !one.new).length;
    const words = [found, known > 0 && (known === 1 ? "one article was here already" : `${known} articles were here already`), ...outcome.problems].filter(Boolean).join("; ");
    this.#say(words);
    this.fault.textContent = known || outcome.problems.length ? `${words.replace(/^./u, (c) => c.toUpperCase())}.` : "";
    /** @type {HTMLElement|null} */ (this.body.querySelector(".rcand button, .rtext"))?.focus({ preventScroll: true });
  }

  /** @param {string} decision @param {string[]} ids @returns {Promise<boolean>} whether it was done */
  async decide(decision, ids) {
    this.fault.textContent = "";
    try {
      const queue = await post(decision, { ids });
      this.#say(queue.undo ?? "");
      await this.#take(queue);
      return true;
    } catch (error) { this.#fail(error); return false; }
  }

  /** A decision from a card of the page; it can be undone from the notice. @param {string} decision @param {string[]} ids */
  async quick(decision, ids) {
    const done = await this.decide(decision, ids);
    const { undo } = this.queue;
    if (done && undo) this.page.notice(undo, "info", { words: "Undo", act: () => void this.#undo() });
  }

  async #undo() {
    try {
      const queue = await post("undo", {});
      const words = queue.undone ? `Undone: ${queue.undone}` : "There is nothing to undo";
      this.#say(words);
      if (!this.node.open) this.page.announce(words);
      this.editing = null;
      await this.#take(queue);
    } catch (error) { this.#fail(error); }
  }

  /** @param {string} id @param {Record<string, string>} fields @param {boolean} confirm */
  async #save(id, fields, confirm) {
    let queue = Object.keys(fields).length ? await post("edit", { id, fields }) : this.queue;
    if (confirm) queue = await post("confirm", { ids: [id] });
    this.editing = null;
    this.#say(queue.undo ?? "");
    await this.#take(queue);
  }

  /** Close, and show the event where it belongs. @param {string} id */
  async #show(id) {
    const i = await this.page.atlas.locate(id);
    this.node.close();
    if (i !== null) await this.page.open(i);
  }
}
