/**
 * The filters: what is chosen goes to the view, what the view says is shown here.
 * @module panels/filters
 */

import { el, icon, numeral, replace, setText } from "../dom.mjs";
import { DEFAULT_VIEW, FILTER_KEYS } from "../store.mjs";

/** Typing rests this long, in ms, before it counts. */
const PAUSE = 250;

/** @param {string} kind @returns {[HTMLElement, string][]} */
const holders = (kind) => [...document.querySelectorAll(`#filters [data-${kind}]`)]
  .map((node) => [/** @type {HTMLElement} */ (node), /** @type {HTMLElement} */ (node).dataset[kind] ?? ""]);

/** A check box in its place; React owns the holder, this module the box. @param {HTMLElement} holder @param {(on: boolean) => void} act */
function box(holder, act) {
  const input = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", onchange: () => act(input.checked) }));
  replace(holder, input);
  return input;
}

/** @param {any} page */
export function mountFilters(page) {
  const { store } = page;
  const root = /** @type {HTMLElement} */ (document.getElementById("filters"));
  for (const [node, id] of [...document.querySelectorAll("#filters [data-glyph]")].map((n) => /** @type {[Element, string]} */ ([n, /** @type {HTMLElement} */ (n).dataset.glyph ?? ""]))) {
    replace(node, icon(`g-${id}`, ""));
  }
  const types = new Map(holders("check").map(([holder, id]) => [id, box(holder, () => {
    const on = [...types].filter(([, input]) => input.checked).map(([type]) => type);
    store.set({ types: on.length === types.size || on.length === 0 ? [] : on });
    if (!on.length) page.announce("No type chosen, so all are shown");
  })]));
  const corridors = new Map(holders("corridor").map(([holder, id]) => [id, box(holder, () => {
    const on = [...corridors].filter(([, input]) => input.checked).map(([corridor]) => corridor);
    store.set({ corridors: on.length === corridors.size ? null : on });
  })]));
  const also = new Map(holders("switch").map(([holder, id]) => [id, box(holder, (on) => store.set({ [id]: on }))]));
  for (const input of also.values()) input.setAttribute("role", "switch");
  const clear = /** @type {HTMLElement} */ (document.getElementById("clear-filters"));
  clear.addEventListener("click", () => {
    store.set({ types: [], actors: [], q: "", planned: true, candidates: true, unknown: false, corridors: null });
    page.announce("All filters cleared");
  });
  wireFold(root);
  wireWords(page);

  /** @type {string[]} */ let actors = []; // what the field shows
  page.chooseActors = (/** @type {string[]} */ codes) => { actors = codes; store.set({ actors: codes }); };
  const show = () => {
    const view = store.get();
    for (const [id, input] of types) input.checked = !view.types.length || view.types.includes(id);
    for (const [id, input] of corridors) input.checked = !view.corridors || view.corridors.includes(id);
    for (const [id, input] of also) input.checked = Boolean(view[id]);
    clear.hidden = FILTER_KEYS.every((key) => key === "country" || String(view[key]) === String(DEFAULT_VIEW[key])) && view.corridors === null;
    // only what is new, so that a choice in the making is not written over
    if (String(actors) !== String(view.actors)) window.dash_clientside?.set_props("filter-actors", { value: view.actors });
    actors = view.actors;
  };
  const numbers = typeNumbers(page, root);
  const others = () => showOthers(page, root, page.atlas);
  store.subscribe((/** @type {any} */ _, /** @type {Set<string>} */ changed) => {
    if (changed.has("atlas")) offerActors(page);
    if (["start", "selection", "corridors", "types", "q", "actors"].some((key) => changed.has(key))) show();
    if (["from", "to", "mode", "selection", "start"].some((key) => changed.has(key))) numbers();
    if (["selection", "start"].some((key) => changed.has(key))) others();
  });
}

