/**
 * The ground under the events: corridors with their stations, and the names of countries and seas.
 * Redrawn when the map moves or a corridor's status changes, not on every step.
 * @module map/ground
 */

import { drawSegments, drawStation, segmentsOn } from "./corridors.mjs";
import { Occupied, around, firstFree, haloText, setFont, widthOf } from "./labels.mjs";

/** Seas whose names are not in dispute: name, latitude, longitude, least zoom. @type {[string, number, number, number][]} */
const SEAS = [
  ["Black Sea", 43.2, 34.2, 4], ["Caspian Sea", 41.9, 50.6, 5], ["Mediterranean Sea", 34.6, 20, 3], ["Red Sea", 20.5, 38.4, 5],
  ["Arabian Sea", 15, 63.5, 3], ["Baltic Sea", 57.2, 19.4, 5], ["North Sea", 56.3, 3.4, 4], ["Bay of Bengal", 14.5, 88.5, 4],
  ["Indian Ocean", -12, 75, 2], ["Atlantic Ocean", 28, -45, 2], ["Pacific Ocean", 10, -150, 2], ["Barents Sea", 74.5, 38, 4], ["Aral Sea", 45.2, 59.6, 7],
];

/** Stations are named from these zooms on, by rank 1 to 3. */
const STATION_ZOOM = [0, 4, 6, 7];

/** @typedef {(lat: number, lon: number) => {x: number, y: number}} Project */

export class Ground {
  /** @param {import("../main.mjs").Page} page */
  constructor(page) {
    this.page = page;
    /** boxes of the names drawn last, which the names of places keep clear of */
    this.taken = new Occupied();
    this.status = "";
  }

  /** Has a status or the choice of corridors changed since the last drawing? @param {import("../store.mjs").View} view @returns {boolean} */
  stale(view) {
    const { corridors } = this.page.atlas;
    const now = segmentsOn(corridors.segments, view.corridors, /** @type {number} */ (view.to)).map((s) => `${s.segment.id}:${s.status}`).join();
    if (now === this.status) return false;
    this.status = now;
    return true;
  }

  /** @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} size @param {Project} project @param {number} zoom @param {Record<string, any>} palette */
  paint(ctx, size, project, zoom, palette) {
    const { atlas, store } = this.page;
    const view = store.get();
    this.taken = new Occupied();
    for (const box of this.page.obstacles()) this.taken.add(box);
    const segments = segmentsOn(atlas.corridors.segments, view.corridors, /** @type {number} */ (view.to));
    drawSegments(ctx, segments, project, palette);
    const ids = new Set(segments.flatMap((s) => s.segment.corridors));
    this.#stations(ctx, size, project, zoom, palette, ids);
    this.#corridorNames(ctx, size, project, zoom, palette, segments);
    this.#countryNames(ctx, size, project, zoom, palette, view.country);
    this.#seaNames(ctx, size, project, zoom, palette);
  }

