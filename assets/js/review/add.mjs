/**
 * The ways in for an article: its text, files, or an address; and how far the reading has come.
 * @module review/add
 */

import { el, icon, replace } from "../dom.mjs";
import { get, post, postForm } from "./api.mjs";

const PAUSE = 400;
const POLL = 250;
const KINDS = ".txt,.md,.html,.htm,.pdf,.docx,.jsonl";
const WAYS = /** @type {const} */ ({ text: "Paste text", files: "Files", url: "Address" });
/** What may be stated of an article: name, label, hint. */
const STATED = [["published", "Publication date", "23 April 2025"], ["outlet", "Outlet", "Who published it"], ["title", "Title", "As published"], ["url", "Address", "https://"]];

/** @typedef {keyof typeof WAYS} Way */
/** @typedef {{documents: number, candidates: number, added: {document: string, title: string, new: boolean, candidates: number}[], problems: string[]}} Outcome */

export class AddForm {
  /** @param {(outcome: Outcome) => void} done @param {(text: string) => void} say for screen readers */
  constructor(done, say) {
    this.done = done;
    this.say = say;
    /** @type {Way} */ this.way = "text";
    /** @type {File[]} */ this.files = [];
    this.text = /** @type {HTMLTextAreaElement} */ (el("textarea", { id: "add-text", placeholder: "Paste the article here, with its date line if it has one", "aria-label": "Text of the article", dir: "auto", spellcheck: "false" }));
    this.address = /** @type {HTMLInputElement} */ (el("input", { id: "add-url", type: "url", placeholder: "https://", "aria-label": "Address of the article", autocomplete: "off", maxlength: 2000 }));
    this.chooser = /** @type {HTMLInputElement} */ (el("input", { id: "add-files", type: "file", multiple: true, accept: KINDS, "aria-label": "Choose files" }));
    this.list = el("ul.chosen", {});
    this.go = /** @type {HTMLButtonElement} */ (el("button.btn.primary", { type: "submit", id: "add-read" }, "Find events"));
    this.progress = el("div.progress", { hidden: true });
    this.fault = el("p.form-note.wrong", { role: "alert" });
    this.stated = new Map(STATED.map(([name, , hint]) => [name, /** @type {HTMLInputElement} */ (el("input", { id: `add-${name === "url" ? "link" : name}`, type: "text", placeholder: hint, autocomplete: "off", maxlength: name === "url" ? 2000 : 300, dir: "auto" }))]));
    /** what a person typed is not written over @type {Set<string>} */ this.typed = new Set();
    this.node = el("form.radd", { novalidate: true }, this.#ways(), this.#panes(), this.#details(), this.fault, this.progress, this.go);
    this.#wire();
    this.show("text");
  }

  #ways() {
    return el("div.seg", { role: "radiogroup", "aria-label": "Where the article comes from" }, Object.entries(WAYS).map(([way, words]) =>
      el("label", {}, el("input", { type: "radio", name: "add-way", value: way, onchange: () => this.show(/** @type {Way} */ (way)) }), el("span", {}, words))));
  }

