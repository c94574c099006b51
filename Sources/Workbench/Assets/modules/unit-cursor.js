import { GRANULARITIES, unitAt, unitsOf } from "./text-units.js";

/**
 * A cursor over the words, sentences or paragraphs of a text. It always holds a span: one unit, or more when extended.
 * Places are Unicode scalars.
 */
export class UnitCursor {
  #text;
  #blocks;
  #language;
  #units = new Map();
  #anchor = 0;
  #focus = 0;
  #span = null;

  /** The granularity in use. */
  granularity = "sentence";

  constructor(text, blocks, language) {
    this.#text = text;
    this.#blocks = blocks;
    this.#language = language;
  }

  /** The span that would be marked, or null in an empty text. */
  get span() {
    if (this.#span) return this.#span;
    const units = this.#current();
    if (units.length === 0) return null;
    const [first, last] = [Math.min(this.#anchor, this.#focus), Math.max(this.#anchor, this.#focus)];
    return { start: units[first].start, end: units[last].end };
  }

  /** Moves by units; from a span of several units it goes on from the end it moves towards. */
  move(by) {
    const units = this.#current();
    this.#adopt();
    this.#focus = clamp(this.#focus + by, units.length);
    this.#anchor = this.#focus;
  }

  /** Extends or shortens the span at the end that moved last. */
  extend(by) {
    this.#adopt();
    this.#focus = clamp(this.#focus + by, this.#current().length);
  }

  /** Moves to the first unit of the next (1) or previous (-1) unit that is one step coarser. */
  jump(by) {
    this.place(this.#coarserPlace(by));
  }

  /** Extends to the end (1) or beginning (-1) of the unit that is one step coarser, then to the next. */
  extendJump(by) {
    this.#adopt();
    const units = this.#current();
    const coarse = this.#unitsOf(this.#coarser());
    if (units.length === 0) return;
    const edgeOf = ({ start, end }) => (by > 0
      ? units.findLastIndex((unit) => unit.start < end)
      : units.findIndex((unit) => unit.end > start));
    const place = unitAt(coarse, units[this.#focus].start);
    const edge = edgeOf(coarse[place]);
    this.#focus = edge === this.#focus ? edgeOf(coarse[clamp(place + by, coarse.length)]) : edge;
  }

  /** Goes to the next granularity at the same place. */
  changeGranularity() {
    const place = this.span?.start ?? 0;
    this.granularity = GRANULARITIES[(GRANULARITIES.indexOf(this.granularity) + 1) % GRANULARITIES.length];
    this.place(place);
  }

  /** Puts the cursor on the unit at a place. */
  place(place) {
    this.#span = null;
    this.#focus = Math.max(unitAt(this.#current(), place), 0);
    this.#anchor = this.#focus;
  }

  /** Holds exactly this span, as selected with the mouse. */
  select(start, end) {
    this.place(start);
    this.#span = { start, end };
  }

  /**
   * The place of an edge moved by units: the next start of a unit for the start of a span, the next end for its end.
   *
   * @param {"start"|"end"} edge
   * @param {number} place
   * @param {number} by 1 or -1
   */
  moveEdge(edge, place, by) {
    const places = this.#current().map((unit) => unit[edge]);
    const beyond = by > 0 ? places.find((other) => other > place) : places.findLast((other) => other < place);
    return beyond ?? place;
  }

  #current() {
    return this.#unitsOf(this.granularity);
  }

  #unitsOf(granularity) {
    if (!this.#units.has(granularity)) {
      this.#units.set(granularity, unitsOf(this.#text, this.#blocks, granularity, this.#language));
    }
    return this.#units.get(granularity);
  }

  #coarser() {
    return GRANULARITIES[Math.min(GRANULARITIES.indexOf(this.granularity) + 1, GRANULARITIES.length - 1)];
  }

  #coarserPlace(by) {
    const coarse = this.#unitsOf(this.#coarser());
    const place = unitAt(coarse, this.#current()[this.#focus]?.start ?? 0);
    return coarse[clamp(place + by, coarse.length)]?.start ?? 0;
  }

  /** A free selection becomes the units that it touches. */
  #adopt() {
    if (!this.#span) return;
    const { start, end } = this.#span;
    this.#span = null;
    this.#anchor = Math.max(unitAt(this.#current(), start), 0);
    this.#focus = Math.max(unitAt(this.#current(), end - 1), 0);
  }
}

function clamp(place, count) {
  return Math.max(Math.min(place, count - 1), 0);
}
