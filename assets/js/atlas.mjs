/**
 * The atlas in the browser: its tables, its columns, and the texts of events by chunk.
 * @module atlas
 */

/**
 * @typedef {object} TypeInfo
 * @property {string} id @property {string} label @property {string} plural
 * @property {string} light @property {string} dark @property {string} glyph
 */
/** @typedef {{name: string, lat: number, lon: number}} Capital */
/**
 * @typedef {object} Country
 * @property {string} code ISO 3166-1 alpha-3 @property {string} name
 * @property {number} lon @property {number} lat where its label stands
 * @property {number} rank 1 is labelled first @property {Capital|null} capital
 * @property {[number, number, number, number]} bbox west, south, east, north
 */
/** @typedef {{code: string, name: string, country: number}} Actor `country`: number of the country, -1 for organisations */
/** @typedef {{id: string, name: string, country: string, lat: number, lon: number, precision: string, capital: boolean}} Place */
/** @typedef {{id: string, title: string, outlet: string, date: string, words: string, url: string, language: string, note: string}} Source */
/** @typedef {{id: string, index: number, title: string, words: string}} Link */
/**
 * @typedef {object} EventText what a card shows
 * @property {number} index its number in time order @property {string} id @property {string} type @property {string} title
 * @property {string} date EDTF @property {string} words the date as people read it
 * @property {string} precision @property {boolean} inferred
 * @property {string|null} place @property {string|null} country
 * @property {[string, string][]} actors code and role
 * @property {string[]} people @property {string} state what keeps it from having happened, "" for nothing
 * @property {boolean} candidate
 * @property {string[]} corridors @property {Link[]} follows @property {Link[]} followed
 * @property {string} summary @property {string} note @property {Source[]} sources
 */
/**
 * @typedef {object} Columns typed arrays, one value an event, sorted by earliest day; events whose
 *   year is not known stand at the end
 * @property {Int32Array} earliest @property {Int32Array} latest both of the dated events only
 * @property {Uint32Array} byLatest numbers of the dated events in ascending order of their latest day
 * @property {Uint8Array} type @property {Uint8Array} flags @property {Uint8Array} precision
 * @property {Uint16Array} place number of the place, 65535 for none
 * @property {Uint16Array} country number of the place's country, 65535 for none
 * @property {Uint32Array} actorStart where the actors of event i begin (N + 1)
 * @property {Uint16Array} actors numbers in the table of actors @property {Uint8Array} roles
 */

export const NONE = 65535;
export const FLAG = Object.freeze({ planned: 1, candidate: 2, yearUnknown: 4, cancelled: 8, inferred: 16 });
export const PRECISION = Object.freeze(["day", "interval", "month", "season", "year", "decade", "unknown_year"]);

const KIND = Object.freeze({ i4: Int32Array, u4: Uint32Array, u2: Uint16Array, u1: Uint8Array });

/** @param {string} url @returns {Promise<Response>} */
async function get(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The server answered ${answer.status} for ${url}`);
  return answer;
}

export class Atlas {
  /** @param {any} meta the answer of `/data/atlas.json` @param {Columns} columns */
  constructor(meta, columns) {
    /** @type {string} */ this.hash = meta.hash;
    /** @type {number} */ this.today = meta.today;
    /** all events @type {number} */ this.size = columns.type.length;
    /** those whose year is known; they come first @type {number} */ this.dated = columns.earliest.length;
    /** @type {number} */ this.first = meta.first;
    /** @type {number} */ this.last = meta.last;
    /** @type {TypeInfo[]} */ this.types = meta.types;
    /** @type {Country[]} */ this.countries = meta.countries;
    /** @type {Actor[]} */ this.actors = meta.actors;
    /** @type {Place[]} */ this.places = meta.places;
    /** @type {any} */ this.corridors = meta.corridors;
    /** @type {string[]} */ this.roles = meta.roles;
    /** @type {number} */ this.chunkSize = meta.chunkSize;
    this.columns = columns;
    this.countryIndex = new Map(this.countries.map((c, i) => [c.code, i]));
    this.actorIndex = new Map(this.actors.map((a, i) => [a.code, i]));
    this.typeIndex = new Map(this.types.map((t, i) => [t.id, i]));
    /** @type {Map<number, EventText[]>} */ this.chunks = new Map();
    /** @type {Map<number, Promise<EventText[]>>} */ this.loading = new Map();
  }

  /** Fetch the tables and columns. @returns {Promise<Atlas>} */
  static async load() {
    const meta = await (await get("data/atlas.json")).json();
    const buffer = await (await get(meta.columns.url)).arrayBuffer();
    /** @type {any} */ const columns = {};
    for (const { name, kind, offset, length } of meta.columns.arrays) {
      columns[name] = new (/** @type {any} */ (KIND)[kind])(buffer, offset, length);
    }
    return new Atlas(meta, columns);
  }

  /** The text of event `i` if its chunk is here, else undefined. @param {number} i @returns {EventText|undefined} */
  peek(i) {
    return this.chunks.get(Math.floor(i / this.chunkSize))?.[i % this.chunkSize];
  }

  /** @param {number} number @returns {Promise<EventText[]>} */
  chunk(number) {
    let loading = this.loading.get(number);
    if (!loading) {
      loading = get(`data/${this.hash}/events/${number}.json`)
        .then((answer) => answer.json())
        .then((texts) => { this.chunks.set(number, texts); return texts; });
      loading.catch(() => this.loading.delete(number));
      this.loading.set(number, loading);
    }
    return loading;
  }

  /** Texts of the given events, in their order. @param {number[]} indices @returns {Promise<EventText[]>} */
  async texts(indices) {
    const needed = new Set(indices.map((i) => Math.floor(i / this.chunkSize)));
    await Promise.all([...needed].map((number) => this.chunk(number)));
    return indices.map((i) => /** @type {EventText} */ (this.peek(i)));
  }

  /** Number of the event with this id, or null. @param {string} id @returns {Promise<number|null>} */
  async locate(id) {
    for (const chunk of this.chunks.values()) {
      const found = chunk.find((text) => text.id === id);
      if (found) return found.index;
    }
    return (await (await get(`data/${this.hash}/locate?id=${encodeURIComponent(id)}`)).json()).index;
  }

  /** Numbers of the events that hold all words of `q`. @param {string} q @returns {Promise<Set<number>>} */
  async match(q) {
    return new Set((await (await get(`data/${this.hash}/match?q=${encodeURIComponent(q)}`)).json()).indices);
  }

  /** Figures stated for a country. @param {string} code @returns {Promise<any[]>} */
  async figures(code) {
    return (await (await get(`data/${this.hash}/figures?country=${encodeURIComponent(code)}`)).json()).figures;
  }
}
