/**
 * The view as a URL query and back; the same schema as `timeline/view.py`, whose docstring says it
 * in words (both are run against `tests/view_vectors.json`). Never throws: what can't be read falls
 * back to the default and gives a notice.
 * @module view
 */

import { fromIso, toIso } from "./days.mjs";
import { DEFAULT_VIEW } from "./store.mjs";

/** @typedef {import("./store.mjs").View} View */

const LONGEST = 4000;
const LONGEST_WORDS = 200;
const MODES = ["window", "cumulative", "trail"];
const THEMES = ["auto", "light", "dark"];
const TYPES = ["visit", "signing", "commission_session", "meeting", "consultation", "opening", "statement", "other"];
const KEYS = ["from", "to", "mode", "types", "actors", "country", "event", "corridors", "q", "bbox", "theme", "lang", "planned", "candidates", "unknown"];
// eslint-disable-next-line no-control-regex
const BLANKS = /[\x00-\x20\x7f]+/g;
const DEGREES = /^-?[0-9]{1,3}(\.[0-9]{1,20})?$/;

/** Only plain spaces, as in the Python reader. @param {string} text @returns {string} */
const trimmed = (text) => text.replace(/^ +| +$/g, "");
const capitals = (/** @type {string} */ code) => (/^[A-Za-z]{3}$/.test(code) ? code.toUpperCase() : code);
const letters = (/** @type {string} */ text) => [...text];

/** Quote what a link says, cut to a readable length and on one line. @param {string} text @returns {string} */
function quoted(text) {
  const line = letters(text.replace(BLANKS, " "));
  return `“${line.length <= 30 ? line.join("") : `${line.slice(0, 29).join("")}…`}”`;
}

/** A value that is not what it should be; the message says what it should be. */
class Unreadable extends Error {}

/** @param {RegExp} pattern @param {string} wanted @returns {(text: string) => string} */
const matching = (pattern, wanted) => (text) => {
  if (!pattern.test(text)) throw new Unreadable(wanted);
  return text;
};

/** @param {string[]} allowed */
const choice = (allowed) => matching(new RegExp(`^(?:${allowed.join("|")})$`), `it should be one of ${allowed.join(", ")}`);
const slug = matching(/^[a-z0-9_-]{1,120}$/, "it should be small letters, digits and hyphens");
const actor = matching(/^(?:[A-Z]{3}|org:[A-Za-z0-9-]{1,32})$/, "it should be a code such as AZE or org:OTS");
const country = matching(/^[A-Z]{3}$/, "it should be a three-letter code such as AZE");

/** @param {string} text @returns {number} */
function readDay(text) {
  const day = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && !text.startsWith("0000") ? fromIso(text) : null;
  if (day === null) throw new Unreadable("it should be a day such as 2025-04-23");
  return day;
}

/** @param {string} text @returns {[number, number, number, number]} */
function readBox(text) {
  const edges = text.split(",").map(trimmed);
  const [w, s, e, n] = edges.map((edge) => Math.floor(Number(edge) * 10000 + 0.5) / 10000);
  const good = edges.length === 4 && edges.every((edge) => DEGREES.test(edge)) && w < e && s < n && w >= -180 && e <= 180 && s >= -90 && n <= 90;
  if (!good) throw new Unreadable("it should be west, south, east, north in degrees");
  return [w, s, e, n];
}

/** @param {string} text @returns {string} */
function readCorridor(text) {
  if (text === "none") throw new Unreadable("it should stand alone");
  return slug(text);
}

/** The pairs of a query, and the notices that reading them leaves. */
class Reader {
  /** @param {string} query */
  constructor(query) {
    /** @type {string[]} */ this.notices = [];
    /** @type {Map<string, string>} */ this.values = new Map();
    for (const [key, value] of new URLSearchParams(query)) {
      if (!KEYS.includes(key)) this.notices.push(`The link has ${quoted(key)}, which is not known here.`);
      else if (this.values.has(key)) this.notices.push(`The link has ${quoted(key)} twice; the first one counts.`);
      else this.values.set(key, value);
    }
  }

