/**
 * A small map of the candidates of a document, numbered as their cards are.
 * @module review/minimap
 */

import { replace, svg } from "../dom.mjs";

/** @typedef {import("./api.mjs").Candidate} Candidate */

const [WIDTH, HEIGHT] = [460, 150];
/** Degrees of latitude that are shown at least. */
const LEAST = 12;

/** @type {Promise<any>|null} */ let outlines = null;

/** The outlines of countries, fetched once. */
function land() {
  outlines ??= fetch("data/outlines/110m.geojson").then((answer) => answer.json());
  outlines.catch(() => { outlines = null; });
  return outlines;
}

/** @param {[number, number][]} points latitude and longitude */
function frame(points) {
  const [lats, lons] = [points.map(([lat]) => lat), points.map(([, lon]) => lon)];
  const middle = [(Math.min(...lats) + Math.max(...lats)) / 2, (Math.min(...lons) + Math.max(...lons)) / 2];
  const squeeze = Math.cos((middle[0] * Math.PI) / 180) || 0.1;
  const tall = Math.max(LEAST, (Math.max(...lats) - Math.min(...lats)) * 1.6, ((Math.max(...lons) - Math.min(...lons)) * 1.3 * squeeze * HEIGHT) / WIDTH);
  const scale = HEIGHT / tall;
  return (/** @type {number} */ lat, /** @type {number} */ lon) => [WIDTH / 2 + (lon - middle[1]) * squeeze * scale, HEIGHT / 2 - (lat - middle[0]) * scale];
}

/** @param {any} geometry @param {ReturnType<typeof frame>} project @returns {string} path data, empty when it is out of sight */
function path(geometry, project) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.type === "MultiPolygon" ? geometry.coordinates : [];
  let out = "";
  for (const [ring] of polygons) {
    const points = ring.map((/** @type {[number, number]} */ [lon, lat]) => project(lat, lon));
    if (!points.some((/** @type {number[]} */ [x, y]) => x > -WIDTH && x < 2 * WIDTH && y > -HEIGHT && y < 2 * HEIGHT)) continue;
    out += `M${points.map((/** @type {number[]} */ [x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
  }
  return out;
}

/**
 * @param {Candidate[]} candidates in the order of their cards @param {(id: string) => void} choose
 * @returns {{node: SVGElement, light: (id: string|null) => void}}
 */
export function minimap(candidates, choose) {
  const placed = candidates.map((one, k) => ({ one, number: k + 1 })).filter(({ one }) => one.at && one.status !== "rejected");
  const node = svg("svg.rmap", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `Map of ${placed.length} places`, preserveAspectRatio: "xMidYMid slice" });
  if (!placed.length) { node.setAttribute("hidden", ""); return { node, light: () => {} }; }
  const project = frame(placed.map(({ one }) => /** @type {[number, number]} */ (one.at)));
  /** @type {Map<string, string[]>} */ const shared = new Map();
  const pins = placed.map(({ one, number }) => {
    const [x, y] = project(.../** @type {[number, number]} */ (one.at));
    const here = `${x.toFixed()} ${y.toFixed()}`;
    const before = shared.get(here) ?? [];
    shared.set(here, [...before, one.id]);
    // several events at one place stand beside one another
    return svg(`g.pin.t-${one.type}`, { "data-id": one.id, transform: `translate(${x + before.length * 17},${y})`, onclick: () => choose(one.id) },
      svg("circle", { r: 8.5, class: one.status === "waiting" ? "wait" : "" }), svg("text", { y: 3.5 }, String(number)));
  });
  const ground = svg("g.land", {});
  replace(node, ground, ...pins);
  land().then(({ features }) => {
    for (const { geometry } of features) {
      const d = geometry ? path(geometry, project) : "";
      if (d) ground.append(svg("path", { d }));
    }
  }).catch(() => null);
  return { node, light: (id) => { for (const pin of pins) pin.classList.toggle("lit", pin.getAttribute("data-id") === id); } };
}
