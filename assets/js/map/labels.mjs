/**
 * Placing labels so that none lies on another or on an obstacle: greedy, the most important first,
 * each at the best of its free positions. The static pictures use the same idea (`geo/labels.py`).
 * @module map/labels
 */

/** @typedef {{x: number, y: number, w: number, h: number}} Box left, top, width, height in px */

/** A grid of boxes, so that asking whether a place is free costs the same however many there are. */
export class Occupied {
  /** @param {number} [cell] px */
  constructor(cell = 64) {
    this.cell = cell;
    /** @type {Map<number, Box[]>} */ this.grid = new Map();
  }

  /** @param {Box} box @param {(list: Box[], key: number) => boolean|void} visit true stops @returns {boolean} */
  #cells(box, visit) {
    const { cell } = this;
    for (let gx = Math.floor(box.x / cell); gx <= Math.floor((box.x + box.w) / cell); gx++) {
      for (let gy = Math.floor(box.y / cell); gy <= Math.floor((box.y + box.h) / cell); gy++) {
        const key = gx * 4096 + gy;
        if (visit(this.grid.get(key) ?? [], key)) return true;
      }
    }
    return false;
  }

  /** @param {Box} box */
  add(box) {
    this.#cells(box, (list, key) => {
      list.push(box);
      this.grid.set(key, list);
    });
  }

  /** @param {Box} box @returns {boolean} */
  free(box) {
    return !this.#cells(box, (list) => list.some((other) =>
      box.x < other.x + other.w && other.x < box.x + box.w && box.y < other.y + other.h && other.y < box.y + box.h));
  }
}

/**
 * Positions of a label about a round symbol, best first: right, left, above, below, then corners.
 * @param {number} x @param {number} y centre @param {number} r radius with its gap
 * @param {number} w @param {number} h of the text @returns {Box[]}
 */
export function around(x, y, r, w, h) {
  const d = r * 0.75;
  return [
    { x: x + r, y: y - h / 2, w, h }, { x: x - r - w, y: y - h / 2, w, h },
    { x: x - w / 2, y: y - r - h, w, h }, { x: x - w / 2, y: y + r, w, h },
    { x: x + d, y: y - d - h, w, h }, { x: x + d, y: y + d, w, h },
    { x: x - d - w, y: y - d - h, w, h }, { x: x - d - w, y: y + d, w, h },
  ];
}

/** First box that is free and inside the frame, or null. @param {Occupied} taken @param {Box[]} boxes @param {{x: number, y: number}} size @returns {Box|null} */
export function firstFree(taken, boxes, size) {
  for (const box of boxes) {
    if (box.x >= 2 && box.y >= 2 && box.x + box.w <= size.x - 2 && box.y + box.h <= size.y - 2 && taken.free(box)) return box;
  }
  return null;
}

/** widths of texts, by font @type {Map<string, Map<string, number>>} */
const fonts = new Map();
/** @type {WeakMap<CanvasRenderingContext2D, Map<string, number>>} */
const current = new WeakMap();
/** So many texts are remembered in a font. */
const MOST_WIDTHS = 4000;

/** Write in this font from now on. A context's own `font` is slow to read, so what is set is kept. @param {CanvasRenderingContext2D} ctx @param {string} font @param {string} [spacing] */
export function setFont(ctx, font, spacing = "0px") {
  ctx.font = font;
  ctx.letterSpacing = spacing;
  const key = `${font}|${spacing}`;
  const widths = fonts.get(key) ?? new Map();
  fonts.set(key, widths);
  current.set(ctx, widths);
}

/** Width of a text in the font set last, remembered. @param {CanvasRenderingContext2D} ctx @param {string} text @returns {number} */
export function widthOf(ctx, text) {
  const widths = current.get(ctx);
  let width = widths?.get(text);
  if (width === undefined) {
    width = ctx.measureText(text).width;
    if (widths && widths.size > MOST_WIDTHS) widths.clear();
    widths?.set(text, width);
  }
  return width;
}

/** Text with a halo. @param {CanvasRenderingContext2D} ctx @param {string} text @param {number} x @param {number} y @param {string} fill @param {string} halo @param {number} [width] */
export function haloText(ctx, text, x, y, fill, halo, width = 3) {
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.strokeStyle = halo;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = fill;
  ctx.fillText(text, x, y);
}
