/**
 * Days: every date inside the page is a whole number of days since 1970-01-01 (UTC),
 * negative before it. This module turns them into ISO texts, words and calendar steps.
 * @module days
 */

export const DAY_MS = 86_400_000;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];

/** @param {number} year @param {number} month 0-based, may overflow @param {number} [date] @returns {number} */
export function dayOf(year, month, date = 1) {
  const at = new Date(0);
  at.setUTCFullYear(year, month, date);
  return Math.floor(at.getTime() / DAY_MS);
}

/** @param {number} day @returns {{year: number, month: number, date: number}} month is 0-based */
export function parts(day) {
  const at = new Date(day * DAY_MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() };
}

/** @param {number} day @returns {string} `2025-04-23` */
export function toIso(day) {
  const { year, month, date } = parts(day);
  return `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** @param {string} text `2025-04-23` @returns {number|null} null unless it is a real calendar day */
export function fromIso(text) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]) - 1, Number(found[3])];
  const day = dayOf(year, month, date);
  const back = parts(day);
  return back.year === year && back.month === month && back.date === date ? day : null;
}

/**
 * Reads a date as a person types it: `2025-04-23`, `23 Apr 2025`, `23.04.2025`, `April 2025`, `2025`.
 * @param {string} text
 * @param {"first"|"last"} edge which day of a month or year that names no day
 * @returns {number|null}
 */
export function fromText(text, edge) {
  const clean = text.trim().toLowerCase().replace(/,/g, " ");
  const iso = fromIso(clean);
  if (iso !== null) return iso;
  let found = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(clean);
  if (found) return fromIso(`${found[3]}-${found[2].padStart(2, "0")}-${found[1].padStart(2, "0")}`);
  found = /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(\d{4})$/.exec(clean);
  if (found) {
    const name = found[2];
    const month = MONTHS.findIndex((full) => full.toLowerCase().startsWith(name.slice(0, 3)) && full.toLowerCase().startsWith(name));
    if (month < 0) return null;
    const year = Number(found[3]);
    if (found[1]) return fromIso(`${found[3]}-${String(month + 1).padStart(2, "0")}-${found[1].padStart(2, "0")}`);
    return edge === "first" ? dayOf(year, month) : dayOf(year, month + 1) - 1;
  }
  found = /^(\d{4})-(\d{2})$/.exec(clean);
  if (found && Number(found[2]) >= 1 && Number(found[2]) <= 12) {
    const [year, month] = [Number(found[1]), Number(found[2]) - 1];
    return edge === "first" ? dayOf(year, month) : dayOf(year, month + 1) - 1;
  }
  found = /^(\d{4})$/.exec(clean);
  if (found) return edge === "first" ? dayOf(Number(found[1]), 0) : dayOf(Number(found[1]), 11, 31);
  return null;
}

/** @param {number} day @returns {string} `23 Apr 2025` */
export function short(day) {
  const { year, month, date } = parts(day);
  return `${date} ${MONTHS[month].slice(0, 3)} ${year}`;
}

/** @param {number} day @returns {string} `23 April 2025` */
export function long(day) {
  const { year, month, date } = parts(day);
  return `${date} ${MONTHS[month]} ${year}`;
}

/** @param {number} month 0-based @returns {string} `Apr` */
export const monthShort = (month) => MONTHS[month].slice(0, 3);

/** First day of the month that holds `day`, moved by `step` months. @param {number} day @param {number} [step] @returns {number} */
export function monthStart(day, step = 0) {
  const { year, month } = parts(day);
  return dayOf(year, month + step);
}

/** The same date `step` months later, held to the month's last day. @param {number} day @param {number} step @returns {number} */
export function addMonths(day, step) {
  const { year, month, date } = parts(day);
  const last = dayOf(year, month + step + 1) - 1;
  return Math.min(dayOf(year, month + step) + date - 1, last);
}

/**
 * A window as people say it: `2025`, `2024 to 2025`, `April 2025`, `June to August 2024`,
 * `10 April 2023`, `5 to 10 April 2023`, `28 March to 2 April 2023`.
 * @param {number} first @param {number} last both days are inside @returns {string}
 */
export function windowWords(first, last) {
  const a = parts(first);
  const b = parts(last);
  const wholeMonths = a.date === 1 && parts(last + 1).date === 1;
  if (wholeMonths && a.month === 0 && b.month === 11) return a.year === b.year ? `${a.year}` : `${a.year} to ${b.year}`;
  if (wholeMonths) {
    if (a.year !== b.year) return `${MONTHS[a.month]} ${a.year} to ${MONTHS[b.month]} ${b.year}`;
    return a.month === b.month ? `${MONTHS[a.month]} ${a.year}` : `${MONTHS[a.month]} to ${MONTHS[b.month]} ${b.year}`;
  }
  if (first === last) return long(first);
  if (a.year !== b.year) return `${long(first)} to ${long(last)}`;
  if (a.month !== b.month) return `${a.date} ${MONTHS[a.month]} to ${long(last)}`;
  return `${a.date} to ${long(last)}`;
}

/** @param {number} days a length of time @returns {string} `3 years`, `5 months`, `12 days` */
export function spanWords(days) {
  const say = (/** @type {number} */ n, /** @type {string} */ unit) => `${n} ${unit}${n === 1 ? "" : "s"}`;
  if (days >= 730) return say(Math.round(days / 365.25), "year");
  if (days >= 61) return say(Math.round(days / 30.44), "month");
  return say(Math.max(0, Math.round(days)), "day");
}
