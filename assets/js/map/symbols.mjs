/**
 * Places: one symbol each, sized by its events and ringed by their types. Places that stand too
 * close to tell apart at this zoom share a symbol; which do is settled when the map stops, so that
 * scrubbing moves nothing.
 * @module map/symbols
 */

/** Places nearer than this on the screen, in px, are drawn as one. */
const NEAR = 20;
const TAU = 2 * Math.PI;
const SPLIT = 1.4;

/** @param {number} n events @returns {number} radius, px */
export const radiusOf = (n) => (n < 2 ? 7 : Math.min(28, 5.5 + 4 * Math.sqrt(n)));

/**
 * @typedef {object} Cluster places drawn as one symbol
 * @property {number} main number of the place that names it
 * @property {number[]} places numbers of all its places
 * @property {number} x @property {number} y container px
 */

/**
 * Group places by nearness on the screen, the ones with the most events first.
 * @param {{x: number, y: number}[]} points of each place @param {number[]} order place numbers, most events first
 * @returns {Cluster[]}
 */
export function cluster(points, order) {
  /** @type {Map<string, Cluster[]>} */ const grid = new Map();
  const out = [];
  for (const i of order) {
    const { x, y } = points[i];
    const gx = Math.floor(x / NEAR);
    const gy = Math.floor(y / NEAR);
    let home = null;
    for (let dx = -1; dx <= 1 && !home; dx++) {
      for (let dy = -1; dy <= 1 && !home; dy++) {
        home = (grid.get(`${gx + dx},${gy + dy}`) ?? []).find((c) => Math.hypot(c.x - x, c.y - y) < NEAR) ?? null;
      }
    }
    if (home) { home.places.push(i); continue; }
    const made = { main: i, places: [i], x, y };
    out.push(made);
    const key = `${gx},${gy}`;
    const list = grid.get(key);
    if (list) list.push(made); else grid.set(key, [made]);
  }
  return out;
}

/**
 * Events by type of a cluster.
 * @param {Cluster} one @param {Int32Array} cells @param {{place: number, types: number}} layout @param {Int32Array} into
 * @returns {number} all of them
 */
export function tally(one, cells, layout, into) {
  into.fill(0);
  let all = 0;
  for (const place of one.places) {
    const at = layout.place + place * layout.types;
    for (let t = 0; t < layout.types; t++) {
      into[t] += cells[at + t];
      all += cells[at + t];
    }
  }
  return all;
}

/**
 * @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y
 * @param {Int32Array} counts by type @param {number} all @param {Record<string, any>} palette @param {boolean} selected
 */
export function drawSymbol(ctx, x, y, counts, all, palette, selected) {
  const r = radiusOf(all);
  const ring = Math.max(4, 0.3 * r);
  ctx.beginPath();
  ctx.arc(x, y, r + 2, 0, TAU);
  ctx.fillStyle = palette.surface;
  ctx.fill();
  const kinds = counts.reduce((sum, n) => sum + Number(n > 0), 0);
  const gap = kinds > 1 ? SPLIT / (r - ring / 2) : 0;
  let angle = -Math.PI / 2;
  ctx.lineWidth = ring;
  ctx.lineCap = "butt";
  for (let t = 0; t < counts.length; t++) {
    if (!counts[t]) continue;
    const sweep = (TAU * counts[t]) / all;
    ctx.beginPath();
    ctx.arc(x, y, r - ring / 2, angle + gap / 2, angle + Math.max(gap, sweep - gap / 2));
    ctx.strokeStyle = palette.types[t];
    ctx.stroke();
    angle += sweep;
  }
  ctx.beginPath();
  ctx.arc(x, y, r, 0, TAU);
  ctx.globalAlpha *= 0.28;
  ctx.lineWidth = 0.75;
  ctx.strokeStyle = palette.ink;
  ctx.stroke();
  ctx.globalAlpha /= 0.28;
  if (all > 1) {
    const size = Math.max(10, Math.min(15, 0.78 * r));
    const text = all > 9999 ? `${Math.round(all / 1000)}k` : String(all);
    ctx.font = `700 ${text.length > 3 ? size * 0.8 : size}px ${palette["font-ui"]}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillStyle = palette.ink;
    ctx.fillText(text, x, y + 0.5);
  }
  if (selected) {
    ctx.beginPath();
    ctx.arc(x, y, r + 3.2, 0, TAU);
    ctx.lineWidth = 1.25;
    ctx.strokeStyle = palette.ink;
    ctx.stroke();
  }
}
