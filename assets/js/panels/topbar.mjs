/**
 * The top bar: search, share, theme.
 * @module panels/topbar
 */

import { toQuery } from "../view.mjs";
import { mountSearch } from "./search.mjs";

/** @param {any} page */
export function mountTopbar(page) {
  const on = (/** @type {string} */ id, /** @type {() => void} */ act) => document.getElementById(id)?.addEventListener("click", act);
  on("theme", () => page.store.set({ theme: page.theme() === "dark" ? "light" : "dark" }));
  on("share", () => share(page));
  mountSearch(page);
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
