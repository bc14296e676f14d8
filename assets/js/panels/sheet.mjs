/**
 * On a phone the details are a sheet over the map: a header, a half or the whole height,
 * by dragging its grip or pressing it.
 * @module panels/sheet
 */

const STOPS = ["low", "half", "full"];

/** @returns {{rise: () => void}} `rise` brings a lowered sheet back up, so that what was asked for is seen */
export function mountSheet() {
  const sheet = /** @type {HTMLElement} */ (document.getElementById("details"));
  const grip = /** @type {HTMLElement} */ (document.getElementById("grip"));
  const go = (/** @type {string} */ stop) => {
    sheet.dataset.sheet = stop;
    sheet.style.removeProperty("height");
    grip.setAttribute("aria-expanded", String(stop !== "low"));
  };
  go("half");
  let from = 0;
  let height = 0;
  let moved = false;
  grip.addEventListener("pointerdown", (event) => {
    grip.setPointerCapture(event.pointerId);
    from = event.clientY;
    height = sheet.offsetHeight;
    moved = false;
    sheet.classList.add("dragging");
  });
  grip.addEventListener("pointermove", (event) => {
    if (!grip.hasPointerCapture(event.pointerId)) return;
    moved ||= Math.abs(event.clientY - from) > 4;
    sheet.style.height = `${Math.max(64, height + from - event.clientY)}px`;
  });
  const settle = () => {
    sheet.classList.remove("dragging");
    if (!moved) return;
    const share = sheet.offsetHeight / window.innerHeight;
    go(share > 0.5 ? "full" : share > 0.2 ? "half" : "low");
  };
  grip.addEventListener("pointerup", settle);
  grip.addEventListener("pointercancel", settle);
  grip.addEventListener("click", () => {
    if (moved) { moved = false; return; }
    go(STOPS[(STOPS.indexOf(sheet.dataset.sheet ?? "half") + 1) % STOPS.length]);
  });
  return { rise: () => { if (sheet.dataset.sheet === "low") go("half"); } };
}
