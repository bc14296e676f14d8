/**
 * The close-up: when the selected country is small on the screen, a frame shows it large, with the
 * stations of the corridors that cross it.
 * @module map/inset
 */

import { drawSegments, drawStation, segmentsOn } from "./corridors.mjs";
import { Occupied, around, firstFree, haloText, setFont, widthOf } from "./labels.mjs";

/** A country narrower than this, in px, gets a close-up. */
const SMALL = 60;

const mercator = (/** @type {number} */ lat) => (Math.log(Math.tan(Math.PI / 4 + (Math.max(-84, Math.min(84, lat)) * Math.PI) / 360)) * 180) / Math.PI;

/**
 * A Mercator projection that fits a box of degrees into a frame.
 * @param {[number, number, number, number]} bbox west, south, east, north @param {number} width @param {number} height @param {number} pad
 * @returns {(lat: number, lon: number) => {x: number, y: number}}
 */
export function fitted([west, south, east, north], width, height, pad) {
  const [bottom, top] = [mercator(south), mercator(north)];
  const scale = Math.min((width - 2 * pad) / (east - west), (height - 2 * pad) / (top - bottom));
  const [cx, cy] = [(west + east) / 2, (bottom + top) / 2];
  return (lat, lon) => ({ x: width / 2 + (lon - cx) * scale, y: height / 2 - (mercator(lat) - cy) * scale });
}

/**
 * @param {import("../main.mjs").Page} page @param {import("./countries.mjs").Countries} countries
 * @param {Map<string, any>} layers Leaflet paths of the countries
 */
