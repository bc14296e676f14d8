/**
 * What the live page and the exported one keep in step with the view: the selection with its
 * counts, and the open event.
 * @module follow
 */

import { Selection, indexAtlas } from "./selection.mjs";
import { FILTER_KEYS } from "./store.mjs";

/** @typedef {import("./main.mjs").Page} Page */

/**
 * Rebuild the selection when a filter changed, and count with every window.
 * @param {Page} page
 */
export function followFilters(page) {
  const { store } = page;
  /** events that hold the words of the view @type {Set<number>|null} */ let matches = null;
  let index = indexAtlas(page.atlas);
  let selection = new Selection(page.atlas, index, store.get(), matches);
  page.selection = () => selection;
  const tally = () => {
    page.cells = selection.count(store.get());
    const { all, types } = selection.layout;
    page.total = 0;
    for (let t = 0; t < types; t++) page.total += page.cells[all + t];
  };
  store.subscribe((view, changed) => {
    // words count once they have been found
    if (changed.has("words") || FILTER_KEYS.some((key) => key !== "q" && changed.has(key))) {
      selection = new Selection(page.atlas, index, view, matches);
      changed.add("selection");
    }
    if (["from", "to", "mode", "selection", "start"].some((key) => changed.has(key))) tally();
  });
  tally();
  return {
    /** @param {Set<number>|null} found events that hold the words, null without words */
    match(found) {
      matches = found;
      store.touch("words");
    },
    /** @param {import("./atlas.mjs").Atlas} atlas in place of the one before @param {Set<number>|null} found */
    take(atlas, found) {
      matches = found;
      index = indexAtlas(atlas);
      selection = new Selection(atlas, index, store.get(), matches);
      tally();
      for (const key of ["atlas", "selection"]) store.touch(key);
    },
  };
}

/** Open an event; the window moves to it if need be, and what hides it is taken away. @param {Page} page */
export function followEvent(page) {
  const { store } = page;
  page.open = async (i) => {
    const { atlas } = page;
    const [text] = await atlas.texts([i]);
    const { from, to } = store.get();
    page.openIndex = i;
    store.touch("event");
    /** @type {Partial<import("./store.mjs").View>} */ const patch = { event: text.id };
    if (i < atlas.dated) {
      const [first, last] = [atlas.columns.earliest[i], atlas.columns.latest[i]];
      const length = /** @type {number} */ (to) - /** @type {number} */ (from);
      if (last < /** @type {number} */ (from)) Object.assign(patch, { from: first, to: Math.max(first + length, last) });
      else if (first > /** @type {number} */ (to)) Object.assign(patch, { from: Math.min(first, last - length), to: last });
    }
    if (!page.selection().mask[i]) Object.assign(patch, { country: null, actors: [], q: "", types: [] });
    store.set(patch);
    page.announce(`${text.title}, ${text.words}`);
  };
  store.subscribe((view, changed) => { if (changed.has("event") && view.event === null) page.openIndex = null; });
}
