/**
 * The small card over the plot that says what lies under the pointer: a bin's events by type, or
 * what the lane of precision holds there.
 * @module timeline/readout
 */

import { long, windowWords } from "../days.mjs";
import { el, replace } from "../dom.mjs";
import { KIND, KINDS } from "./bins.mjs";
import { binAt } from "./events.mjs";
import { binUnit } from "./scale.mjs";

/** @typedef {import("./row.mjs").Row} Row */
/** @typedef {import("./chart.mjs").Chart} Chart */
/** @typedef {{title: string, size: number, lines: string[]}} Reading */

const numeral = new Intl.NumberFormat("en");

/** `2 signings`. @param {number} n @param {string} one @param {string} many */
const say = (n, one, many) => `${numeral.format(n)} ${n === 1 ? one : many}`;

/** `2 signings, 1 visit`. @param {ArrayLike<number>} counts by type @param {import("../atlas.mjs").TypeInfo[]} types @returns {string} */
function byType(counts, types) {
  return types.map((type, t) => [counts[t], type]).filter(([n]) => n)
    .map(([n, type]) => say(/** @type {number} */ (n), /** @type {any} */ (type).label.toLowerCase(), /** @type {any} */ (type).plural.toLowerCase())).join(", ");
}

/** @param {Row} row @param {Chart} chart @param {number} day @returns {Reading|null} */
function ofBin(row, chart, day) {
  const bins = chart.histogram.bins(row.selection, binUnit(row.scale.perDay));
  const n = bins.totals.length;
  if (!n || day < bins.edges[0] || day >= bins.edges[n]) return null;
  const b = binAt(bins.edges, day);
  if (!bins.totals[b]) return null;
  const counts = new Uint32Array(bins.types);
  const kinds = [0, 0, 0];
  for (let cell = 0; cell < bins.types * KINDS; cell++) {
    const count = bins.counts[b * bins.types * KINDS + cell];
    counts[Math.floor(cell / KINDS)] += count;
    kinds[cell % KINDS] += count;
  }
  const lines = [byType(counts, row.page.atlas.types)];
  if (kinds[KIND.coarse]) lines.push(`${numeral.format(kinds[KIND.coarse])} with the day not known`);
  if (kinds[KIND.candidate]) lines.push(`${numeral.format(kinds[KIND.candidate])} to confirm`);
  return { title: windowWords(bins.edges[b], bins.edges[b + 1] - 1), size: bins.totals[b], lines };
}

/** @param {Row} row @param {Chart} chart @param {number} day @returns {Reading|null} */
function ofLane(row, chart, day) {
  const { spans, days } = chart.histogram.lane(row.selection);
  const { types } = row.page.atlas;
  const reach = 2 / row.scale.perDay; // a tick is two pixels wide
  for (let d = Math.max(0, Math.floor(day - 0.5 - reach) - days.origin); d < days.counts.length && d + days.origin <= day - 0.5 + reach; d++) {
    if (!days.counts[d] || d + days.origin < day - 1 - reach) continue;
    const held = types.filter((_, t) => days.types[d] & (1 << t)).map((type) => type.label.toLowerCase());
    return { title: long(days.origin + d), size: days.counts[d], lines: [held.join(", ")] };
  }
  const over = spans.filter(({ first, last }) => first <= day && last + 1 > day);
  if (!over.length) return null;
  const span = over.reduce((a, b) => (b.last - b.first < a.last - a.first ? b : a));
  const lines = [byType(span.types, types)];
  if (span.coarse) lines.push("dated no more exactly");
  return { title: windowWords(span.first, span.last), size: span.size, lines };
}

/** Show the card while a mouse rests on the plot. @param {Row} row @param {Chart} chart @param {HTMLElement} plot @param {HTMLElement} root the row, which the card may stand over */
export function attachReadout(row, chart, plot, root) {
  const card = el("div.readout", { "aria-hidden": "true", hidden: true });
  root.append(card);
  const hide = () => { card.hidden = true; };
  plot.addEventListener("pointerleave", hide);
  plot.addEventListener("pointerdown", hide);
  plot.addEventListener("wheel", hide, { passive: true });
  plot.addEventListener("pointermove", (e) => {
    if (e.pointerType !== "mouse" || e.buttons) return hide();
    const box = plot.getBoundingClientRect();
    const [x, y] = [e.clientX - box.left, e.clientY - box.top];
    const { base, strip, width } = chart.plot;
    const inside = y > strip && x > row.scale.pad - 3 && x < width - row.scale.pad + 3;
    const reading = !inside ? null : y <= base ? ofBin(row, chart, row.scale.day(x)) : ofLane(row, chart, row.scale.day(x));
    if (!reading) return hide();
    replace(card, el("b", {}, `${reading.title}: ${say(reading.size, "event", "events")}`), reading.lines.map((line) => el("span", {}, line)));
    card.hidden = false;
    const half = card.offsetWidth / 2 + 8;
    card.style.left = `${Math.max(half, Math.min(width - half, x))}px`;
    return undefined;
  });
}
