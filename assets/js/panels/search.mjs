/**
 * Search: one field that finds countries, organisations, places, people and events
 * (the combobox pattern of WAI-ARIA 1.2).
 * @module panels/search
 */

import { el, replace } from "../dom.mjs";

const PAUSE = 120;
const KINDS = /** @type {Record<string, string>} */ ({ country: "Countries", organisation: "Organisations", place: "Places", person: "People", event: "Events", words: "Words" });

/** @param {any} page */
export function mountSearch(page) {
  const holder = /** @type {HTMLElement} */ (document.getElementById("search-box"));
  const input = /** @type {HTMLInputElement} */ (el("input", {
    id: "search", type: "text", inputmode: "search", enterkeyhint: "search", placeholder: "Find a person, place or event", "aria-label": "Find a person, place or event",
    role: "combobox", "aria-expanded": "false", "aria-controls": "search-offers", "aria-autocomplete": "list", autocomplete: "off", maxlength: 200,
  }));
  const list = el("ul.offers.card", { id: "search-offers", role: "listbox", "aria-label": "Suggestions", hidden: true });
  replace(holder, input, list);
  /** @type {any[]} */ let offers = [];
  let at = -1;
  let waiting = 0;
  let asked = "";

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const mark = (/** @type {number} */ next) => {
    const options = list.querySelectorAll("[role=option]");
    options[at]?.setAttribute("aria-selected", "false");
    at = options.length ? (next + options.length) % options.length : -1;
    options[at]?.setAttribute("aria-selected", "true");
    options[at]?.scrollIntoView({ block: "nearest" });
    if (at >= 0) input.setAttribute("aria-activedescendant", options[at].id);
  };
  const choose = (/** @type {any} */ offer) => {
    close();
    input.value = "";
    input.blur();
    if (offer.kind === "event") { page.open(offer.index); return; }
    const found = { country: null, actors: [], q: "", event: null };
    if (offer.kind === "country") page.store.set({ ...found, country: offer.country });
    else if (offer.kind === "organisation") page.store.set({ ...found, actors: offer.actors });
    else page.store.set({ ...found, q: offer.q });
    if (offer.kind === "place") {
      page.mapTouched = true;
      page.map.setView([offer.lat, offer.lon], Math.max(5, page.map.getZoom()));
    }
    page.announce(`${offer.label}, ${offer.detail}`);
  };
  const show = () => {
    const rows = [];
    let kind = "";
    offers.forEach((offer, k) => {
      if (offer.kind !== kind) rows.push(el("li.kind", { role: "presentation" }, KINDS[kind = offer.kind]));
      rows.push(el("li.offer", {
        id: `offer-${k}`, role: "option", "aria-selected": "false",
        onmousedown: (/** @type {Event} */ e) => e.preventDefault(), onclick: () => choose(offer),
      }, el("span", { dir: "auto" }, offer.label), el("small", {}, offer.detail)));
    });
    if (!rows.length) rows.push(el("li.none", { role: "presentation" }, "Nothing in this atlas holds these words"));
    replace(list, ...rows);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    at = -1;
    if (offers.length) mark(0);
  };
  const ask = async () => {
    const text = input.value.trim();
    asked = text;
    if (!text) { close(); return; }
    const [answer, matches] = await Promise.all([
      fetch(`data/${page.atlas.hash}/find?q=${encodeURIComponent(text)}`).then((a) => a.json()),
      page.atlas.match(text),
    ]).catch(() => [null, null]);
    if (asked !== text || document.activeElement !== input) return;
    if (!answer) { page.notice("The search did not answer; is the server still running?", "warn"); return; }
    const count = matches.size === 1 ? "1 event" : `${matches.size.toLocaleString("en")} events`;
    offers = [...answer.offers, ...(matches.size ? [{ kind: "words", label: `All that hold “${text}”`, detail: count, q: text }] : [])];
    show();
  };

  input.addEventListener("input", () => { clearTimeout(waiting); waiting = window.setTimeout(ask, PAUSE); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) ask(); else mark(at + (event.key === "ArrowDown" ? 1 : -1));
    }
    else if (event.key === "Enter" && offers[at] && !list.hidden) { event.preventDefault(); choose(offers[at]); }
    else if (event.key === "Escape") { event.stopPropagation(); if (list.hidden) input.value = ""; close(); }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) { event.preventDefault(); input.focus(); }
  });
}