/** Another atlas may have other actors to choose from. @param {any} page */
function offerActors(page) {
  const data = page.atlas.actors.map((/** @type {any} */ { code, name }) => ({ value: code, label: name }));
  data.sort((/** @type {any} */ a, /** @type {any} */ b) => (a.label < b.label ? -1 : 1));
  window.dash_clientside?.set_props("filter-actors", { data });
}

/** The words to find: to the view once the typing rests, and back when they came from elsewhere. @param {any} page */
function wireWords(page) {
  const input = /** @type {HTMLInputElement} */ (el("input", {
    id: "filter-words", type: "text", placeholder: "Words, names, a corridor", "aria-label": "Words, names, a corridor", autocomplete: "off", maxlength: 200,
  }));
  replace(/** @type {HTMLElement} */ (document.getElementById("words-box")), input);
  let waiting = 0;
  const put = () => page.store.set({ q: input.value.trim() });
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = window.setTimeout(put, PAUSE); });
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") { clearTimeout(waiting); put(); } });
  page.store.subscribe((/** @type {import("../store.mjs").View} */ view, /** @type {Set<string>} */ changed) => {
    if ((changed.has("q") || changed.has("start")) && input.value.trim() !== view.q) { clearTimeout(waiting); input.value = view.q; }
  });
}

/** How many events of each type the window holds; touched only where it changed. @param {any} page @param {HTMLElement} root */
function typeNumbers(page, root) {
  const rows = [...root.querySelectorAll("[data-type]")].map((node) => ({ node, n: /** @type {HTMLElement} */ (node.querySelector(".n")) }));
  /** @type {number[]} */ const last = [];
  return () => {
    const counts = page.selection().typeCounts;
    rows.forEach(({ node, n }, t) => {
      if (last[t] === counts[t]) return;
      last[t] = counts[t];
      setText(n, numeral.format(counts[t]));
      node.classList.toggle("zero", counts[t] === 0);
    });
  };
}

/** How many events are planned, to be confirmed, or of an unknown year. @param {any} page @param {HTMLElement} root @param {import("../atlas.mjs").Atlas} atlas */
function showOthers(page, root, atlas) {
  const { flags } = atlas.columns;
  const counts = /** @type {Record<string, number>} */ ({ planned: 0, candidates: 0, unknown: 0 });
  for (let i = 0; i < flags.length; i++) {
    if (flags[i] & 1) counts.planned++;
    if (flags[i] & 2) counts.candidates++;
    if (flags[i] & 4) counts.unknown++;
  }
  for (const [id, count] of Object.entries(counts)) {
    const row = root.querySelector(`[data-also="${id}"]`);
    if (!row) continue;
    row.classList.toggle("zero", count === 0);
    /** @type {HTMLElement} */ (row.querySelector(".n")).textContent = String(count);
  }
}

/** @param {HTMLElement} root */
function wireFold(root) {
  const page = /** @type {HTMLElement} */ (document.getElementById("page"));
  const narrow = matchMedia("(max-width: 1180px)");
  const [fold, ...openers] = /** @type {HTMLElement[]} */ (["fold", "unfold", "filters-button"].map((id) => document.getElementById(id)));
  const open = (/** @type {boolean} */ yes) => {
    page.dataset.rail = yes ? "open" : "folded";
    for (const button of [fold, ...openers]) button.setAttribute("aria-expanded", String(yes));
  };
  const close = () => {
    open(false);
    openers.find((button) => button.offsetParent)?.focus();
  };
  open(!narrow.matches);
  narrow.addEventListener("change", () => open(!narrow.matches));
  fold.addEventListener("click", close);
  for (const button of openers) button.addEventListener("click", () => { open(true); fold.focus(); });
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && narrow.matches && !event.defaultPrevented) { event.preventDefault(); close(); }
  });
  document.addEventListener("pointerdown", (event) => {
    const outside = event.target instanceof Element && !event.target.closest("#filters, [data-portal], .mantine-Popover-dropdown");
    if (narrow.matches && outside && page.dataset.rail === "open") open(false);
  });
}