  /** @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} size @param {Project} project @param {number} zoom @param {Record<string, any>} palette @param {Set<string>} ids */
  #stations(ctx, size, project, zoom, palette, ids) {
    const shown = this.page.atlas.corridors.stations
      .filter((/** @type {any} */ s) => zoom >= STATION_ZOOM[s.rank] && s.corridors.some((/** @type {string} */ id) => ids.has(id)))
      .map((/** @type {any} */ station) => ({ station, at: project(station.at[0], station.at[1]) }))
      .filter((/** @type {any} */ { at }) => at.x > -20 && at.y > -20 && at.x < size.x + 20 && at.y < size.y + 20)
      .sort((/** @type {any} */ a, /** @type {any} */ b) => a.station.rank - b.station.rank);
    for (const { at } of shown) {
      drawStation(ctx, at, palette);
      this.taken.add({ x: at.x - 4, y: at.y - 4, w: 8, h: 8 });
    }
    setFont(ctx, `400 10px ${palette["font-ui"]}`);
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    for (const { station, at } of shown) {
      if (zoom < STATION_ZOOM[station.rank] + 1) continue;
      const box = firstFree(this.taken, around(at.x, at.y, 6, widthOf(ctx, station.name), 12), size);
      if (!box) continue;
      haloText(ctx, station.name, box.x, box.y + 6, palette["ink-2"], palette["land-0"]);
      this.taken.add(box);
    }
  }

  /** A corridor is named once, beside the middle of its longest visible stretch. @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} size @param {Project} project @param {number} zoom @param {Record<string, any>} palette @param {any[]} segments */
  #corridorNames(ctx, size, project, zoom, palette, segments) {
    if (zoom < 3) return;
    setFont(ctx, `600 10.5px ${palette["font-ui"]}`);
    for (const corridor of this.page.atlas.corridors.corridors) {
      const width = widthOf(ctx, corridor.short);
      const spots = segments
        .filter((s) => s.segment.corridors[0] === corridor.id)
        .map((s) => s.segment.line.map((/** @type {[number, number]} */ [lat, lon]) => project(lat, lon)))
        .map((line) => ({ line, length: visibleLength(line, size) }))
        .filter(({ length }) => length > (corridor.id === "middle" ? width : width * 0.5))
        .sort((a, b) => b.length - a.length);
      for (const { line } of spots.slice(0, 6)) {
        const boxes = [0.5, 0.4, 0.6, 0.3, 0.7].flatMap((t) => {
          const at = line[Math.floor(t * (line.length - 1))];
          return [{ x: at.x - width / 2, y: at.y - 19, w: width, h: 13 }, { x: at.x - width / 2, y: at.y + 7, w: width, h: 13 }];
        });
        const box = firstFree(this.taken, boxes, size);
        if (!box) continue;
        ctx.textAlign = "left";
        haloText(ctx, corridor.short, box.x, box.y + 6.5, palette.rail, palette["land-0"]);
        this.taken.add(box);
        break;
      }
    }
  }

  /** @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} size @param {Project} project @param {number} zoom @param {Record<string, any>} palette @param {string|null} selected */
  #countryNames(ctx, size, project, zoom, palette, selected) {
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    const countries = [...this.page.atlas.countries].sort((a, b) => Number(b.code === selected) - Number(a.code === selected) || a.rank - b.rank);
    for (const country of countries) {
      const own = country.code === selected;
      const at = project(country.lat, country.lon);
      if (at.x < 0 || at.y < 0 || at.x > size.x || at.y > size.y) continue;
      setFont(ctx, `${own ? 600 : 500} 10px ${palette["font-ui"]}`, "0.9px");
      const text = country.name.toUpperCase();
      const width = widthOf(ctx, text);
      const [west, south, east, north] = country.bbox;
      const a = project(Math.min(85, north), west);
      const b = project(Math.max(-85, south), east);
      if (!own && (b.x - a.x < width * 0.8 || b.y - a.y < 14)) continue;
      const boxes = [0, -14, 14, -26, 26].map((dy) => ({ x: at.x - width / 2 - 2, y: at.y - 7 + dy, w: width + 4, h: 14 }));
      const box = firstFree(this.taken, boxes, size);
      if (!box) continue;
      haloText(ctx, text, box.x + box.w / 2, box.y + 7, own ? palette.ink : palette["country-label"], palette["land-0"]);
      this.taken.add(box);
    }
  }

  /** @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} size @param {Project} project @param {number} zoom @param {Record<string, any>} palette */
  #seaNames(ctx, size, project, zoom, palette) {
    setFont(ctx, `italic 400 11.5px ${palette["font-display"]}`);
    ctx.textAlign = "center";
    for (const [name, lat, lon, least] of SEAS) {
      if (zoom < least) continue;
      const at = project(lat, lon);
      const lines = zoom < 6 && /Caspian|Red|Aral/.test(name) ? name.split(" ") : [name];
      const width = Math.max(...lines.map((line) => widthOf(ctx, line)));
      const box = firstFree(this.taken, [{ x: at.x - width / 2, y: at.y - 7 * lines.length, w: width, h: 14 * lines.length }], size);
      if (!box) continue;
      lines.forEach((line, k) => haloText(ctx, line, at.x, box.y + 7 + 14 * k, palette["sea-label"], palette.sea));
      this.taken.add(box);
    }
  }
}

/** Length in px of the part of a line inside the frame. @param {{x: number, y: number}[]} line @param {{x: number, y: number}} size */
function visibleLength(line, size) {
  let length = 0;
  for (let k = 1; k < line.length; k++) {
    const { x, y } = line[k];
    if (x > 0 && y > 0 && x < size.x && y < size.y) length += Math.hypot(x - line[k - 1].x, y - line[k - 1].y);
  }
  return length;
}
