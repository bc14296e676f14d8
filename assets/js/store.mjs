/**
 * The one piece of state in the page: the view. Everything that is shown is drawn from it,
 * everything a person does changes it. Changes are applied once a frame.
 * @module store
 */

/**
 * @typedef {object} View the whole visible state; mirrors `timeline/view.py`
 * @property {number|null} from first day of the window
 * @property {number|null} to last day of the window
 * @property {"window"|"cumulative"|"trail"} mode
 * @property {string[]} types ids of event types; empty means all
 * @property {string[]} actors codes that all take part; empty means any
 * @property {string|null} country the selected country
 * @property {string|null} event the open event
 * @property {string[]|null} corridors the corridors drawn; null means all
 * @property {string} q words to find
 * @property {[number, number, number, number]|null} bbox west, south, east, north
 * @property {"auto"|"light"|"dark"} theme
 * @property {string} lang
 * @property {boolean} planned
 * @property {boolean} candidates
 * @property {boolean} unknown events whose year is not known
 */

/** @type {Readonly<View>} */
export const DEFAULT_VIEW = Object.freeze({
  from: null, to: null, mode: "window", types: [], actors: [], country: null, event: null,
  corridors: null, q: "", bbox: null, theme: "auto", lang: "en",
  planned: true, candidates: true, unknown: false,
});

/** Keys whose change alters which events are counted (not the window). */
export const FILTER_KEYS = /** @type {const} */ (["types", "actors", "country", "q", "planned", "candidates", "unknown"]);

const same = (/** @type {unknown} */ a, /** @type {unknown} */ b) =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((v, i) => v === b[i]));

/**
 * @callback Draw
 * @param {View} view
 * @param {Set<string>} changed the keys of the view that changed since the last frame
 * @returns {void}
 */

/**
 * A store whose subscribers are called at most once an animation frame, in the order they came.
 * A change of the window records `performance.measure("scrub")` from the input to the painted
 * frame, and `performance.measure("scrub-script")` for the script alone.
 * @param {View} initial
 */
export function createStore(initial) {
  let view = { ...initial };
  /** @type {Set<string>} */ let changed = new Set();
  /** @type {Draw[]} */ const subscribers = [];
  let queued = 0;
  /** @type {number|null} */ let inputAt = null;
  const painted = new MessageChannel();
  /** @type {number[]} */ const awaiting = [];
  painted.port1.onmessage = () => {
    const start = awaiting.shift();
    if (start !== undefined) performance.measure("scrub", { start, end: performance.now() });
  };

  function frame() {
    queued = 0;
    const keys = changed;
    changed = new Set();
    const begun = performance.now();
    for (const draw of subscribers) draw(view, keys);
    if (inputAt !== null) {
      performance.measure("scrub-script", { start: begun, end: performance.now() });
      awaiting.push(inputAt);
      inputAt = null;
      painted.port2.postMessage(0);
    }
  }

  return {
    /** @returns {View} */
    get: () => view,
    /**
     * Merge a change; equal values change nothing.
     * @param {Partial<View>} patch
     * @param {number} [at] `performance.now()` of the input, for the measure
     */
    set(patch, at = performance.now()) {
      let any = false;
      for (const [key, value] of Object.entries(patch)) {
        if (same(/** @type {any} */ (view)[key], value)) continue;
        view = { ...view, [key]: value };
        changed.add(key);
        any = true;
        if (key === "from" || key === "to") inputAt ??= at;
      }
      if (any && !queued) queued = requestAnimationFrame(frame);
    },
    /** Draw again although nothing in the view changed. @param {string} key */
    touch(key) {
      changed.add(key);
      if (!queued) queued = requestAnimationFrame(frame);
    },
    /** @param {Draw} draw */
    subscribe(draw) { subscribers.push(draw); },
  };
}

/** @typedef {ReturnType<typeof createStore>} Store */
