/**
 * One document under review: its text with the evidence, and the candidates beside it.
 * @module review/reading
 */

import { el, replace } from "../dom.mjs";
import { candidateCard } from "./card.mjs";
import { editForm } from "./edit.mjs";
import { minimap } from "./minimap.mjs";
import { MarkedText, key } from "./text.mjs";

/** @typedef {import("./api.mjs").Reading} Reading */
/**
 * @typedef {object} Desk what the dialog does for a reading
 * @property {any} page @property {(decision: string, ids: string[]) => Promise<void>} decide
 * @property {(id: string, fields: Record<string, string>, confirm: boolean) => Promise<void>} save
 * @property {(id: string) => void} show @property {(id: string|null) => void} edit
 * @property {(fields: Record<string, string>) => Promise<void>} describe
 */

/** @param {Reading} reading @param {string|null} editing @param {Desk} desk @returns {Promise<HTMLElement>} */
export async function readingView(reading, editing, desk) {
  const { candidates } = reading;
  const cards = el("ol.rcards", {});
  const find = (/** @type {string} */ id) => [...cards.children].find((node) => /** @type {HTMLElement} */ (node).dataset.id === id);
  const choose = (/** @type {string} */ id) => {
    const card = find(id);
    card?.scrollIntoView({ block: "nearest" });
    /** @type {HTMLElement|null} */ (card?.querySelector("button, input"))?.focus({ preventScroll: true });
  };
  const text = new MarkedText(reading.text, candidates, choose);
  const map = minimap(candidates, choose);
  const light = (/** @type {string|null} */ id, /** @type {string|undefined} */ field = undefined, scroll = false) => {
    text.light(id, field, scroll);
    map.light(id);
    for (const card of cards.children) card.classList.toggle("lit", /** @type {HTMLElement} */ (card).dataset.id === id);
  };
  const acts = { decide: (/** @type {string} */ decision, /** @type {string} */ id) => void desk.decide(decision, [id]), edit: desk.edit, show: desk.show, light };
  const nodes = await Promise.all(candidates.map(async (one, k) => {
    if (one.id !== editing) return candidateCard(desk.page, one, k + 1, acts);
    const form = await editForm(desk.page, one, (fields, confirm) => desk.save(one.id, fields, confirm), () => desk.edit(null));
    return el(`li.rcand.editing.t-${one.type}`, { "data-id": one.id, onfocusin: () => light(one.id) }, form);
  }));
  replace(cards, ...nodes);
  const waiting = candidates.filter((one) => one.status === "waiting").map((one) => one.id);
  return el("div.reading", {},
    el("section.rdoc", { "aria-label": "Article" }, head(reading, desk), key(), text.node, reading.cut && el("p.hint", {}, "The rest of this long text was not read.")),
    el("section.rlist", { "aria-label": "Events found" }, map.node,
      el("header", {}, el("h3", {}, count(candidates.length, waiting.length)),
        waiting.length > 1 && el("button.btn.line", { type: "button", id: "confirm-all", onclick: () => desk.decide("confirm-all", waiting) }, "Confirm all"),
        waiting.length > 1 && el("button.btn", { type: "button", id: "reject-all", onclick: () => desk.decide("reject", waiting) }, "Reject all")),
      candidates.length ? cards : el("p.hint", {}, "No dated event was found in this text. Opinions, figures and domestic matters give none.")));
}

/** @param {number} all @param {number} waiting */
function count(all, waiting) {
  const events = all === 1 ? "1 event" : `${all} events`;
  return waiting ? `${events}, ${waiting} to review` : events;
}

/** What is known of the document; its publication date can be set, because it settles the years. @param {Reading} reading @param {Desk} desk */
function head(reading, desk) {
  const safe = /^https?:\/\//i.test(reading.url);
  const title = el("h3", { dir: "auto" }, safe ? el("a.link", { href: reading.url, target: "_blank", rel: "noopener noreferrer" }, reading.title) : reading.title);
  const input = /** @type {HTMLInputElement} */ (el("input", { id: "set-published", type: "text", value: reading.published, placeholder: "23 April 2025", maxlength: 60, autocomplete: "off" }));
  const fault = el("small.wrong", { role: "alert" });
  const form = el("form.published", { hidden: true, onsubmit: async (/** @type {Event} */ event) => {
    event.preventDefault();
    await desk.describe({ published: input.value.trim() }).catch((error) => { fault.textContent = error.message; });
  } }, el("label", { for: "set-published" }, "Publication date"), input, el("button.btn.line", { type: "submit" }, "Read again"), fault);
  const open = el("button.link", { type: "button", id: "change-published", onclick: () => { form.hidden = false; open.hidden = true; input.focus(); } }, reading.published ? "change" : "set it");
  return el("header", {}, title,
    el("p", {}, el("span", { dir: "auto" }, reading.outlet || "Outlet not stated"), `, ${reading.words || "publication date not stated"} `, open), form);
}
