/**
 * A canvas that covers the map, sharp on any screen, redrawn as the map moves and scaled with it
 * while it zooms. Drawing happens in container pixels.
 * @module map/canvas
 */

/**
 * @callback Paint
 * @param {CanvasRenderingContext2D} ctx cleared, in CSS pixels
 * @param {{x: number, y: number}} size of the map in CSS pixels
 * @returns {void}
 */

export class MapCanvas {
  /**
   * @param {any} map the Leaflet map @param {string} pane name of the pane that is made for it
   * @param {number} z its z-index @param {Paint} paint
   */
  constructor(map, pane, z, paint) {
    this.map = map;
    this.paint = paint;
    this.canvas = document.createElement("canvas");
    this.canvas.className = "map-canvas leaflet-zoom-animated";
    this.canvas.setAttribute("aria-hidden", "true");
    const holder = map.getPane(pane) ?? map.createPane(pane);
    holder.style.zIndex = String(z);
    holder.style.pointerEvents = "none";
    holder.append(this.canvas);
    this.ctx = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    map.on("zoomanim", this.#zoomTo, this);
    this.resize();
  }

  resize() {
    const size = this.map.getSize();
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    this.canvas.width = Math.round(size.x * ratio);
    this.canvas.height = Math.round(size.y * ratio);
    this.canvas.style.width = `${size.x}px`;
    this.canvas.style.height = `${size.y}px`;
    this.ratio = ratio;
  }

  draw() {
    const { map, ctx, canvas } = this;
    const at = map.containerPointToLayerPoint([0, 0]);
    canvas.style.transform = `translate3d(${at.x}px,${at.y}px,0)`;
    this.center = map.getCenter();
    this.zoom = map.getZoom();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    ctx.setTransform(this.ratio ?? 1, 0, 0, this.ratio ?? 1, 0, 0);
    this.paint(ctx, map.getSize());
  }

  /** Follow a zoom animation as Leaflet's own renderers do. @param {{center: any, zoom: number}} event */
  #zoomTo(event) {
    if (!this.center) return;
    const { map } = this;
    const scale = map.getZoomScale(event.zoom, this.zoom);
    const half = map.getSize().multiplyBy(0.5);
    const at = half.multiplyBy(-scale).add(map.project(this.center, event.zoom)).subtract(map._getNewPixelOrigin(event.center, event.zoom));
    this.canvas.style.transform = `translate3d(${at.x}px,${at.y}px,0) scale(${scale})`;
  }
}
