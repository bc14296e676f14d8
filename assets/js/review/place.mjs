/**
 * A field that finds a place in the gazetteer while a person types (combobox of WAI-ARIA 1.2).
 * @module review/place
 */

import { el, replace } from "../dom.mjs";
import { get } from "./api.mjs";

const PAUSE = 150;

/**
 * @param {string} id @param {string} value @param {(place: {name: string, country: string}) => void} chosen
 * @param {() => string} country code of the country to prefer
 * @returns {{node: HTMLElement, input: HTMLInputElement}}
 */
export function placeField(id, value, chosen, country) {
  const input = /** @type {HTMLInputElement} */ (el("input", {
    id, type: "text", value, autocomplete: "off", maxlength: 100, role: "combobox", "aria-expanded": "false", "aria-controls": `${id}-offers`, "aria-autocomplete": "list", dir: "auto",
  }));
  const list = el("ul.offers.card", { id: `${id}-offers`, role: "listbox", "aria-label": "Places", hidden: true });
  /** @type {any[]} */ let offers = [];
  let at = -1;
  let waiting = 0;
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (/** @type {number} */ next) => {
    const options = [...list.children];
    options[at]?.setAttribute("aria-selected", "false");
    at = offers.length ? (next + offers.length) % offers.length : -1;
    options[at]?.setAttribute("aria-selected", "true");
    if (at >= 0) input.setAttribute("aria-activedescendant", options[at].id);
  };
  const choose = (/** @type {any} */ place) => {
    input.value = place.name;
    chosen(place);
    close();
  };
  const ask = async () => {
    const q = input.value.trim();
    if (q.length < 2) { close(); return; }
    const answer = await get(`places?q=${encodeURIComponent(q)}&country=${encodeURIComponent(country())}`).catch(() => ({ places: [] }));
    if (input.value.trim() !== q || document.activeElement !== input) return;
    offers = answer.places;
    replace(list, ...(offers.length ? offers.map((place, k) => el("li.offer", {
      id: `${id}-${k}`, role: "option", "aria-selected": "false",
      onmousedown: (/** @type {Event} */ event) => event.preventDefault(), onclick: () => choose(place),
    }, el("span", {}, place.name), el("small", {}, `${place.where}${place.precision === "city" ? "" : `, ${place.precision}`}`))) : [el("li.none", { role: "presentation" }, "No place of this name is known; it will not be pinned")]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (offers.length) mark(0);
  };
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = window.setTimeout(ask, PAUSE); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); mark(at + (event.key === "ArrowDown" ? 1 : -1)); }
    else if (event.key === "Enter" && offers[at]) { event.preventDefault(); choose(offers[at]); }
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); close(); }
  });
  return { node: el("div.combo", {}, input, list), input };
}
