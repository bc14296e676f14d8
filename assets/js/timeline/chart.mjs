/**
 * The canvases of the plot. They are painted when the selection, the visible range, the size or
 * the theme changes; a scrub step only moves the clip of the lit copy.
 * @module timeline/chart
 */

import { el } from "../dom.mjs";
import { Histogram } from "./bins.mjs";
import { paintEvents } from "./events.mjs";
import { paintNotes } from "./notes.mjs";
import { lookOf, paintGround, plotOf } from "./paint.mjs";
import { binUnit } from "./scale.mjs";

/** @typedef {import("./row.mjs").Row} Row */

export class Chart {
  /** @param {Row} row @param {HTMLElement} host */
  constructor(row, host) {
    this.row = row;
    this.histogram = new Histogram();
    const [ground, dim, lit] = ["ground", "dim", "lit"].map((name) => /** @type {HTMLCanvasElement} */ (el(`canvas.${name}`, { "aria-hidden": "true" })));
    this.canvases = { ground, dim, lit };
    host.append(ground, dim, lit);
    this.plot = plotOf(1, 1, false);
    /** @type {import("./paint.mjs").Look|null} */ this.look = null;
    /** days of the open event @type {{from: number, to: number}|null} */ this.selected = null;
  }

  /** @param {number} width @param {number} height @param {boolean} phone */
  resize(width, height, phone) {
    this.plot = plotOf(width, height, phone);
    this.look = null;
    const { scale } = this.row;
    scale.width = width;
    scale.pad = phone ? 16 : 24;
    for (const canvas of Object.values(this.canvases)) {
      canvas.width = Math.round(width * this.plot.ratio);
      canvas.height = Math.round(height * this.plot.ratio);
    }
  }

  /** Forget the colours, after a change of theme. */
  restyle() {
    this.look = null;
  }

  paint() {
    const { row, plot, canvases } = this;
    const { atlas } = row.page;
    if (plot.width < 40 || plot.height < 40) return;
    const look = this.look ??= lookOf(atlas.types, row.page.theme(), plot.ratio);
    const bins = this.histogram.bins(row.selection, binUnit(row.scale.perDay));
    const lane = this.histogram.lane(row.selection);
    const [ground, dim, lit] = [canvases.ground, canvases.dim, canvases.lit].map((canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d")));
    for (const ctx of [ground, dim]) ctx.setTransform(plot.ratio, 0, 0, plot.ratio, 0, 0);
    paintGround(ground, plot, row.scale, look, atlas.today, this.selected);
    paintNotes(ground, plot, row.scale, look, bins, lane.spans, atlas.today);
    paintEvents(dim, plot, row.scale, look, bins, lane);
    lit.globalCompositeOperation = "copy";
    lit.drawImage(canvases.dim, 0, 0);
  }

  /** Light the events between two pixels. @param {number} left @param {number} right */
  light(left, right) {
    this.canvases.lit.style.clipPath = `inset(0 ${Math.max(0, this.plot.width - right).toFixed(1)}px 0 ${Math.max(0, left).toFixed(1)}px)`;
  }
}
