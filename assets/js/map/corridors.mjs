/**
 * Corridors: the dash of a line is its status on the window's last day, its weight the mode.
 * @module map/corridors
 */

/** @typedef {"proposed"|"agreed"|"under_construction"|"operational"|"suspended"} Status */
/**
 * @typedef {object} Segment
 * @property {string} id @property {string} name @property {string[]} corridors @property {"rail"|"sea"|"road"} mode
 * @property {[number, number][]} line latitude, longitude
 * @property {[number, Status, string, string, string][]} statuses day from which it holds, status, source id, EDTF date, note
 * @property {number} km
 */
/** @typedef {{id: string, name: string, country: string, at: [number, number], rank: number, corridors: string[], kind: string}} Station */

const DASH = Object.freeze({ operational: [], under_construction: [7, 4], agreed: [0.01, 4.4], proposed: [0.01, 4.4], suspended: [2, 6] });
const WEIGHT = Object.freeze({ rail: 2, road: 2, sea: 1.3 });

/** The status that holds on `day`, or null before the first. @param {Segment} segment @param {number} day @returns {Status|null} */
export function statusOn(segment, day) {
  /** @type {Status|null} */ let holds = null;
  for (const [from, status] of segment.statuses) {
    if (from > day) break;
    holds = status;
  }
  return holds;
}

/**
 * The segments to draw and their status, in drawing order.
 * @param {Segment[]} segments @param {string[]|null} shown corridor ids, null for all @param {number} day
 * @returns {{segment: Segment, status: Status}[]}
 */
export function segmentsOn(segments, shown, day) {
  const out = [];
  for (const segment of segments) {
    if (shown && !segment.corridors.some((id) => shown.includes(id))) continue;
    const status = statusOn(segment, day);
    if (status) out.push({ segment, status });
  }
  return out;
}

/** Bends nearer than this to the last one, in px, only make a line look ragged. */
const RAGGED = 5;

/** A line through its points that shows no bend too small to see. @param {{x: number, y: number}[]} points @returns {Path2D} */
function smooth(points) {
  const path = new Path2D();
  const kept = points.filter((p, k) => k === 0 || k === points.length - 1);
  let last = points[0];
  const inner = points.slice(1, -1).filter((p) => {
    const far = Math.hypot(p.x - last.x, p.y - last.y) >= RAGGED && Math.hypot(p.x - kept[kept.length - 1].x, p.y - kept[kept.length - 1].y) >= RAGGED / 2;
    if (far) last = p;
    return far;
  });
  const line = [kept[0], ...inner, ...kept.slice(1)];
  path.moveTo(line[0].x, line[0].y);
  for (let k = 1; k < line.length - 1; k++) {
    path.quadraticCurveTo(line[k].x, line[k].y, (line[k].x + line[k + 1].x) / 2, (line[k].y + line[k + 1].y) / 2);
  }
  const end = line[line.length - 1];
  path.lineTo(end.x, end.y);
  return path;
}

/**
 * @param {CanvasRenderingContext2D} ctx @param {{segment: Segment, status: Status}[]} segments
 * @param {(lat: number, lon: number) => {x: number, y: number}} project @param {Record<string, any>} palette
 */
export function drawSegments(ctx, segments, project, palette) {
  const paths = segments.map(({ segment }) => smooth(segment.line.map(([lat, lon]) => project(lat, lon))));
  ctx.lineJoin = "round";
  ctx.setLineDash([]);
  ctx.lineCap = "round";
  ctx.strokeStyle = palette["rail-casing"];
  ctx.globalAlpha = 0.85;
  ctx.lineWidth = 4.6;
  segments.forEach(({ segment }, k) => { if (segment.mode !== "road") ctx.stroke(paths[k]); });
  ctx.globalAlpha = 1;
  ctx.strokeStyle = palette.rail;
  segments.forEach(({ segment, status }, k) => {
    const dotted = status === "agreed" || status === "proposed";
    ctx.lineCap = dotted ? "round" : "butt";
    ctx.lineWidth = dotted ? 2.6 : WEIGHT[segment.mode];
    ctx.setLineDash(DASH[status]);
    ctx.stroke(paths[k]);
    if (status === "suspended") drawCross(ctx, segment, project);
  });
  ctx.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} ctx @param {Segment} segment @param {(lat: number, lon: number) => {x: number, y: number}} project */
function drawCross(ctx, segment, project) {
  const { x, y } = project(...segment.line[Math.floor(segment.line.length / 2)]);
  ctx.setLineDash([]);
  ctx.lineWidth = 1.6;
  ctx.beginPath();
  for (const side of [1, -1]) {
    ctx.moveTo(x - 4, y - 4 * side);
    ctx.lineTo(x + 4, y + 4 * side);
  }
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx @param {{x: number, y: number}} at @param {Record<string, any>} palette
 */
export function drawStation(ctx, at, palette) {
  ctx.beginPath();
  ctx.arc(at.x, at.y, 2.5, 0, 2 * Math.PI);
  ctx.fillStyle = palette.surface;
  ctx.fill();
  ctx.strokeStyle = palette.rail;
  ctx.lineWidth = 1.4;
  ctx.stroke();
}
