/**
 * Correcting a candidate: its date with a live check, type, title, place, country, actors, status.
 * @module review/edit
 */

import { el, icon } from "../dom.mjs";
import { Refusal, get } from "./api.mjs";
import { placeField } from "./place.mjs";

/** @typedef {import("./api.mjs").Candidate} Candidate */

const PAUSE = 200;
const ROLES = ["host", "visitor", "signatory", "chair", "participant"];
const STATUSES = ["happened", "planned", "cancelled"];

/** @type {Promise<{code: string, name: string}[]>|null} */ let known = null;

/** All states and organisations, fetched once. @returns {Promise<{code: string, name: string}[]>} */
function actors() {
  known ??= get("actors").then((answer) => answer.actors);
  known.catch(() => { known = null; });
  return known;
}

/** @param {string[][]} options value and words @param {string} value @param {object} props */
const select = (options, value, props) => /** @type {HTMLSelectElement} */ (el("select", props, options.map(([key, words]) => el("option", { value: key, selected: key === value }, words))));

/**
 * @param {any} page @param {Candidate} one
 * @param {(fields: Record<string, string>, confirm: boolean) => Promise<void>} save throws a `Refusal`
 * @param {() => void} cancel @returns {Promise<HTMLElement>}
 */
export async function editForm(page, one, save, cancel) {
  const everyone = await actors();
  const names = new Map(everyone.map(({ code, name }) => [code, name]));
  const codes = new Map(everyone.flatMap(({ code, name }) => [[name.toLowerCase(), code], [code.toLowerCase(), code], [code.replace("org:", "").toLowerCase(), code]]));
  const codeOf = (/** @type {string} */ text) => codes.get(text.trim().toLowerCase()) ?? text.trim();
  const form = /** @type {HTMLFormElement} */ (el("form.redit", { novalidate: true, "aria-label": `Edit: ${one.title}` }));
  const field = (/** @type {string} */ name, /** @type {string} */ label, /** @type {HTMLElement} */ node, /** @type {HTMLElement} */ input = node) => {
    input.id = `edit-${name}`;
    input.setAttribute("aria-describedby", `edit-${name}-note`);
    return el(`div.fld.fld-${name}`, {}, el("label", { for: `edit-${name}` }, label), node, el("small", { id: `edit-${name}-note`, "data-note": name }));
  };
  const date = /** @type {HTMLInputElement} */ (el("input", { type: "text", value: one.cells.date, maxlength: 60, autocomplete: "off" }));
  const title = /** @type {HTMLInputElement} */ (el("input", { type: "text", value: one.cells.title, maxlength: 300, dir: "auto" }));
  const type = select(page.atlas.types.map((/** @type {any} */ t) => [t.id, t.label]), one.type, {});
  const status = select(STATUSES.map((s) => [s, s.replace(/^./, (c) => c.toUpperCase())]), one.cells.status, {});
  const country = /** @type {HTMLInputElement} */ (el("input", { type: "text", value: names.get(one.country ?? "") ?? "", list: "edit-states", autocomplete: "off" }));
  const place = placeField("edit-place", one.place ?? "", (found) => { country.value = names.get(found.country) ?? found.country; }, () => codeOf(country.value));
  const people = /** @type {HTMLInputElement} */ (el("input", { type: "text", value: one.people.join("; "), maxlength: 1000, dir: "auto" }));
  const who = el("div.who", { role: "group", "aria-label": "Who took part" });
  const actorRow = (/** @type {string} */ code, /** @type {string} */ role) => {
    const row = el("div.actor-row", {},
      el("input", { type: "text", value: names.get(code) ?? code, list: "edit-actors", "aria-label": "State or organisation", autocomplete: "off" }),
      select(ROLES.map((r) => [r, r]), role, { "aria-label": "Role" }),
      el("button.btn.icon", { type: "button", "aria-label": "Remove", onclick: () => { row.remove(); add.focus(); } }, icon("i-x")));
    return row;
  };
  const add = el("button.btn.line", { type: "button", onclick: () => { const row = actorRow("", "participant"); add.before(row); row.querySelector("input")?.focus(); } }, icon("i-plus"), "Add actor");
  who.append(...one.actors.map(([code, role]) => actorRow(code, role)), add);

  const note = (/** @type {string} */ name) => /** @type {HTMLElement|null} */ (form.querySelector(`[data-note="${name}"]`));
  const tell = (/** @type {string} */ name, /** @type {string} */ words, wrong = true) => {
    const target = note(name);
    if (target) { target.textContent = words; target.classList.toggle("wrong", wrong); }
    form.querySelector(`#edit-${name}`)?.setAttribute("aria-invalid", String(wrong && words !== ""));
  };
  watchDate(date, one.id, (words, wrong) => tell("date", words, wrong));

  const values = () => ({
    date: date.value, title: title.value, type: type.value, status: status.value, place: place.input.value.trim(), country: country.value.trim() ? codeOf(country.value) : "",
    people: people.value,
    actors: [...who.querySelectorAll(".actor-row")].map((row) => [codeOf(/** @type {HTMLInputElement} */ (row.querySelector("input")).value), /** @type {HTMLSelectElement} */ (row.querySelector("select")).value])
      .filter(([code]) => code).map(([code, role]) => `${code}:${role}`).join(";"),
  });
  const submit = async (/** @type {boolean} */ confirm) => {
    for (const target of form.querySelectorAll("[data-note]")) tell(/** @type {HTMLElement} */ (target).dataset.note ?? "", "", false);
    const now = values();
    const fields = Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== (name === "people" ? one.people.join("; ") : one.cells[name])));
    try {
      await save(fields, confirm);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const entries = Object.entries(error.problems);
      for (const [name, words] of entries) tell(note(name) ? name : "form", words);
      if (!entries.length) tell("form", error.message);
      /** @type {HTMLElement|null} */ (form.querySelector("[aria-invalid=true]"))?.focus();
    }
  };
  form.addEventListener("submit", (event) => { event.preventDefault(); void submit(one.status === "waiting"); });
  form.append(
    el("datalist", { id: "edit-actors" }, everyone.map(({ name }) => el("option", { value: name }))),
    el("datalist", { id: "edit-states" }, everyone.filter(({ code }) => !code.startsWith("org:")).map(({ name }) => el("option", { value: name }))),
    field("date", "Date", date), field("type", "Type", type), field("title", "Title", title),
    field("place", "Place", place.node, place.input), field("country", "Country", country),
    field("actors", "Who", who), field("people", "People", people), field("status", "Status", status),
    el("p.form-note", { "data-note": "form", role: "alert" }),
    el("div.judge", {},
      el("button.btn.primary", { type: "submit" }, one.status === "waiting" ? "Save and confirm" : "Save"),
      one.status === "waiting" && el("button.btn.line", { type: "button", onclick: () => submit(false) }, "Save"),
      el("button.btn", { type: "button", onclick: cancel }, "Cancel")));
  return form;
}

/** Say what a date means while it is typed. @param {HTMLInputElement} input @param {string} id @param {(words: string, wrong: boolean) => void} tell */
function watchDate(input, id, tell) {
  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(async () => {
      const text = input.value;
      try {
        const { words, wrong } = await get(`check-date?text=${encodeURIComponent(text)}&id=${encodeURIComponent(id)}`);
        if (input.value === text) tell(words ?? wrong, wrong !== undefined);
      } catch (error) {
        if (input.value === text) tell(error instanceof Error ? error.message : "", true);
      }
    }, PAUSE);
  });
}
