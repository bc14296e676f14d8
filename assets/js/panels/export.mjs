/**
 * The export dialog: format, size, title, theme and parts, with a live preview; then the file, with
 * its progress. Dropping a picture made here on the page restores its view.
 * @module panels/export
 */

import { el, icon } from "../dom.mjs";
import { fromQuery, toQuery } from "../view.mjs";

const PAUSE = 350;
const POLL = 300;
const HEADERS = Object.freeze({ "Content-Type": "application/json", "X-Diplomatlas": "1" });

/** @typedef {{id: string, label: string, note: string, deck?: string, sized?: boolean, drawn?: boolean, film?: boolean}} Format */
/** @type {Format[]} */
const FORMATS = [
  { id: "png", label: "Picture (PNG)", note: "for any presentation or document", sized: true, drawn: true },
  { id: "pptx", label: "Slide (PowerPoint)", note: "native shapes, every country can be recoloured", deck: "slide", drawn: true },
  { id: "pptx", label: "Deck, a slide an event", note: "the same framing, sources at the end", deck: "events", drawn: true },
  { id: "pptx", label: "Deck, a slide a period", note: "months, quarters or years", deck: "periods", drawn: true },
  { id: "pdf", label: "PDF", note: "one page, fonts inside", sized: true, drawn: true },
  { id: "svg", label: "Drawing (SVG)", note: "real text, for editing", sized: true, drawn: true },
  { id: "html", label: "Web page", note: "one file, works offline, with its timeline" },
  { id: "mp4", label: "Video (MP4)", note: "the scrub as a film", sized: true, drawn: true, film: true },
  { id: "gif", label: "Moving picture (GIF)", note: "the scrub, small", drawn: true, film: true },
  { id: "xlsx", label: "Table (Excel)", note: "events, sources and figures" },
  { id: "csv", label: "Table (CSV)", note: "opens anywhere, can be imported again" },
  { id: "geojson", label: "Map data (GeoJSON)", note: "for GIS programs" },
  { id: "parquet", label: "Data (Parquet)", note: "for analysis" },
];
const SIZES = [["1920x1080", "Slide, 1920 × 1080"], ["3840x2160", "Large, 3840 × 2160"], ["1600x1200", "Slide 4:3, 1600 × 1200"], ["3508x2480", "A4 at 300 dpi"], ["1080x1080", "Square, 1080 × 1080"]];
const LENGTHS = [["6", "6 seconds"], ["10", "10 seconds"], ["20", "20 seconds"], ["40", "40 seconds"]];
const THEMES = [["light", "Light"], ["dark", "Dark"], ["print", "Print, greys"]];
/** Formats whose letters are drawn here; the others are text that the reader's program draws. */
const OWN_FONTS = new Set(["png", "pdf", "mp4", "gif"]);
const PARTS = [["key", "Key"], ["events", "List of events"], ["labels", "Labels"], ["sources", "Sources"], ["inset", "Close-up"]];

/** @param {string} path @param {object} values @returns {Promise<Response>} */
async function post(path, values) {
  const answer = await fetch(path, { method: "POST", headers: HEADERS, body: JSON.stringify(values) });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).error ?? `The server answered ${answer.status}`);
  return answer;
}

/**
 * Ask for a file, tell how far it is, and save it when it is done.
 * @param {object} asked what is chosen, as the server takes it
 * @param {(job: any) => void} tell called with the job at every step; throws what the server refuses
 */
export async function exportFile(asked, tell) {
  let job = await (await post("export/start", asked)).json();
  tell(job);
  while (job.state === "waiting" || job.state === "running") {
    await new Promise((done) => { setTimeout(done, POLL); });
    job = await (await fetch(`export/jobs/${job.id}`)).json();
    tell(job);
  }
  if (job.state !== "done") return;
  const link = el("a", { href: `export/jobs/${job.id}/file`, download: job.name });
  document.body.append(link);
  link.click();
  link.remove();
}

/** @param {string} id of a job */
export function cancelExport(id) {
  post(`export/jobs/${id}/cancel`, {}).catch(() => null);
}

