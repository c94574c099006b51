// The selected segment, its selected edge, and everything that can be done to it. Every change is one decision of the session; words say
// what was done. Knows nothing of the page.
import { formatTime } from "./media-time.js";
import {
  addAttribution, attributionOf, changeActor, changeAttribution, duplicateAttribution, newAttribution, newID, removeAttribution, undecided,
} from "./record.js";
import { byTime, mergeWithNext, moveEdge, neighbouringEdge, snapTarget, splitSegment } from "./segment-operations.js";
import { attributionFrom } from "./suggestions.js";

/** How far an edge may jump when it snaps, in ms. */
const SNAP_REACH = 5000;
/** Steps of one edge that follow each other faster than this (ms) are one decision. */
const STEPS_TOGETHER = 500;

/** Segments shorter than this (ms) are described to the tenth of a second. */
const SHORT = 5000;

const EDGE_AFTER = { null: "start", start: "end", end: null };

export class SegmentEditor {
  #session;
  #words;
  #transport;
  #tell;
  #onChange;
  #moving = null;
  #timer = 0;

  /**
   * @param {{session: import("./coding-session.js").CodingSession, words: function, transport: import("./media-transport.js").Transport,
   *   tell: function(string): void, onChange: function(): void}} given `tell` says something that is no decision; `onChange` is called
   *   when the selection changed or an edge is on its way.
   */
  constructor({ session, words, transport, tell, onChange }) {
    this.#session = session;
    this.#words = words;
    this.#transport = transport;
    this.#tell = tell;
    this.#onChange = onChange;
    /** Id of the selected segment, or null. */
    this.selected = null;
    /** The selected edge, "start" or "end", or null. */
    this.edge = null;
  }

  /** The record as it is shown: with an edge that is on its way. */
  get record() {
    const { record } = this.#session;
    return this.#moving ? changeAttribution(record, this.#moving.id, this.#moving.span) : record;
  }

  /** The selected segment, or null. */
  get segment() { return attributionOf(this.record, this.selected); }

  /** The segments in the order of the recording. */
  get segments() { return byTime(this.record.attributions); }

  /** "Amanat 0:12–0:31"; short segments to the tenth of a second. */
  describe({ actor, start, end }) {
    const decimals = end - start < SHORT ? 1 : 0;
    return this.#words("broadcast.segment", { actor: this.label(actor), start: formatTime(start, { decimals }), end: formatTime(end, { decimals }) });
  }

