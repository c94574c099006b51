// Draws the timeline on a canvas. What is where comes from `timeline-layout`; colours come from the stylesheet.
import { formatTime } from "./media-time.js";
import { peakBetween } from "./media-peaks.js";
import { placeOf, rulerMarks } from "./timeline-layout.js";

// Heights and widths in px.
const RULER = 22;
const WAVE = 40;
const LANE = 22;
const EDGE_WIDTH = 5;
const NARROW = 6;

/** Width of the column with the actors' names, in px. */
export const GUTTER = 132;

/**
 * Height of the whole drawing.
 * @param {{lanes: number}[]} tracks
 * @returns {number} px
 */
export function heightOf(tracks, hasWave) {
  return headHeight(hasWave) + tracks.reduce((sum, { lanes }) => sum + lanes * LANE + 4, 0) + 4;
}

/**
 * What can be hit with a pointer.
 * @typedef {{id: string, left: number, right: number, top: number, bottom: number}} Hit px
 */

/**
 * @param {CanvasRenderingContext2D} context scaled to CSS pixels
 * @param {{width: number, scrollTop: number, view: {from: number, to: number}, tracks: Array, peaks: Float32Array|null, gaps: Array, overlaps: Array,
 *   selected: string|null, edge: string|null, labelOf: function(string|null): string, colour: function(string): string, font: string}} scene
 * @returns {Hit[]}
 */
export function paint(context, scene) {
  const height = context.canvas.height;
  context.clearRect(0, 0, scene.width, height);
  context.font = `12px ${scene.font}`;
  context.textBaseline = "middle";
  const at = (time) => GUTTER + placeOf(time, scene.view, scene.width - GUTTER);
  const marks = rulerMarks(scene.view, scene.width - GUTTER, 74);
  paintGrid(context, scene, marks, at, height);
  const hits = paintTracks(context, scene, at);
  // The head stays in sight while the tracks scroll under it.
  context.save();
  context.translate(0, scene.scrollTop);
  context.fillStyle = scene.colour("back");
  context.fillRect(0, 0, scene.width, headHeight(scene.peaks !== null));
  paintHead(context, scene, marks, at);
  context.restore();
  return hits;
}

/** Height of the ruler with the waveform, in px. */
export function headHeight(hasWave) {
  return RULER + (hasWave ? WAVE : 0);
}

function paintGrid(context, scene, { times }, at, height) {
  context.strokeStyle = scene.colour("line");
  context.lineWidth = 1;
  context.beginPath();
  for (const time of times) {
    const x = Math.round(at(time)) + 0.5;
    context.moveTo(x, 0);
    context.lineTo(x, height);
  }
  context.stroke();
  clipToTime(context, scene.width, height, () => {
    for (const { start, end } of scene.gaps) hatch(context, at(start), at(end), RULER, height, scene.colour("gap"));
  });
}

function paintHead(context, scene, { step, times }, at) {
  const head = headHeight(scene.peaks !== null);
  context.fillStyle = scene.colour("quiet");
  for (const time of times) {
    const label = formatTime(time, { hours: true, decimals: step < 1000 ? 1 : 0 });
    if (at(time) + context.measureText(label).width < scene.width) context.fillText(label, at(time) + 3, 9);
  }
  clipToTime(context, scene.width, head, () => {
    if (scene.peaks) paintWave(context, scene);
    for (const { start, end } of scene.gaps) hatch(context, at(start), at(end), RULER, head, scene.colour("gap"));
    context.fillStyle = scene.colour("overlap");
    for (const { start, end } of scene.overlaps) context.fillRect(at(start), RULER - 5, Math.max(at(end) - at(start), 2), 4);
  });
}

function clipToTime(context, width, height, draw) {
  context.save();
  context.beginPath();
  context.rect(GUTTER, 0, width - GUTTER, height);
  context.clip();
  draw();
  context.restore();
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
  let top = headHeight(scene.peaks !== null) + 4;
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
  // Too narrow for an outline: the colour of the outline fills it.
  const isNarrow = right - left < NARROW;
  context.globalAlpha = entry.state === "open" ? 0.55 : 1;
  if (!isSuggested) {
    context.fillStyle = scene.colour(fillOf(isSelected, isNarrow));
    context.fillRect(left, top, right - left, bottom - top);
  }
  context.globalAlpha = 1;
  context.lineWidth = isSelected ? 2 : 1;
  context.strokeStyle = scene.colour(isSuggested ? "suggested" : isSelected ? "text" : "outline");
  context.setLineDash(isSuggested ? [4, 3] : []);
  if (!isNarrow || isSuggested) context.strokeRect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1);
  context.setLineDash([]);
  if (entry.isUndecided && right - left > 12) {
    context.fillStyle = scene.colour(isSelected ? "onSelected" : "undecided");
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

function fillOf(isSelected, isNarrow) {
  if (isSelected) return isNarrow ? "edge" : "selected";
  return isNarrow ? "outline" : "segment";
}

function fitted(context, text, width) {
  if (context.measureText(text).width <= width) return text;
  let kept = Array.from(text);
  while (kept.length > 1 && context.measureText(`${kept.join("")}…`).width > width) kept = kept.slice(0, -1);
  return width > 12 ? `${kept.join("")}…` : "";
}
