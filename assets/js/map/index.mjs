/**
 * The map: puts its layers together and draws what changed.
 * @module map
 */

import { MapCanvas } from "./canvas.mjs";
import { createCaption } from "./caption.mjs";
import { Countries } from "./countries.mjs";
import { Events } from "./events.mjs";
import { Ground } from "./ground.mjs";
import { createHits } from "./hits.mjs";
import { createInset } from "./inset.mjs";
import { readPalette } from "./palette.mjs";
import { drawScale } from "./scale.mjs";
import { createTip } from "./tip.mjs";

/** The map rests this long, in ms, before what costs more is brought up to date. */
const SETTLED = 120;
/** Room that is kept for the title, in px, whatever it says. */
const TITLE = Object.freeze({ w: 470, h: 92 });

/** @param {import("../main.mjs").Page} page @param {Map<string, any>} layers Leaflet paths of the countries */
export function mountMap(page, layers) {
  const { map, store } = page;
  const frame = /** @type {HTMLElement} */ (document.getElementById("map"));
  page.tip = createTip(frame);
  let palette = readPalette(page.atlas.types);
  const countries = new Countries(page, layers);
  const ground = new Ground(page);
  const events = new Events(page);
  const caption = createCaption(page);
  const inset = createInset(page, countries, layers);
  const hits = createHits(page, frame, events);
  const project = (/** @type {number} */ lat, /** @type {number} */ lon) => map.latLngToContainerPoint([lat, lon]);
  const below = new MapCanvas(map, "ground", 440, (ctx, size) => ground.paint(ctx, size, project, map.getZoom(), palette));
  const above = new MapCanvas(map, "events", 460, (ctx, size) => events.paint(ctx, size, palette, ground.taken));

  let covered = overlays(frame);
  page.covered = () => covered;
  page.obstacles = () => [...covered, ...events.footprints()];

  let resting = 0;
  const settle = () => {
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      if (inset.update(palette)) {
        covered = overlays(frame);
        below.draw();
        above.draw();
      }
      hits.settle();
    }, SETTLED);
  };
  const redraw = () => {
    events.arrange(project);
    below.draw();
    above.draw();
    settle();
  };

  map.on("move zoomend viewreset", redraw);
  map.on("resize", () => { covered = overlays(frame); below.resize(); above.resize(); redraw(); });
  map.on("movestart zoomstart", () => { hits.close(); page.tip.hide(); });
  map.on("click", () => hits.close());
  map.on("zoomend moveend", () => drawScale(map));
  followBounds(page);
  wireButtons(page);

  store.subscribe((view, changed) => {
    if (changed.has("theme")) palette = readPalette(page.atlas.types);
    if (changed.has("selection")) {
      events.weigh();
      events.arrange(project);
    }
    if (changed.has("country") || changed.has("start")) countries.select(view.country);
    const counted = ["from", "to", "mode", "selection", "types", "start"].some((key) => changed.has(key));
    if (counted) countries.recolour(page.cells, page.selection());
    if (["country", "corridors", "theme", "start"].some((key) => changed.has(key)) || (counted && ground.stale(view))) below.draw();
    if (counted || ["event", "theme"].some((key) => changed.has(key))) above.draw();
    if (counted || changed.has("country")) caption.update(countries.counts, events.arcs);
    if (counted || ["country", "corridors", "theme", "event"].some((key) => changed.has(key))) settle();
  });
  drawScale(map);
  events.weigh();
  redraw();
}

/** Where the title, the key and the buttons lie over the map. @param {HTMLElement} frame @returns {import("./labels.mjs").Box[]} */
function overlays(frame) {
  const origin = frame.getBoundingClientRect();
  const boxes = ["key", "inset", "zoom-fit", "zoom-in", "key-button", "filters-button", "scale-bar", "scale-words", "attribution"]
    .map((id) => document.getElementById(id)?.getBoundingClientRect())
    .filter((box) => box && box.width > 0)
    .map((box) => /** @type {DOMRect} */ (box))
    .map(({ left, top, width, height }) => ({ x: left - origin.left - 4, y: top - origin.top - 2, w: width + 8, h: height + 4 }));
  return [...boxes, { x: 0, y: 0, w: Math.min(TITLE.w, 0.6 * origin.width), h: TITLE.h }];
}

/** Keep the extent in the view once a person has moved the map. @param {import("../main.mjs").Page} page */
function followBounds(page) {
  const { map, store } = page;
  map.on("moveend", () => {
    if (!page.mapTouched) return;
    const b = map.getBounds();
    const round = (/** @type {number} */ v) => Math.round(v * 100) / 100;
    store.set({ bbox: [round(b.getWest()), round(Math.max(-85, b.getSouth())), round(b.getEast()), round(Math.min(85, b.getNorth()))] });
  });
  for (const kind of ["pointerdown", "wheel", "keydown"]) {
    map.getContainer().addEventListener(kind, () => { page.mapTouched = true; }, { passive: true });
  }
}

/** @param {import("../main.mjs").Page} page */
function wireButtons(page) {
  const on = (/** @type {string} */ id, /** @type {() => void} */ act) => document.getElementById(id)?.addEventListener("click", act);
  on("zoom-in", () => { page.mapTouched = true; page.map.zoomIn(); });
  on("zoom-out", () => { page.mapTouched = true; page.map.zoomOut(); });
  on("zoom-fit", () => { page.mapTouched = false; page.fit(); page.store.set({ bbox: null }); });
  on("key-button", () => {
    const key = /** @type {HTMLElement} */ (document.getElementById("key"));
    const open = key.classList.toggle("open");
    page.store.touch("size");
    document.getElementById("key-button")?.setAttribute("aria-expanded", String(open));
  });
}