  /** @template T @param {string} key @param {string} value @param {(text: string) => T} read @returns {T|null} */
  #checked(key, value, read) {
    if (!value) return null;
    try {
      return read(value);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.notices.push(`The link's ${key} ${quoted(value)} was left out; ${error.message}.`);
      return null;
    }
  }

  /** @template T @param {string} key @param {(text: string) => T} read @returns {T|null} null when absent, empty or broken */
  one(key, read) {
    return this.#checked(key, trimmed(this.values.get(key) ?? ""), read);
  }

  /** @param {string} key @param {(text: string) => string} read @returns {string[]} the good items, each once */
  many(key, read) {
    const items = (this.values.get(key) ?? "").split(",").map((item) => this.#checked(key, trimmed(item), read));
    return [...new Set(items.filter((item) => item !== null))];
  }

  /** @returns {string[]|null} */
  corridors() {
    if (trimmed(this.values.get("corridors") ?? "") === "none") return [];
    const items = this.many("corridors", readCorridor);
    return items.length ? items : null;
  }

  /** @returns {string} */
  search() {
    const words = letters(trimmed((this.values.get("q") ?? "").replace(BLANKS, " ")));
    if (words.length > LONGEST_WORDS) this.notices.push(`The search was cut to ${LONGEST_WORDS} characters.`);
    return trimmed(words.slice(0, LONGEST_WORDS).join(""));
  }

  /** @param {string} key @param {boolean} spare @returns {boolean} */
  flag(key, spare) {
    const value = this.one(key, choice(["0", "1"]));
    return value === null ? spare : value === "1";
  }
}

/**
 * @param {string} query with or without its question mark
 * @returns {{view: View, notices: string[]}} a notice for each thing amiss
 */
export function fromQuery(query) {
  if (query.length > LONGEST) return { view: { ...DEFAULT_VIEW }, notices: ["The link is too long to be read; the default view is shown."] };
  const reader = new Reader(query.replace(/^\?/, ""));
  let [from, to] = [reader.one("from", readDay), reader.one("to", readDay)];
  if (from !== null && to !== null && from > to) {
    reader.notices.push(`The window ran from ${toIso(from)} back to ${toIso(to)}; it was turned round.`);
    [from, to] = [to, from];
  }
  const view = {
    from, to,
    mode: /** @type {View["mode"]} */ (reader.one("mode", choice(MODES)) ?? "window"),
    types: reader.many("types", choice(TYPES)),
    actors: reader.many("actors", (item) => actor(capitals(item))),
    country: reader.one("country", (item) => country(capitals(item))),
    event: reader.one("event", slug),
    corridors: reader.corridors(),
    q: reader.search(),
    bbox: reader.one("bbox", readBox),
    theme: /** @type {View["theme"]} */ (reader.one("theme", choice(THEMES)) ?? "auto"),
    lang: reader.one("lang", matching(/^[a-z]{2}$/, "it should be two letters such as en")) ?? "en",
    planned: reader.flag("planned", true),
    candidates: reader.flag("candidates", true),
    unknown: reader.flag("unknown", false),
  };
  return { view, notices: reader.notices };
}

/** As Python's `quote`, with `,` and `:` plain. @param {string} value @returns {string} */
const encoded = (value) => encodeURIComponent(value)
  .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  .replace(/%2C/g, ",").replace(/%3A/g, ":");

/** @param {View} view @returns {string} canonical query without a question mark; defaults are left out */
export function toQuery(view) {
  const degree = (/** @type {number} */ v) => String(Math.round(v * 10000) / 10000 + 0);
  const values = /** @type {Record<string, string>} */ ({
    from: view.from === null ? "" : toIso(view.from),
    to: view.to === null ? "" : toIso(view.to),
    mode: view.mode === "window" ? "" : view.mode,
    types: view.types.join(","),
    actors: view.actors.join(","),
    country: view.country ?? "",
    event: view.event ?? "",
    corridors: view.corridors === null ? "" : view.corridors.length ? view.corridors.join(",") : "none",
    q: view.q,
    bbox: (view.bbox ?? []).map(degree).join(","),
    theme: view.theme === "auto" ? "" : view.theme,
    lang: view.lang === "en" ? "" : view.lang,
    planned: view.planned ? "" : "0",
    candidates: view.candidates ? "" : "0",
    unknown: view.unknown ? "1" : "",
  });
  return KEYS.filter((key) => values[key]).map((key) => `${key}=${encoded(values[key])}`).join("&");
}