  #panes() {
    const drop = el("div.drop", { "data-way": "files" },
      el("p", {}, "Drop files here: text, Markdown, HTML, PDF, Word, or a corpus as JSON lines"), el("label.btn.line", {}, this.chooser, "Choose files"), this.list);
    return el("div.panes", {}, el("div", { "data-way": "text" }, this.text), drop,
      el("div", { "data-way": "url" }, this.address, el("p.hint", {}, "A public web page, PDF or Word file. It is fetched once, by this computer.")));
  }

  #details() {
    return el("fieldset.stated", {}, el("legend", {}, "About the article ", el("small", {}, "found in it where it says so")),
      STATED.map(([name, label]) => el("div.fld", { "data-stated": name }, el("label", { for: this.stated.get(name)?.id }, label), /** @type {HTMLInputElement} */ (this.stated.get(name)))));
  }

  #wire() {
    let waiting = 0;
    this.text.addEventListener("input", () => { clearTimeout(waiting); waiting = window.setTimeout(() => this.#look(), PAUSE); });
    for (const [name, input] of this.stated) input.addEventListener("input", () => { if (input.value) this.typed.add(name); else this.typed.delete(name); });
    this.chooser.addEventListener("change", () => this.take([...(this.chooser.files ?? [])]));
    this.node.addEventListener("submit", (event) => { event.preventDefault(); void this.#read(); });
  }

  /** Let files be dropped anywhere on a node. @param {HTMLElement} node */
  acceptDrops(node) {
    const carries = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
    node.addEventListener("dragover", (event) => { if (carries(event)) { event.preventDefault(); node.classList.add("dropping"); } });
    node.addEventListener("dragleave", (event) => { if (!(event.relatedTarget instanceof Node && node.contains(event.relatedTarget))) node.classList.remove("dropping"); });
    node.addEventListener("drop", (event) => {
      node.classList.remove("dropping");
      if (!carries(event)) return;
      event.preventDefault();
      this.take([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** @param {Way} way */
  show(way) {
    this.way = way;
    for (const pane of this.node.querySelectorAll("[data-way]")) /** @type {HTMLElement} */ (pane).hidden = /** @type {HTMLElement} */ (pane).dataset.way !== way;
    for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (this.node.querySelectorAll("[name=add-way]"))) input.checked = input.value === way;
    /** @type {HTMLElement} */ (this.node.querySelector("[data-stated=url]")).hidden = way !== "text";
    this.fault.textContent = "";
  }

  /** @param {File[]} files */
  take(files) {
    if (!files.length) return;
    this.files = files;
    this.show("files");
    const rest = files.length - 8;
    replace(this.list, files.slice(0, 8).map((file) => el("li", { dir: "auto" }, file.name)), rest > 0 && el("li", {}, `and ${rest} more`));
    this.say(files.length === 1 ? `${files[0].name} chosen` : `${files.length} files chosen`);
  }

  focus() {
    (this.way === "url" ? this.address : this.way === "files" ? this.chooser : this.text).focus();
  }

  /** Show what the text says of itself. */
  async #look() {
    const text = this.text.value;
    if (!text.trim()) return;
    const found = await post("look", { text: text.slice(0, 400_000) }).catch(() => null);
    if (!found || this.text.value !== text) return;
    for (const [name, input] of this.stated) if (!this.typed.has(name)) input.value = found[name] ?? "";
  }

  /** What a person typed; the rest the server finds itself. @returns {Record<string, string>} */
  #given() {
    const names = [...this.stated].filter(([name]) => this.typed.has(name) && (this.way === "text" || name !== "url"));
    return Object.fromEntries(names.map(([name, input]) => [name, input.value.trim()]).filter(([, value]) => value));
  }

  #send() {
    if (this.way === "text") return post("add/text", { text: this.text.value, ...this.#given() });
    if (this.way === "url") return post("add/url", { url: this.address.value.trim(), ...this.#given() });
    const form = new FormData();
    for (const file of this.files) form.append("files", file);
    for (const [name, value] of Object.entries(this.#given())) form.append(name, value);
    return postForm("add/files", form);
  }

  async #read() {
    this.fault.textContent = "";
    this.go.disabled = true;
    try {
      let job = await this.#send();
      this.say("Reading");
      while (job.state !== "done" && job.state !== "failed") {
        this.#draw(job);
        await new Promise((resolve) => { setTimeout(resolve, POLL); });
        job = await get(`jobs/${job.id}`);
      }
      if (job.state === "failed") this.fault.textContent = job.problems.join(" ");
      else { this.#clear(); this.done(job); }
    } catch (error) {
      this.fault.textContent = error instanceof Error ? error.message : "This could not be read.";
    } finally {
      this.go.disabled = false;
      this.progress.hidden = true;
    }
  }

  /** @param {any} job */
  #draw(job) {
    this.progress.hidden = false;
    const words = [job.total > 1 && `${job.done} of ${job.total} read`, job.reading && `reading ${job.reading}`, job.documents > 1 && `${job.documents} articles`, job.candidates > 0 && `${job.candidates} events found`];
    replace(this.progress, el("progress", { max: job.total, value: job.total > 1 ? job.done : null, "aria-label": "Reading" }), el("span", { dir: "auto" }, words.filter(Boolean).join(", ")),
      job.problems.length > 0 && el("ul", {}, job.problems.slice(-5).map((/** @type {string} */ line) => el("li", { dir: "auto" }, line))));
  }

  #clear() {
    for (const input of [this.text, this.address, ...this.stated.values()]) input.value = "";
    this.chooser.value = "";
    this.files = [];
    this.typed.clear();
    replace(this.list);
  }
}
