/**
 * The scale bar, true at the middle of the map.
 * @module map/scale
 */

const STEPS = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const LONGEST = 120;

/** @param {any} map the Leaflet map */
export function drawScale(map) {
  const bar = document.getElementById("scale-bar");
  const words = document.getElementById("scale-words");
  if (!bar || !words) return;
  const size = map.getSize();
  const y = size.y / 2;
  const left = map.containerPointToLatLng([0, y]);
  const right = map.containerPointToLatLng([100, y]);
  const perPixel = map.distance(left, right) / 100 / 1000;
  const km = [...STEPS].reverse().find((step) => step / perPixel <= LONGEST) ?? STEPS[0];
  bar.style.width = `${km / perPixel}px`;
  const lat = map.getCenter().lat;
  words.textContent = `${km.toLocaleString("en")} km at ${Math.round(Math.abs(lat))}° ${lat < 0 ? "S" : "N"}`;
}
