/**
 * Visits: an arc from the visitor's capital, growing towards the place and ending in an arrow.
 * @module map/arcs
 */

/** @typedef {{x: number, y: number}} Point */
/** @typedef {{from: Point, to: Point, radius: number, candidate: boolean}} Arc `radius` of the symbol at its end, px */

const GAP = 4;
const HEAD = 9;
const STEPS = 24;

/** @param {Point} a @param {Point} c @param {Point} b @param {number} t @returns {Point} */
const bezier = (a, c, b, t) => {
  const u = 1 - t;
  return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y };
};

/**
 * The curve of an arc, cut short of the symbol at its end; it bends to the left of its way.
 * @param {Arc} arc @returns {Point[]}
 */
export function curve({ from, to, radius }) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(0.16 * length, 90);
  const control = { x: (from.x + to.x) / 2 + (dy / length) * bend, y: (from.y + to.y) / 2 - (dx / length) * bend };
  const points = [];
  for (let k = 0; k <= STEPS; k++) points.push(bezier(from, control, to, k / STEPS));
  const clear = radius + GAP;
  let last = points.length - 1;
  while (last > 1 && Math.hypot(points[last - 1].x - to.x, points[last - 1].y - to.y) < clear) last--;
  const [inside, outside] = [points[last], points[last - 1]];
  const far = Math.hypot(outside.x - to.x, outside.y - to.y);
  const near = Math.hypot(inside.x - to.x, inside.y - to.y);
  const t = far === near ? 0 : Math.max(0, Math.min(1, (far - clear) / (far - near)));
  points[last] = { x: outside.x + (inside.x - outside.x) * t, y: outside.y + (inside.y - outside.y) * t };
  return points.slice(0, last + 1);
}

/** @param {CanvasRenderingContext2D} ctx @param {Arc} arc @param {string} colour @param {string} halo */
export function drawArc(ctx, arc, colour, halo) {
  if (Math.hypot(arc.to.x - arc.from.x, arc.to.y - arc.from.y) < arc.radius + 14) return;
  const points = curve(arc);
  const end = points[points.length - 1];
  const before = points[Math.max(0, points.length - 3)];
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const line = new Path2D();
  points.forEach((p, k) => (k ? line.lineTo(p.x, p.y) : line.moveTo(p.x, p.y)));
  ctx.lineCap = "round";
  ctx.strokeStyle = halo;
  ctx.globalAlpha *= 0.8;
  ctx.lineWidth = 4.6;
  ctx.stroke(line);
  ctx.globalAlpha /= 0.8;
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  if (arc.candidate) {
    ctx.lineWidth = 2;
    ctx.lineCap = "butt";
    ctx.setLineDash([6, 4]);
    ctx.stroke(line);
    ctx.setLineDash([]);
  } else {
    drawTaper(ctx, points);
  }
  ctx.beginPath();
  ctx.moveTo(end.x, end.y);
  for (const side of [1, -1]) ctx.lineTo(end.x - HEAD * Math.cos(angle + side * 0.42), end.y - HEAD * Math.sin(angle + side * 0.42));
  ctx.closePath();
  ctx.fill();
}

/** A line that grows from 1 to 3.3 px. @param {CanvasRenderingContext2D} ctx @param {Point[]} points */
function drawTaper(ctx, points) {
  const last = points.length - 1;
  /** @type {Point[]} */ const left = [];
  /** @type {Point[]} */ const right = [];
  points.forEach((p, k) => {
    const a = points[Math.max(0, k - 1)];
    const b = points[Math.min(last, k + 1)];
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const half = (1 + (2.3 * k) / last) / 2;
    const nx = (-(b.y - a.y) / length) * half;
    const ny = ((b.x - a.x) / length) * half;
    left.push({ x: p.x + nx, y: p.y + ny });
    right.push({ x: p.x - nx, y: p.y - ny });
  });
  ctx.beginPath();
  [...left, ...right.reverse()].forEach((p, k) => (k ? ctx.lineTo(p.x, p.y) : ctx.moveTo(p.x, p.y)));
  ctx.closePath();
  ctx.fill();
}
