/**
 * The small card that follows the pointer over a country or a place.
 * @module map/tip
 */

import { el, replace } from "../dom.mjs";

/** @param {HTMLElement} frame the map's region @returns {{show: (at: {clientX: number, clientY: number}, rows: Node[]) => void, move: (at: {clientX: number, clientY: number}) => void, hide: () => void}} */
export function createTip(frame) {
  const node = el("div.tip.card", { role: "tooltip", hidden: true });
  frame.append(node);
  const move = (/** @type {{clientX: number, clientY: number}} */ at) => {
    const box = frame.getBoundingClientRect();
    const left = at.clientX - box.left + 14;
    const top = at.clientY - box.top + 14;
    node.style.transform = `translate(${Math.min(left, box.width - node.offsetWidth - 8)}px,${Math.min(top, box.height - node.offsetHeight - 8)}px)`;
  };
  return {
    show(at, rows) {
      if (matchMedia("(hover: none)").matches) return;
      replace(node, ...rows);
      node.hidden = false;
      move(at);
    },
    move,
    hide() { node.hidden = true; },
  };
}
