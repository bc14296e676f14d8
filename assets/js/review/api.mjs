/**
 * Asking the server's `/review/` routes. A fault is thrown with the sentence that the server gave.
 * @module review/api
 */

/**
 * @typedef {object} Document
 * @property {string} id @property {string} title @property {string} outlet @property {string} url
 * @property {string} published EDTF @property {string} words @property {number} [waiting] @property {number} [candidates]
 */
/** @typedef {{field: string, start: number, end: number}} Span places in the document's text */
/**
 * @typedef {object} Candidate
 * @property {string} id @property {"waiting"|"confirmed"|"rejected"|"merged"} status @property {number} confidence
 * @property {Record<string, string>} cells its row, for editing
 * @property {string} words the date as people read it @property {string} precision @property {boolean} inferred
 * @property {string} type @property {string} title @property {[string, string][]} actors @property {string[]} people
 * @property {string|null} place @property {string|null} country @property {[number, number]|null} at
 * @property {string} eventStatus @property {string} note @property {{id: string, title: string}[]} sources
 * @property {Span[]} evidence @property {{field: string, value: string, source: string}[]} disagreements
 * @property {{id: string, title: string, words: string}|null} known
 */
/** @typedef {Document & {text: string, cut: boolean, candidates: Candidate[]}} Reading a document with all that was found */
/** @typedef {{hash: string, undo: string|null, waiting: number, documents: Document[], undone?: string|null}} Queue */

/** A fault, with the fields that are wrong when the server named them. */
export class Refusal extends Error {
  /** @param {string} message @param {Record<string, string>} [problems] */
  constructor(message, problems = {}) {
    super(message.replace(/^./u, (first) => first.toUpperCase()));
    this.problems = problems;
  }
}

/** @param {string} path @param {RequestInit} [options] @returns {Promise<any>} */
async function ask(path, options) {
  const answer = await fetch(`review/${path}`, options).catch(() => { throw new Refusal("The server did not answer; is it still running?"); });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(body.error ?? `The server answered ${answer.status}.`, body.problems);
  return body;
}

/** @param {string} path */
export const get = (path) => ask(path);

/** @param {string} path @param {object} body */
export const post = (path, body) => ask(path, {
  method: "POST", headers: { "Content-Type": "application/json", "X-Diplomatlas": "1" }, body: JSON.stringify(body),
});

/** @param {string} path @param {FormData} form */
export const postForm = (path, form) => ask(path, { method: "POST", headers: { "X-Diplomatlas": "1" }, body: form });
