/**
 * The tokens of the style sheet as values that a canvas can use; read again when the theme changes.
 * @module map/palette
 */

const TOKENS = ["surface", "ink", "ink-2", "ink-3", "sea", "sea-label", "land-0", "land-1", "land-2", "land-3",
  "coast", "line-strong", "border", "place-label", "country-label", "hatch", "rail", "rail-casing", "font-ui", "font-display"];

/** @param {import("../atlas.mjs").TypeInfo[]} types @returns {Record<string, string> & {types: string[]}} */
export function readPalette(types) {
  const style = getComputedStyle(document.documentElement);
  const value = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  const palette = /** @type {any} */ (Object.fromEntries(TOKENS.map((name) => [name, value(name)])));
  // a canvas font takes no list with system-ui on some platforms; the families are kept as they stand
  palette.types = types.map((type) => value(`c-${type.id}`) || type.light);
  return palette;
}
