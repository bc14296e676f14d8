/**
 * The extent that shows what the window holds.
 * @module map/fit
 */

import { NONE } from "../atlas.mjs";

/** With at least so many places the map is fitted to the nearest share of them. */
const FEW = 20;
const SHOWN = 0.88;
/** The key may cover this share of them; pills lead there. */
const MOST_HIDDEN = 0.04;

/**
 * Leave out the few places far from the many, so that one visit overseas does not shrink the map;
 * the pills at its edge lead there.
 * @param {[number, number][]} points latitude, longitude, one an event @returns {[number, number][]}
 */
function nearest(points) {
  if (points.length < FEW) return [...points];
  const middle = (/** @type {0|1} */ k) => points.map((p) => p[k]).sort((a, b) => a - b)[points.length >> 1];
  const [lat, lon] = [middle(0), middle(1)];
  const far = (/** @type {[number, number]} */ p) => Math.hypot(p[0] - lat, (p[1] - lon) / 2);
  return [...points].sort((a, b) => far(a) - far(b)).slice(0, Math.ceil(points.length * SHOWN));
}

/**
 * A function that shows the places of the window, clear of the key and of the sheet of a phone.
 * @param {import("../main.mjs").Page} page @returns {() => void}
 */
export function fitter(page) {
  return () => {
    const { atlas, map } = page;
    const selection = page.selection();
    /** @type {[number, number][]} */ const points = [];
    const visitor = atlas.roles.indexOf("visitor");
    const { place, actorStart, actors, roles } = atlas.columns;
    for (const i of selection.list(page.store.get(), 2000)) {
      if (place[i] === NONE) continue;
      points.push([atlas.places[place[i]].lat, atlas.places[place[i]].lon]);
      for (let k = actorStart[i]; k < actorStart[i + 1]; k++) {
        const home = roles[k] === visitor ? atlas.countries[atlas.actors[actors[k]].country]?.capital : null;
        if (home) points.push([home.lat, home.lon]);
      }
    }
    const kept = nearest(points);
    for (const s of atlas.corridors.stations) if (s.rank === 1) kept.push(s.at);
    if (kept.length < 2) { map.setView([41, 52], 4, { animate: false }); return; }
    map.invalidateSize({ pan: false });
    const frame = map.getContainer().getBoundingClientRect();
    const fit = (/** @type {number} */ bottom) => map.fitBounds(kept, { paddingTopLeft: [40, 70], paddingBottomRight: [50, bottom], maxZoom: 6, animate: false });
    const sheet = /** @type {HTMLElement} */ (document.getElementById("details")).getBoundingClientRect();
    fit(sheet.top > frame.top && sheet.top < frame.bottom ? Math.min(frame.bottom - sheet.top + 20, frame.height - 160) : 50);
    const key = document.getElementById("key")?.getBoundingClientRect();
    const hidden = kept.filter((point) => {
      const { x, y } = map.latLngToContainerPoint(point);
      return key && key.width > 0 && x + frame.left < key.right + 10 && y + frame.top > key.top - 10;
    });
    if (key && hidden.length > MOST_HIDDEN * kept.length) fit(frame.bottom - key.top + 20);
  };
}
