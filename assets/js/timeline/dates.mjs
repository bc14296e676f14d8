/**
 * The two date boxes at the handles: they say the window's ends and take a date as people write it.
 * @module timeline/dates
 */

import { fromText, short } from "../days.mjs";
import { el } from "../dom.mjs";
import { endingOn, spanOf } from "./moves.mjs";

/** @typedef {import("./row.mjs").Row} Row */
/** @typedef {"from"|"to"} Edge */

/** Width of a box and the gap between two, in pixels; the style sheet says the same. */
export const BOX = 98;
const GAP = 4;

/**
 * Left edges of the two boxes: outside the window, inside at the edge of the screen, never over
 * each other. @param {number} a @param {number} b the window in pixels @param {number} width of the row
 * @returns {[number, number]}
 */
export function boxPlaces(a, b, width) {
  let from = a - BOX >= 0 ? a - BOX : Math.max(0, a);
  let to = b + BOX <= width ? b : Math.min(width, b) - BOX;
  from = Math.min(from, width - 2 * BOX - GAP);
  to = Math.max(to, BOX + GAP);
  if (to < from + BOX + GAP) {
    if (a - BOX < 0) to = from + BOX + GAP;
    else from = to - BOX - GAP;
  }
  return [from, to];
}

export class DateBoxes {
  /** @param {Row} row @param {HTMLElement} host */
  constructor(row, host) {
    this.row = row;
    this.boxes = { from: this.#box("from", "From"), to: this.#box("to", "To") };
    host.append(this.boxes.from, this.boxes.to);
  }

  /** @param {Edge} edge @param {string} label */
  #box(edge, label) {
    const box = /** @type {HTMLInputElement} */ (el("input.dbox", {
      id: `window-${edge}`, type: "text", "aria-label": label, autocomplete: "off", spellcheck: "false", enterkeyhint: "go",
      title: "A date such as 23 Apr 2025, April 2025 or 2025",
    }));
    box.addEventListener("focus", () => box.select());
    box.addEventListener("input", () => box.removeAttribute("aria-invalid"));
    box.addEventListener("change", (e) => this.#read(edge, box, e.timeStamp));
    box.addEventListener("blur", () => this.place());
    box.addEventListener("keydown", (e) => {
      if (e.key === "Escape") box.value = this.#text(edge);
      if (e.key === "Escape" || e.key === "Enter") box.select();
    });
    return box;
  }

  /** @param {Edge} edge */
  #text(edge) {
    return short(spanOf(this.row.view)[edge]);
  }

  /** @param {Edge} edge @param {HTMLInputElement} box @param {number} at */
  #read(edge, box, at) {
    const day = fromText(box.value, edge === "from" ? "first" : "last");
    if (day === null) {
      const typed = box.value.trim().slice(0, 40);
      const said = typed ? `“${typed}” is not a date.` : "The date was empty.";
      this.row.page.notice(`${said} Write it as 23 Apr 2025, April 2025 or 2025. The window stays as it was.`, "warn");
      box.setAttribute("aria-invalid", "true");
      box.value = this.#text(edge);
      return;
    }
    box.removeAttribute("aria-invalid");
    const { from, to } = spanOf(this.row.view);
    // An end typed beyond the other one takes it along, and the window keeps its length.
    if (edge === "from") this.row.touch(day <= to ? { from: day, to } : { from: day, to: day + to - from }, at);
    else this.row.touch(day >= from ? { from, to: day } : endingOn(this.row.view, day), at);
    box.value = short(day);
  }

  /** @param {number} [a] @param {number} [b] the window in pixels @param {number} [width] @returns {[number, number]|undefined} where the boxes stand */
  place(a, b, width) {
    for (const edge of /** @type {Edge[]} */ (["from", "to"])) {
      const box = this.boxes[edge];
      const text = this.#text(edge);
      if (document.activeElement !== box && box.value !== text) box.value = text;
    }
    if (a === undefined || b === undefined || width === undefined) return undefined;
    const places = boxPlaces(a, b, width);
    this.boxes.from.style.setProperty("--x", `${places[0]}px`);
    this.boxes.to.style.setProperty("--x", `${places[1]}px`);
    return places;
  }
}
