/**
 * Building elements. Text always goes in as text nodes, so nothing from an atlas can become markup.
 * @module dom
 */

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node|string|number|null|undefined|false} Child */

/** Numbers as they are written here: 1,234. */
export const numeral = new Intl.NumberFormat("en");

/** @param {Element} node @param {Record<string, any>} props */
function apply(node, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "style") Object.assign(/** @type {HTMLElement} */ (node).style, value);
    else if (name === "vars") for (const [key, v] of Object.entries(value)) /** @type {HTMLElement} */ (node).style.setProperty(key, String(v));
    else node.setAttribute(name, value === true ? "" : String(value));
  }
}

/** @param {Element} node @param {Child[]} children */
function fill(node, children) {
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : String(child));
  }
}

/**
 * @param {string} tag `div` or `div.class.other`
 * @param {Record<string, any>} [props] attributes; `onclick` and the like are listeners
 * @param {...(Child|Child[])} children @returns {HTMLElement}
 */
export function el(tag, props = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const node = document.createElement(name);
  if (classes.length) node.className = classes.join(" ");
  apply(node, props);
  fill(node, /** @type {Child[]} */ (children));
  return node;
}

/** @param {string} tag @param {Record<string, any>} [attrs] @param {...(Child|Child[])} children @returns {SVGElement} */
export function svg(tag, attrs = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const node = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  if (classes.length) node.setAttribute("class", classes.join(" "));
  apply(node, attrs);
  fill(node, /** @type {Child[]} */ (children));
  return node;
}

/** An icon or glyph of the page's sprite. @param {string} id @param {string} [cls] @returns {SVGElement} */
export function icon(id, cls = "i") {
  return svg("svg", { class: cls, "aria-hidden": "true", viewBox: "0 0 16 16" }, svg("use", { href: `#${id}` }));
}

/** The badge of an event type: colour and glyph. @param {string} type @returns {HTMLElement} */
export function badge(type) {
  return el("span", { class: `badge t-${type}`, "aria-hidden": "true" }, icon(`g-${type}`, ""));
}

/**
 * Put a text into a node that holds nothing else. The text node is kept, so that the browser finds
 * no new node to match against its style rules. @param {Element} node @param {string} text
 */
export function setText(node, text) {
  const first = node.firstChild;
  if (!(first instanceof Text) || first.nextSibling) node.textContent = text;
  else if (first.data !== text) first.data = text;
}

/** Replace what a node holds. @param {Element} node @param {...(Child|Child[])} children */
export function replace(node, ...children) {
  node.replaceChildren();
  fill(node, /** @type {Child[]} */ (children));
}

/** Draw the icons that the server's layout only names. @param {ParentNode} [root] */
export function hydrateIcons(root = document) {
  for (const node of root.querySelectorAll("[data-icon]")) node.prepend(icon(/** @type {HTMLElement} */ (node).dataset.icon ?? ""));
}
