// Draws the timeline on a canvas. What is where comes from `timeline-layout`; colours come from the stylesheet.
import { formatTime } from "./media-time.js";
import { peakBetween } from "./media-peaks.js";
import { placeOf, rulerMarks } from "./timeline-layout.js";

/** Heights and widths in px. */
export const RULER = 22;
export const WAVE = 40;
export const LANE = 22;
export const GUTTER = 132;
const EDGE_WIDTH = 5;

/**
 * Height of the whole drawing.
 * @param {{lanes: number}[]} tracks
 * @returns {number} px
 */
export function heightOf(tracks, hasWave) {
  return RULER + (hasWave ? WAVE : 0) + tracks.reduce((sum, { lanes }) => sum + lanes * LANE + 4, 0) + 4;
}

/**
 * What can be hit with a pointer.
 * @typedef {{id: string, left: number, right: number, top: number, bottom: number}} Hit px
 */

/**
 * @param {CanvasRenderingContext2D} context scaled to CSS pixels
 * @param {{width: number, view: {from: number, to: number}, tracks: Array, peaks: Float32Array|null, gaps: Array, overlaps: Array,
 *   selected: string|null, edge: string|null, labelOf: function(string|null): string, colour: function(string): string}} scene
 * @returns {Hit[]}
 */
export function paint(context, scene) {
  const height = heightOf(scene.tracks, scene.peaks !== null);
  context.clearRect(0, 0, scene.width, height);
  context.font = `12px ${scene.font}`;
  context.textBaseline = "middle";
  const at = (time) => GUTTER + placeOf(time, scene.view, scene.width - GUTTER);
  paintRuler(context, scene, at, height);
  context.save();
  context.beginPath();
  context.rect(GUTTER, 0, scene.width - GUTTER, height);
  context.clip();
  if (scene.peaks) paintWave(context, scene);
  for (const { start, end } of scene.gaps) hatch(context, at(start), at(end), RULER, height, scene.colour("gap"));
  for (const { start, end } of scene.overlaps) {
    context.fillStyle = scene.colour("overlap");
    context.fillRect(at(start), RULER - 4, Math.max(at(end) - at(start), 2), 4);
  }
  context.restore();
  return paintTracks(context, scene, at);
}

function paintRuler(context, { width, view, colour }, at, height) {
  const { step, times } = rulerMarks(view, width - GUTTER, 74);
  context.strokeStyle = colour("line");
  context.fillStyle = colour("quiet");
  context.lineWidth = 1;
  for (const time of times) {
    const x = Math.round(at(time)) + 0.5;
    context.beginPath();
    context.moveTo(x, 14);
    context.lineTo(x, height);
    context.stroke();
    const label = formatTime(time, { hours: true, decimals: step < 1000 ? 1 : 0 });
    if (x + context.measureText(label).width < width) context.fillText(label, x + 3, 9);
  }
}

function paintWave(context, { width, view, peaks, colour }) {
  const perPixel = (view.to - view.from) / (width - GUTTER);
  const middle = RULER + WAVE / 2;
  context.fillStyle = colour("wave");
  for (let x = GUTTER; x < width; x += 1) {
    const from = view.from + (x - GUTTER) * perPixel;
    const half = Math.max(0.5, peakBetween(peaks, from, from + perPixel) * (WAVE / 2 - 2));
    context.fillRect(x, middle - half, 1, half * 2);
  }
}

function hatch(context, left, right, top, bottom, colour) {
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = Math.max(left, 0) - (bottom - top) - (left % 7); x < Math.min(right, 10_000); x += 7) {
    context.moveTo(x, bottom);
    context.lineTo(x + (bottom - top), top);
  }
  context.stroke();
  context.restore();
}

function paintTracks(context, scene, at) {
  const hits = [];
  let top = RULER + (scene.peaks ? WAVE : 0) + 4;
  for (const { actor, lanes, entries } of scene.tracks) {
    const bottom = top + lanes * LANE;
    context.fillStyle = scene.colour("text");
    context.fillText(fitted(context, scene.labelOf(actor), GUTTER - 12), 4, (top + bottom) / 2);
    context.save();
    context.beginPath();
    context.rect(GUTTER, top, scene.width - GUTTER, bottom - top);
    context.clip();
    for (const { entry, lane } of entries) {
      const hit = { id: entry.id, left: at(entry.start), right: Math.max(at(entry.end), at(entry.start) + 2), top: top + lane * LANE + 2, bottom: top + (lane + 1) * LANE - 2 };
      paintEntry(context, scene, entry, hit);
      hits.push(hit);
    }
    context.restore();
    top = bottom + 4;
  }
  return hits;
}

function paintEntry(context, scene, entry, { left, right, top, bottom }) {
  const isSelected = entry.id === scene.selected;
  const isSuggested = entry.state === "suggested";
  context.globalAlpha = entry.state === "open" ? 0.55 : 1;
  if (!isSuggested) {
    context.fillStyle = scene.colour(isSelected ? "selected" : "segment");
    context.fillRect(left, top, right - left, bottom - top);
  }
  context.globalAlpha = 1;
  context.lineWidth = isSelected ? 2 : 1;
  context.strokeStyle = scene.colour(isSuggested ? "suggested" : isSelected ? "text" : "outline");
  context.setLineDash(isSuggested ? [4, 3] : []);
  context.strokeRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
  context.setLineDash([]);
  if (entry.isUndecided && right - left > 12) {
    context.fillStyle = scene.colour("undecided");
    context.beginPath();
    context.arc(right - 8, top + 6, 3, 0, 2 * Math.PI);
    context.fill();
  }
  if (entry.text && right - left > 48) {
    context.fillStyle = scene.colour(isSuggested ? "suggested" : isSelected ? "onSelected" : "text");
    context.fillText(fitted(context, entry.text, right - left - 18), left + 6, (top + bottom) / 2 + 0.5);
  }
  if (isSelected && scene.edge) {
    context.fillStyle = scene.colour("edge");
    context.fillRect(scene.edge === "start" ? left : right - EDGE_WIDTH, top - 2, EDGE_WIDTH, bottom - top + 4);
  }
}

function fitted(context, text, width) {
  if (context.measureText(text).width <= width) return text;
  let kept = Array.from(text);
  while (kept.length > 1 && context.measureText(`${kept.join("")}…`).width > width) kept = kept.slice(0, -1);
  return width > 12 ? `${kept.join("")}…` : "";
}
