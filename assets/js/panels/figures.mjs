/**
 * Figures as documents state them: small bars over the years, and both sides where sources disagree.
 * @module panels/figures
 */

import { el } from "../dom.mjs";
import { nameOf } from "./card.mjs";

const MOST = 6;
/** Two values for the same period that differ by less than this are a matter of rounding. */
const ROUNDING = 0.02;

const LABELS = /** @type {Record<string, string>} */ ({
  trade_turnover: "Trade", trade_target: "Trade target", exports: "Exports", imports: "Imports", investment: "Investment", freight: "Freight", project_cost: "Project cost",
});
const DIRECTED = new Set(["exports", "imports", "investment"]);

/** @param {number} value @param {string} unit @returns {string} `$3.7bn`, `378,000 t` */
export function amount(value, unit) {
  const money = /^[A-Z]{3}$/.test(unit);
  if (!money) return `${value.toLocaleString("en", { maximumFractionDigits: 1 })} ${unit}`;
  const sign = unit === "USD" ? "$" : unit === "EUR" ? "€" : `${unit} `;
  const step = [[1e9, "bn"], [1e6, "m"]].find(([size]) => Math.abs(value) >= Number(size));
  const [size, word] = step ?? [1, ""];
  return `${sign}${(value / Number(size)).toLocaleString("en", { maximumFractionDigits: Number(size) === 1e9 ? 2 : 1 })}${word}`;
}

/** @param {any[]} rows of one measure and pair @returns {boolean} */
export function disagree(rows) {
  /** @type {Map<string, number>} */ const seen = new Map();
  for (const { period, value, note } of rows) {
    if (/contradict|disagree/i.test(note)) return true;
    const other = seen.get(period);
    if (other !== undefined && Math.abs(other - value) > ROUNDING * Math.max(Math.abs(other), Math.abs(value))) return true;
    seen.set(period, value);
  }
  return false;
}

/** @param {any} page @param {any} row @returns {string} */
function headline(page, row) {
  const label = LABELS[row.measure] ?? row.measure.replace(/_/g, " ").replace(/^./, (/** @type {string} */ c) => c.toUpperCase());
  const self = page.store.get().country;
  const others = row.actors.filter((/** @type {string} */ code) => code !== self);
  if (!others.length) return label;
  if (DIRECTED.has(row.measure) && row.actors.length === 2) return `${label}, ${nameOf(page, row.actors[0])} to ${nameOf(page, row.actors[1])}`;
  return `${label} with ${others.map((/** @type {string} */ code) => nameOf(page, code)).join(", ")}`;
}

/** @param {any} page @param {any[]} figures @param {boolean} all @param {() => void} more */
export function figuresSection(page, figures, all, more) {
  const { actors } = page.store.get();
  const wanted = figures.filter((row) => actors.every((/** @type {string} */ code) => row.actors.includes(code)));
  if (!wanted.length) return null;
  /** @type {Map<string, any[]>} */ const groups = new Map();
  for (const row of wanted) {
    const key = `${row.measure}|${row.actors.join()}|${row.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const blocks = [...groups.values()].sort((a, b) => b.length - a.length);
  return el("section.psec.figures", { "aria-labelledby": "h-fig" },
    el("header", {}, el("h3", { id: "h-fig" }, "Figures"), el("span", {}, "as documents state them")),
    (all ? blocks : blocks.slice(0, MOST)).map((rows) => block(page, rows)),
    !all && blocks.length > MOST && el("button.more", { type: "button", onclick: more }, `Show all ${blocks.length}`));
}

/** @param {any} page @param {any[]} rows */
function block(page, rows) {
  const sorted = [...rows].sort((a, b) => a.period.localeCompare(b.period));
  const most = Math.max(...rows.map((row) => row.value)) || 1;
  return el("div.fig", {},
    el("div.what", {}, el("b", {}, headline(page, rows[0])), disagree(rows) && el("span.tag", {}, "sources disagree")),
    el("ul", {}, sorted.map((row) => el("li", { title: row.note },
      el("span.when", {}, row.words), el("span.track", { "aria-hidden": "true" }, el("i", { style: { width: `${Math.max(1, (100 * row.value) / most)}%` } })),
      el("b", {}, amount(row.value, row.unit)), source(row),
      row.note && el("small.note", {}, row.note)))));
}

/** @param {any} row */
function source(row) {
  if (!row.source) return el("small", {}, "Source not stated");
  const words = `${row.source.outlet || row.source.title}${row.source.words ? `, ${row.source.words}` : ""}`;
  return /^https?:\/\//i.test(row.source.url) ? el("small", {}, el("a", { href: row.source.url, target: "_blank", rel: "noopener noreferrer" }, words)) : el("small", {}, words);
}