/** How far a job is, in words. @param {any} job */
export function jobWords(job) {
  if (job.state === "done") return `Saved ${job.name}${job.notice ? `; ${job.notice}.` : ""}`;
  if (job.state === "cancelled") return "Cancelled; nothing was saved.";
  if (job.state === "failed") return job.problem;
  return job.total > 1 ? `${job.name}: ${job.done} of ${job.total}` : `Making ${job.name}`;
}

/** @param {any} page */
export function mountExport(page) {
  const button = document.getElementById("export-menu");
  if (!button) return;
  /** @type {ExportDialog|null} */ let dialog = null;
  button.addEventListener("click", () => (dialog ??= new ExportDialog(page)).open());
  acceptDrops(page);
}

class ExportDialog {
  /** @param {any} page */
  constructor(page) {
    this.page = page;
    this.format = FORMATS[0];
    this.waiting = 0;
    this.turn = 0;
    this.job = "";
    this.picture = /** @type {HTMLImageElement} */ (el("img", { alt: "Preview of the export" }));
    this.status = el("p.export-status", { role: "status" });
    this.bar = /** @type {HTMLProgressElement} */ (el("progress", { hidden: true, "aria-label": "Export" }));
    this.title = /** @type {HTMLInputElement} */ (el("input", { type: "text", maxlength: 300, id: "export-title", placeholder: "As on the map", oninput: () => this.refresh() }));
    this.size = this.#select("export-size", SIZES);
    this.theme = this.#select("export-theme", THEMES);
    this.length = this.#select("export-length", LENGTHS);
    this.length.value = "10";
    this.parts = PARTS.map(([id, label]) => {
      const input = /** @type {HTMLInputElement} */ (el("input", { type: "checkbox", checked: true, value: id, onchange: () => this.refresh() }));
      return { input, row: el("label", {}, input, label) };
    });
    this.go = /** @type {HTMLButtonElement} */ (el("button.btn.primary", { type: "button", onclick: () => this.#export() }, "Export"));
    this.stop = /** @type {HTMLButtonElement} */ (el("button.btn.line", { type: "button", hidden: true, onclick: () => this.#cancel() }, "Cancel"));
    this.sized = el("div.export-row", {}, el("label", { for: "export-size" }, "Size"), this.size);
    this.filmed = el("div.export-row", {}, el("label", { for: "export-length" }, "Length"), this.length);
    this.drawn = el("div.export-drawn", {},
      el("div.export-row", {}, el("label", { for: "export-title" }, "Title"), this.title), this.sized,
      el("div.export-row", {}, el("label", { for: "export-theme" }, "Theme"), this.theme), this.filmed,
      el("fieldset", {}, el("legend", {}, "Show"), this.parts.map((part) => part.row)));
    this.node = /** @type {HTMLDialogElement} */ (el("dialog.export", { "aria-labelledby": "export-heading", id: "export-dialog" }, this.#content()));
    document.body.append(this.node);
  }

  /** @param {string} id @param {string[][]} options */
  #select(id, options) {
    return /** @type {HTMLSelectElement} */ (el("select", { id, onchange: () => this.refresh() }, options.map(([value, label]) => el("option", { value }, label))));
  }

  #content() {
    const formats = FORMATS.map((format, k) => el("label.format", {},
      el("input", { type: "radio", name: "export-format", checked: k === 0, onchange: () => { this.format = format; this.refresh(); } }),
      el("span", {}, el("b", {}, format.label), el("small", {}, format.note))));
    return el("div.export-body", {},
      el("header", {}, el("h2", { id: "export-heading" }, "Export this view"),
        el("button.btn.icon", { type: "button", "aria-label": "Close", onclick: () => this.node.close() }, icon("i-x"))),
      el("div.export-formats", { role: "radiogroup", "aria-label": "Format" }, formats),
      el("div.export-preview", {}, this.picture, this.status),
      el("div.export-choices", {}, this.drawn),
      el("footer", {}, this.bar, this.stop, this.go));
  }

  open() {
    this.theme.value = this.page.theme();
    this.node.showModal();
    this.refresh();
  }

  /** What is chosen, as the server takes it. */
  #asked() {
    return {
      view: toQuery(this.page.store.get()), format: this.format.id, deck: this.format.deck ?? "slide",
      size: this.format.sized ? this.size.value : "", title: this.title.value, theme: this.theme.value, seconds: Number(this.length.value),
      without: this.parts.filter(({ input }) => !input.checked).map(({ input }) => input.value),
    };
  }

  refresh() {
    this.drawn.hidden = !this.format.drawn;
    this.sized.hidden = !this.format.sized;
    this.filmed.hidden = !this.format.film;
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => this.#preview(), PAUSE);
  }

  async #preview() {
    const turn = ++this.turn;
    this.picture.classList.add("stale");
    try {
      const answer = await post("export/preview", { ...this.#asked(), format: "png" });
      const image = await answer.blob();
      const notice = decodeURIComponent(answer.headers.get("X-Diplomatlas-Notice") ?? "");
      if (turn !== this.turn) return;
      URL.revokeObjectURL(this.picture.src);
      this.picture.src = URL.createObjectURL(image);
      this.picture.classList.remove("stale");
      const lacks = notice && OWN_FONTS.has(this.format.id) ? `${notice[0].toUpperCase()}${notice.slice(1)}.` : "";
      this.status.textContent = this.format.drawn ? lacks : "The data of this view; the map is shown for orientation.";
    } catch (error) {
      if (turn === this.turn) this.status.textContent = /** @type {Error} */ (error).message;
    }
  }

  async #export() {
    this.#busy(true);
    try {
      await exportFile(this.#asked(), (job) => this.#show(job));
    } catch (error) {
      this.status.textContent = /** @type {Error} */ (error).message;
    }
    this.#busy(false);
  }

  /** @param {any} job */
  #show(job) {
    this.job = job.id;
    if (job.total) { this.bar.max = job.total; this.bar.value = job.done; } else this.bar.removeAttribute("value");
    this.status.textContent = jobWords(job);
  }

  #cancel() {
    if (this.job) cancelExport(this.job);
  }

  /** @param {boolean} yes */
  #busy(yes) {
    this.bar.hidden = !yes;
    this.stop.hidden = !yes;
    this.go.disabled = yes;
  }
}

/** A picture made here carries its view; dropping it restores that. @param {any} page */
function acceptDrops(page) {
  const holds = (/** @type {DragEvent} */ event) => [...(event.dataTransfer?.items ?? [])].some((item) => item.kind === "file");
  const blocked = () => document.querySelector("dialog[open]") !== null;
  document.addEventListener("dragover", (event) => { if (holds(event) && !blocked()) event.preventDefault(); });
  document.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file || blocked() || !/\.(png|svg|pdf|pptx)$/i.test(file.name)) return;
    event.preventDefault();
    restore(page, file);
  });
}

