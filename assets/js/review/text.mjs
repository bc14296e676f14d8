/**
 * The text of a document with its evidence marked by what was read from it. Text nodes only.
 * @module review/text
 */

import { el } from "../dom.mjs";

/** @typedef {import("./api.mjs").Candidate} Candidate */

/** What evidence may be of, in the order of the key. */
export const FIELDS = Object.freeze({ date: "date", place: "place", who: "who", type: "what" });

/**
 * Where marks begin and end, so that marks which overlap become pieces that don't.
 * @param {number} length @param {Candidate[]} candidates
 */
function pieces(length, candidates) {
  const spans = candidates.filter((one) => one.status !== "rejected").flatMap((one) => one.evidence
    .map(({ field, start, end }) => ({ id: one.id, field, start: Math.max(0, start), end: Math.min(end, length) }))
    .filter((span) => span.end > span.start && span.field in FIELDS));
  const edges = [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  /** @type {Map<number, typeof spans>} */ const opening = new Map();
  for (const span of spans) opening.set(span.start, [...(opening.get(span.start) ?? []), span]);
  /** @type {typeof spans} */ let open = [];
  return edges.slice(0, -1).map((start, k) => {
    open = [...open.filter((span) => span.end > start), ...(opening.get(start) ?? [])];
    return { start, end: edges[k + 1], spans: open };
  });
}

export class MarkedText {
  /** @param {string} text @param {Candidate[]} candidates @param {(id: string) => void} choose a mark was pressed */
  constructor(text, candidates, choose) {
    /** marks by candidate and field @type {Map<string, HTMLElement[]>} */ this.marks = new Map();
    this.node = el("div.rtext", { dir: "auto", tabindex: 0, role: "region", "aria-label": "Text of the article" });
    for (const { start, end, spans } of pieces(text.length, candidates)) {
      const words = text.slice(start, end);
      if (!spans.length) { this.node.append(words); continue; }
      const [first] = [...spans].sort((a, b) => (a.end - a.start) - (b.end - b.start));
      const mark = el(`mark.f-${first.field}`, { title: Object.entries(FIELDS).find(([field]) => field === first.field)?.[1] ?? "", onclick: () => choose(first.id) }, words);
      for (const { id, field } of spans) {
        for (const key of [id, `${id} ${field}`]) this.marks.set(key, [...(this.marks.get(key) ?? []), mark]);
      }
      this.node.append(mark);
    }
  }

  /** Light what a candidate, or one field of it, was read from. @param {string|null} id @param {string} [field] @param {boolean} [scroll] */
  light(id, field, scroll = false) {
    for (const mark of this.node.querySelectorAll("mark.lit")) mark.classList.remove("lit");
    const found = id === null ? [] : this.marks.get(field ? `${id} ${field}` : id) ?? [];
    for (const mark of found) mark.classList.add("lit");
    if (!scroll || !found.length) return;
    const [box, mark] = [this.node.getBoundingClientRect(), found[0].getBoundingClientRect()];
    if (mark.top < box.top || mark.bottom > box.bottom) this.node.scrollTop += mark.top - box.top - box.height / 3;
  }
}

/** What the colours mean. */
export function key() {
  return el("p.rkey", { "aria-label": "What the marks mean" }, Object.entries(FIELDS).map(([field, words]) => el(`mark.f-${field}`, {}, words)));
}