  /** What an actor is called. */
  label(actor) { return this.#session.codebook.index.label(actor); }

  /** Selects a segment, or none; the playhead goes to its start unless something plays. */
  select(id) {
    this.keepMove();
    this.selected = attributionOf(this.#session.record, id) ? id : null;
    this.edge = null;
    if (this.segment && !this.#transport.isPlaying) this.#transport.seek(this.segment.start);
    this.#onChange();
  }

  /** Selects the next (1) or previous (-1) segment; without a selection, the one nearest to the playhead on that side. */
  selectBeside(by) {
    const { segments } = this;
    const place = segments.findIndex(({ id }) => id === this.selected);
    const now = this.#transport.time;
    const beside = place >= 0 ? segments[place + by]
      : by > 0 ? segments.find(({ start }) => start >= now) ?? segments.at(-1) : segments.findLast(({ start }) => start <= now) ?? segments[0];
    if (beside) this.select(beside.id);
    else this.#tell(this.#words(by > 0 ? "broadcast.lastSegment" : "broadcast.firstSegment"));
  }

  /** Selects the next segment in which something required is undecided, going round. @returns {boolean} whether there is one */
  selectUndecided() {
    const { codebook, item } = this.#session;
    const { segments } = this;
    const place = segments.findIndex(({ id }) => id === this.selected);
    const inOrder = [...segments.slice(place + 1), ...segments.slice(0, place + 1)];
    const found = inOrder.find((segment) => undecided(codebook, item, this.record, segment).length > 0);
    if (found && found.id !== this.selected) this.select(found.id);
    return found !== undefined;
  }

  /** Start, end, none; the playhead goes to the edge unless something plays. */
  selectNextEdge() {
    if (!this.#hasSegment()) return;
    this.keepMove();
    this.edge = EDGE_AFTER[this.edge];
    if (this.edge && !this.#transport.isPlaying) this.#transport.seek(this.segment[this.edge]);
    this.#tell(this.edge ? this.#words(`broadcast.edge.${this.edge}`, { segment: this.describe(this.segment) }) : this.#words("broadcast.edge.none"));
    this.#onChange();
  }

  /** Gives up the edge, else the segment. @returns {boolean} whether there was one */
  leave() {
    if (this.selected === null) return false;
    this.keepMove();
    if (this.edge) this.edge = null;
    else this.selected = null;
    this.#onChange();
    return true;
  }

  /** Moves the selected edge by some ms, or without one the playhead. */
  step(by) {
    if (this.edge === null || !this.segment) return this.#transport.step(by);
    return this.#moveEdgeTo(this.segment[this.edge] + by);
  }

  /** Puts the selected edge where the playhead is; without one, the nearer edge of the selected segment. */
  edgeHere() {
    if (!this.#hasSegment()) return;
    const { time } = this.#transport;
    const { start, end } = this.segment;
    this.edge ??= Math.abs(time - start) <= Math.abs(time - end) ? "start" : "end";
    this.#moveEdgeTo(time, { seek: false });
  }

  /** Puts the selected edge on the nearest edge of another segment. */
  snap() {
    if (!this.#hasSegment()) return;
    if (this.edge === null) return this.#tell(this.#words("broadcast.edge.choose"));
    const target = snapTarget(this.record, this.selected, this.edge, SNAP_REACH);
    if (target === null) this.#tell(this.#words("broadcast.snap.nothing"));
    else this.#moveEdgeTo(target);
  }

  /** Moves the playhead to the next edge in a direction. */
  jumpToEdge(direction) {
    const target = neighbouringEdge(this.record.attributions, this.#transport.time, direction);
    if (target !== null) this.#transport.seek(target);
  }

  /** Adds segments marked at one stroke, as one decision, and selects the last. */
  add(made) {
    if (made.length === 0) return;
    this.keepMove();
    let { record } = this.#session;
    for (const { actor, start, end } of made) {
      this.selected = newID(record);
      record = addAttribution(record, newAttribution({ id: this.selected, actor, start, end, defaults: this.#session.item.defaults }));
    }
    this.edge = null;
    this.#session.decide(made.map((each) => this.describe(each)).join(", "), record);
  }

  split() {
    if (!this.#hasSegment()) return;
    this.keepMove();
    const id = newID(this.#session.record);
    const at = this.#transport.time;
    const record = splitSegment(this.#session.record, this.selected, at, id);
    if (!record) return this.#tell(this.#words("broadcast.split.outside"));
    this.selected = id;
    const actor = this.label(attributionOf(record, id).actor);
    this.#session.decide(this.#words("broadcast.split", { actor, time: formatTime(at, { decimals: 1 }) }), record);
  }

  merge() {
    if (!this.#hasSegment()) return;
    this.keepMove();
    const merged = mergeWithNext(this.#session.record, this.selected);
    if (!merged) return this.#tell(this.#words("broadcast.merge.none", { actor: this.label(this.segment.actor) }));
    const segment = this.describe(attributionOf(merged.record, this.selected));
    const variables = merged.differing.map((id) => this.#session.codebook.variables.find((each) => each.id === id)?.label ?? id).join(", ");
    this.#session.decide(this.#words(variables === "" ? "broadcast.merge" : "broadcast.merge.differing", { segment, variables }), merged.record);
  }

  duplicate(actor) {
    this.keepMove();
    const { record, item } = this.#session;
    const copy = duplicateAttribution(attributionOf(record, this.selected), { id: newID(record), actor, defaults: item.defaults });
    this.selected = copy.id;
    this.#session.decide(this.#words("broadcast.duplicated", { segment: this.describe(copy) }), addAttribution(record, copy));
  }

  changeActor(actor) {
    this.keepMove();
    const changed = changeActor(this.#session.record, this.selected, actor, this.#session.item.defaults);
    this.#session.decide(this.describe(attributionOf(changed, this.selected)), changed);
  }

  remove() {
    if (!this.#hasSegment()) return;
    this.keepMove();
    const { segments, segment } = this;
    const place = segments.indexOf(segment);
    this.selected = (segments[place + 1] ?? segments[place - 1])?.id ?? null;
    this.edge = null;
    const record = removeAttribution(this.#session.record, segment.id);
    this.#session.decide(this.#words("broadcast.removed", { segment: this.describe(segment) }), record);
  }

  setNote(note) {
    this.keepMove();
    const record = changeAttribution(this.#session.record, this.selected, { note });
    this.#session.decide(this.#words("broadcast.noted", { segment: this.describe(this.segment) }), record);
  }

  /** Makes a machine suggestion the coder's own segment; what it leaves open, such as the tone, is asked. */
  accept(suggestion) {
    this.keepMove();
    const { record, item } = this.#session;
    const accepted = attributionFrom(suggestion, { id: newID(record), defaults: item.defaults });
    this.selected = accepted.id;
    this.edge = null;
    this.#session.decide(this.#words("broadcast.accepted", { segment: this.describe(accepted) }), addAttribution(record, accepted));
  }

  /** Keeps an edge that is on its way as a decision, now. */
  keepMove() {
    if (!this.#moving) return;
    clearTimeout(this.#timer);
    const { id, edge } = this.#moving;
    const { record } = this;
    this.#moving = null;
    const segment = attributionOf(record, id);
    const time = formatTime(segment[edge], { decimals: 2 });
    this.#session.decide(this.#words(`broadcast.edge.moved.${edge}`, { segment: this.describe(segment), time }), record);
  }

  #moveEdgeTo(time, { seek = true } = {}) {
    const { edge, segment } = this;
    this.#moving = { id: segment.id, edge, span: moveEdge(segment, edge, time, this.#transport.length) };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keepMove(), STEPS_TOGETHER);
    if (seek && !this.#transport.isPlaying) this.#transport.seek(this.segment[edge]);
    this.#onChange();
  }

  #hasSegment() {
    if (this.segment) return true;
    this.#tell(this.#words("broadcast.noSegment"));
    return false;
  }
}
