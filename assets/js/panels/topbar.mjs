/**
 * The top bar: search, share, theme.
 * @module panels/topbar
 */

import { toQuery } from "../view.mjs";
import { mountSearch } from "./search.mjs";

/** @param {any} page */
export function mountTopbar(page) {
  const on = (/** @type {string} */ id, /** @type {() => void} */ act) => document.getElementById(id)?.addEventListener("click", act);
  wireTheme(page);
  on("share", () => share(page));
  wireMore();
  mountSearch(page);
}

/** The other theme; where that is what the system asks for, back to following it. @param {any} page */
function wireTheme(page) {
  const button = /** @type {HTMLElement} */ (document.getElementById("theme"));
  const system = matchMedia("(prefers-color-scheme: dark)");
  const other = () => (page.theme() === "dark" ? "light" : "dark");
  const label = () => {
    button.title = `Switch to the ${other()} theme`;
    button.setAttribute("aria-label", button.title);
  };
  button.addEventListener("click", () => page.store.set({ theme: other() === (system.matches ? "dark" : "light") ? "auto" : other() }));
  page.store.subscribe((/** @type {any} */ _, /** @type {Set<string>} */ changed) => { if (changed.has("theme")) label(); });
  label();
}

/** On a phone the tools open under one button. */
function wireMore() {
  const button = /** @type {HTMLElement} */ (document.getElementById("more"));
  const tools = /** @type {HTMLElement} */ (document.getElementById("more-tools"));
  const open = (/** @type {boolean} */ yes) => {
    tools.classList.toggle("open", yes);
    button.setAttribute("aria-expanded", String(yes));
  };
  open(false);
  button.addEventListener("click", () => open(!tools.classList.contains("open")));
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !button.contains(event.target)) open(false);
  });
  tools.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.preventDefault(); open(false); button.focus(); }
  });
}

/** Copy the link of what is seen. @param {any} page */
async function share(page) {
  const query = toQuery(page.store.get());
  const link = `${location.origin}${location.pathname}${query ? `?${query}` : ""}`;
  try {
    await navigator.clipboard.writeText(link);
    page.notice("Link copied. It opens this exact view.");
  } catch {
    const field = document.createElement("input");
    field.value = link;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    page.notice(done ? "Link copied. It opens this exact view." : `Copy this link: ${link}`);
  }
}