export function createInset(page, countries, layers) {
  const frame = /** @type {HTMLElement} */ (document.getElementById("inset"));
  const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("inset-canvas")) ?? frame.appendChild(document.createElement("canvas"));
  const name = /** @type {HTMLElement} */ (document.getElementById("inset-name"));
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

  /** @param {Record<string, any>} palette @returns {boolean} whether the close-up came or went */
  function update(palette) {
    const view = page.store.get();
    const i = page.atlas.countryIndex.get(view.country ?? "") ?? -1;
    const country = page.atlas.countries[i];
    const before = frame.hidden;
    frame.hidden = !country || !isSmall(country);
    if (!frame.hidden) draw(country, i, palette);
    return before !== frame.hidden;
  }

  /** @param {import("../atlas.mjs").Country} country @returns {boolean} */
  function isSmall(country) {
    const a = page.map.latLngToContainerPoint([country.bbox[3], country.bbox[0]]);
    const b = page.map.latLngToContainerPoint([country.bbox[1], country.bbox[2]]);
    const size = page.map.getSize();
    return b.x - a.x < SMALL && size.x >= 640 && size.y >= 420;
  }

  /** @param {import("../atlas.mjs").Country} country @param {number} i its number @param {Record<string, any>} palette */
  function draw(country, i, palette) {
    const view = page.store.get();
    name.textContent = country.name;
    const { clientWidth: width, clientHeight: height } = frame;
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const project = fitted(country.bbox, width, height, 26);
    land(width, height, project, i, palette);
    const segments = segmentsOn(page.atlas.corridors.segments, view.corridors, /** @type {number} */ (view.to));
    drawSegments(ctx, segments, project, palette);
    names(width, height, project, country, segments, palette);
  }

  /** @param {number} width @param {number} height @param {(lat: number, lon: number) => {x: number, y: number}} project @param {number} selected @param {Record<string, any>} palette */
  function land(width, height, project, selected, palette) {
    ctx.fillStyle = palette.sea;
    ctx.fillRect(0, 0, width, height);
    ctx.lineJoin = "round";
    /** @type {Path2D|null} */ let own = null;
    page.atlas.countries.forEach((country, i) => {
      const path = outline(layers.get(country.code)?.feature?.geometry, project, width, height);
      if (!path) return;
      const shade = countries.drawn[i] < 0 ? 0 : countries.drawn[i] % 4;
      ctx.fillStyle = palette[`land-${shade}`];
      ctx.fill(path, "evenodd");
      ctx.lineWidth = 0.8;
      ctx.strokeStyle = palette.border;
      ctx.stroke(path);
      if (i === selected) own = path;
    });
    if (!own) return;
    if (countries.drawn[selected] >= 4) hatch(own, width, height, palette);
    ctx.lineWidth = 3.6;
    ctx.strokeStyle = palette["land-0"];
    ctx.stroke(own);
    ctx.lineWidth = 1.25;
    ctx.strokeStyle = palette.ink;
    ctx.stroke(own);
  }

  /** @param {Path2D} path @param {number} width @param {number} height @param {Record<string, any>} palette */
  function hatch(path, width, height, palette) {
    ctx.save();
    ctx.clip(path, "evenodd");
    ctx.globalAlpha = 0.3;
    ctx.lineWidth = 1.3;
    ctx.strokeStyle = palette.hatch;
    ctx.beginPath();
    for (let x = -height; x < width; x += 5.5 * Math.SQRT2) {
      ctx.moveTo(x, height);
      ctx.lineTo(x + height, 0);
    }
    ctx.stroke();
    ctx.restore();
  }

  /** @param {number} width @param {number} height @param {(lat: number, lon: number) => {x: number, y: number}} project @param {import("../atlas.mjs").Country} own @param {any[]} segments @param {Record<string, any>} palette */
  function names(width, height, project, own, segments, palette) {
    const taken = new Occupied();
    const size = { x: width, y: height };
    taken.add({ x: 0, y: height - 26, w: 150, h: 26 });
    const ids = new Set(segments.flatMap((s) => s.segment.corridors));
    const stations = page.atlas.corridors.stations
      .filter((/** @type {any} */ s) => s.corridors.some((/** @type {string} */ id) => ids.has(id)))
      .map((/** @type {any} */ s) => ({ ...s, at: project(s.at[0], s.at[1]) }))
      .filter((/** @type {any} */ { at }) => at.x > 0 && at.y > 0 && at.x < width && at.y < height)
      .sort((/** @type {any} */ p, /** @type {any} */ q) => Number(q.country === own.code) - Number(p.country === own.code) || p.rank - q.rank);
    for (const { at } of stations) {
      drawStation(ctx, at, palette);
      taken.add({ x: at.x - 4, y: at.y - 4, w: 8, h: 8 });
    }
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    const put = (/** @type {string} */ text, /** @type {any[]} */ boxes, /** @type {string} */ ink) => {
      const box = firstFree(taken, boxes, size);
      if (!box) return;
      haloText(ctx, text, box.x, box.y + box.h / 2, ink, palette["land-0"]);
      taken.add(box);
    };
    setFont(ctx, `400 10.5px ${palette["font-ui"]}`);
    for (const s of stations) put(s.name, around(s.at.x, s.at.y, 6, widthOf(ctx, s.name), 13), palette["ink-2"]);
    for (const country of page.atlas.countries) {
      setFont(ctx, `${country === own ? 600 : 500} 10px ${palette["font-ui"]}`, "0.9px");
      const text = country.name.toUpperCase();
      const at = project(country.lat, country.lon);
      const w = widthOf(ctx, text);
      put(text, [{ x: at.x - w / 2, y: at.y - 7, w, h: 14 }, { x: at.x - w / 2, y: at.y + 8, w, h: 14 }], country === own ? palette.ink : palette["country-label"]);
    }
  }

  return { update };
}

/**
 * A country's outline as a path, or null when it lies outside the frame.
 * @param {any} geometry GeoJSON @param {(lat: number, lon: number) => {x: number, y: number}} project @param {number} width @param {number} height
 * @returns {Path2D|null}
 */
function outline(geometry, project, width, height) {
  if (!geometry) return null;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const path = new Path2D();
  let any = false;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      const points = ring.map((/** @type {[number, number]} */ [lon, lat]) => {
        const at = project(lat, lon);
        west = Math.min(west, at.x); east = Math.max(east, at.x);
        south = Math.min(south, at.y); north = Math.max(north, at.y);
        return at;
      });
      if (east < 0 || west > width || north < 0 || south > height) continue;
      any = true;
      points.forEach((/** @type {{x: number, y: number}} */ p, /** @type {number} */ k) => (k ? path.lineTo(p.x, p.y) : path.moveTo(p.x, p.y)));
      path.closePath();
    }
  }
  return any ? path : null;
}
