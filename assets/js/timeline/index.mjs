/**
 * The timeline row: when. Puts its parts together and draws them when the view changes.
 * @module timeline
 */

import { long } from "../days.mjs";
import { Brush } from "./brush.mjs";
import { Chart } from "./chart.mjs";
import { DateBoxes } from "./dates.mjs";
import { Player } from "./player.mjs";
import { Pointers } from "./pointer.mjs";
import { attachReadout } from "./readout.mjs";
import { Row } from "./row.mjs";
import { Toolbar } from "./toolbar.mjs";

/** @typedef {import("./row.mjs").Page} Page */
/** @typedef {import("../store.mjs").View} View */

const PHONE = "(max-width: 640px)";
const TYPING = "input:not([type=range],[type=radio],[type=checkbox]), textarea, select, [contenteditable=true], [role=textbox], [role=combobox]";
const PRESSING = "button, a[href], summary, [role=button], [role=option], [role=menuitem], [role=switch], input[type=radio], input[type=checkbox]";

/**
 * Keys for the whole page: Space plays, `[` and `]` or Shift with an arrow step; `+`, `-` and `0`
 * zoom while the row has the focus. @param {Row} row @param {Player} player @param {HTMLElement} root
 */
function listenToKeys(row, player, root) {
  document.addEventListener("keydown", (e) => {
    const at = /** @type {Element} */ (e.target);
    const shortcut = (e.ctrlKey || e.metaKey || e.altKey) && !e.getModifierState("AltGraph"); // AltGr types [ on many keyboards
    if (e.defaultPrevented || shortcut || at.closest?.(TYPING)) return;
    const arrow = e.shiftKey && !at.closest?.("#map");
    const done = () => e.preventDefault();
    if (e.key === " " && !e.shiftKey && !at.closest?.(PRESSING)) { done(); if (!e.repeat) player.toggle(); }
    else if (e.key === "]" || (arrow && e.key === "ArrowRight")) { done(); player.step(1, e.timeStamp); }
    else if (e.key === "[" || (arrow && e.key === "ArrowLeft")) { done(); player.step(-1, e.timeStamp); }
    else if (!root.contains(at)) return;
    else if (e.key === "+" || e.key === "=") { done(); row.zoom(1.8); }
    else if (e.key === "-" || e.key === "_") { done(); row.zoom(1 / 1.8); }
    else if (e.key === "0") { done(); row.glide(...row.scale.domain); }
  });
}

/** Mark the days of the open event on the plot. @param {Page} page @param {Chart} chart */
async function findSelected(page, chart) {
  const id = page.store.get().event;
  let found = null;
  if (id !== null) {
    const i = await page.atlas.locate(id).catch(() => null);
    const { earliest, latest } = page.atlas.columns;
    if (i !== null && i < page.atlas.dated) found = { from: earliest[i], to: latest[i] };
  }
  if (page.store.get().event !== id) return;
  chart.selected = found;
  chart.paint();
}

/** @param {Page} page */
export function mountTimeline(page) {
  const root = /** @type {HTMLElement} */ (document.getElementById("timeline"));
  const plot = /** @type {HTMLElement} */ (document.getElementById("timeline-plot"));
  const row = new Row(page);
  const chart = new Chart(row, plot);
  const brush = new Brush(row, chart, plot);
  const dates = new DateBoxes(row, /** @type {HTMLElement} */ (document.getElementById("timeline-dates")));
  const player = new Player(row);
  const toolbar = new Toolbar(row, player, root);
  const phone = matchMedia(PHONE);
  plot.setAttribute("role", "group");
  plot.setAttribute("aria-describedby", "timeline-count");

  const place = () => {
    brush.boxes = dates.place(...brush.edges(), chart.plot.width);
    brush.place();
  };
  const describe = () => {
    const { lo, hi } = row.scale;
    plot.setAttribute("aria-label", `Events by type over time, ${long(Math.ceil(lo))} to ${long(Math.floor(hi) - 1)}`);
  };
  const paint = () => {
    chart.paint();
    place();
    describe();
  };
  const resize = () => {
    chart.resize(plot.clientWidth, plot.clientHeight, phone.matches);
    paint();
  };
  row.onRange = paint;
  row.onTouch = () => player.stop();
  new Pointers(row, chart, brush, plot);
  attachReadout(row, chart, plot, root);
  listenToKeys(row, player, root);
  new ResizeObserver(resize).observe(plot);

  toolbar.state();
  toolbar.count();
  resize();
  void findSelected(page, chart);

  page.store.subscribe((/** @type {View} */ view, /** @type {Set<string>} */ changed) => {
    const window = changed.has("from") || changed.has("to");
    const filtered = changed.has("selection");
    if (changed.has("atlas")) row.renew();
    if (changed.has("event") || changed.has("atlas")) void findSelected(page, chart);
    if (changed.has("mode") || changed.has("unknown") || filtered) toolbar.state();
    if (changed.has("theme")) chart.restyle();
    if (window) row.follow(view);
    if (filtered || changed.has("theme")) paint();
    else if (window || changed.has("mode")) place();
    if (window || filtered || changed.has("mode")) toolbar.count();
  });
}