/** @param {any} page @param {File} file */
export async function restore(page, file) {
  const form = new FormData();
  form.append("file", file);
  try {
    const answer = await fetch("export/restore", { method: "POST", headers: { "X-Diplomatlas": "1" }, body: form });
    const found = await answer.json();
    if (found.error) throw new Error(found.error);
    const { view, notices } = fromQuery(found.view);
    const now = page.store.get();
    page.mapTouched = view.bbox !== null;
    page.store.set({ ...view, from: view.from ?? page.atlas.first, to: view.to ?? Math.max(page.atlas.today, page.atlas.last), theme: now.theme, event: null });
    if (view.bbox) page.map.fitBounds([[view.bbox[1], view.bbox[0]], [view.bbox[3], view.bbox[2]]], { animate: false });
    else requestAnimationFrame(() => page.fit());
    if (view.event) page.atlas.locate(view.event).then((/** @type {number|null} */ i) => { if (i !== null) page.open(i); }).catch(() => null);
    for (const text of notices) page.notice(text, "warn");
    page.notice(found.changed ? `The view of ${file.name}. The data have changed since it was made.` : `The view of ${file.name}.`, found.changed ? "warn" : "info");
  } catch (error) {
    page.notice(`${file.name}: ${/** @type {Error} */ (error).message}`, "warn");
  }
}

