/**
 * What Dash and the modules of the page hand to each other. A classic script, because Dash looks
 * function props up on `window` before any module has run.
 */
"use strict";

(() => {
  /** Leaflet paths of the countries by code. @type {Map<string, any>} */
  const layers = new Map();
  /** @type {(shell: {map: any, layers: Map<string, any>}) => void} */
  let deliver;
  /** Settles when the map with its countries and the containers of all parts are on the page. */
  const shell = new Promise((resolve) => { deliver = resolve; });

  const PARTS = ["timeline", "details", "filters", "search-box", "announcer"];
  /** @type {any} */
  let map = null;
  const look = () => {
    if (map && layers.size > 100 && PARTS.every((id) => document.getElementById(id))) deliver({ map, layers });
    else requestAnimationFrame(look);
  };

  window.diplomatlas = {
    shell,
    page: null,
    /** The actors chosen in the field, which Dash draws. @param {string[]} codes */
    chooseActors(codes) { window.diplomatlas.page?.chooseActors(codes); },
    /** @param {string} text @param {"info"|"warn"} [kind] @param {{words: string, act: () => void}} [action] */
    notice(text, kind = "info", action = undefined) {
      const holder = document.getElementById("notices");
      if (!holder) return;
      const note = document.createElement("div");
      note.className = `notice ${kind}`;
      note.setAttribute("role", kind === "warn" ? "alert" : "status");
      const words = document.createElement("span");
      words.textContent = text;
      const close = document.createElement("button");
      close.type = "button";
      close.setAttribute("aria-label", "Dismiss");
      close.textContent = "×";
      close.onclick = () => note.remove();
      note.append(words);
      if (action) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "act";
        button.textContent = action.words;
        button.onclick = () => { note.remove(); action.act(); };
        note.append(button);
      }
      note.append(close);
      holder.append(note);
      if (kind === "info") setTimeout(() => note.remove(), 6000);
    },
    /** dash-leaflet calls this for every country; it also brings the map. @param {any} feature @param {any} layer @param {any} ctx */
    onEachCountry(feature, layer, ctx) {
      layers.set(feature.properties.iso3, layer);
      map = ctx.map;
    },
    countryStyle: () => ({ className: "country", fillOpacity: 1, weight: 0.7 }),
  };
  requestAnimationFrame(look);
})();
