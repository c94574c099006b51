// Turns strokes into segments while the recording runs: marking modes, quick actors and reaction time put together. No page here.
import { abandonLast, closeAll, newMarking, nextMode, press, release, strokeTime } from "./segment-marking.js";
import { newQuickActors, restrict, use } from "./segment-quick-actors.js";

export class SegmentMarker {
  #transport;
  #reaction;
  #onMade;
  #onChange;
  #hasJustOpened = false;

  /**
   * @param {{transport: import("./media-transport.js").Transport, reaction: number, kept: Object|null, isKnown: function(string): boolean,
   *   onMade: function(Array<{actor: string|null, start: number, end: number}>): void, onChange: function(string|null): void}} given
   *   `reaction` in ms; `kept` is what `keepable` gave last time; `onMade` gets what one stroke made, `onChange` a refusal or null.
   */
  constructor({ transport, reaction, kept, isKnown, onMade, onChange }) {
    this.#transport = transport;
    this.#reaction = reaction;
    this.#onMade = onMade;
    this.#onChange = onChange;
    this.marking = { ...newMarking(), ...kept?.marking, open: [] };
    this.quick = restrict({ ...newQuickActors(), ...kept?.quick }, isKnown);
  }

  /** What is worth keeping until the next item: mode, fixed length, keys of actors. */
  get keepable() {
    const { mode, fixedLength, fixedEdge } = this.marking;
    return { marking: { mode, fixedLength, fixedEdge }, quick: this.quick };
  }

  /** The moment a stroke means now, in ms, reaction time taken off. */
  get now() {
    const { time, isPlaying, rate, length } = this.#transport;
    return strokeTime({ time, playing: isPlaying, rate }, this.#reaction, length);
  }

  /** A key went down for an actor, or for nobody yet (null). `time` in ms, if not now. */
  press(actor, time = this.now) {
    this.#take(press(this.marking, { actor, time }, this.#transport.length));
    if (actor !== null) this.noteUse(actor);
  }

  /** The key came up. */
  release(actor) {
    this.#take(release(this.marking, { actor, time: this.now }, this.#transport.length));
  }

  closeAll() {
    this.#take(closeAll(this.marking, this.now, this.#transport.length));
  }

  /** Takes back the last stroke, if it opened a segment and no decision followed. @returns {boolean} whether it did */
  undoOpening() {
    if (!this.#hasJustOpened) return false;
    this.#hasJustOpened = false;
    this.#set(abandonLast(this.marking));
    return true;
  }

  /** A decision was taken: it is what undo takes back first. */
  noteDecision() {
    this.#hasJustOpened = false;
  }

  nextMode() {
    this.#set(nextMode(this.marking));
  }

  /** @param {{fixedLength: number, fixedEdge: "start"|"end"}} changes length in ms */
  setFixed(changes) {
    this.#set({ ...this.marking, ...changes, mode: "fixed" });
  }

  /** Gives an actor a key, if it has none. */
  noteUse(actor) {
    const busy = this.marking.open.map((running) => running.actor);
    this.setQuick(use(this.quick, actor, { busy }));
  }

  setQuick(quick) {
    this.quick = quick;
    this.#onChange(null);
  }

  #set(marking) {
    this.marking = marking;
    this.#onChange(null);
  }

  #take({ marking, made, opened, refused }) {
    this.marking = marking;
    if (made.length > 0) this.#onMade(made);
    if (made.length > 0 || opened.length > 0) this.#hasJustOpened = opened.length > 0;
    this.#onChange(refused);
  }
}
