import { chordLabel, chordOf, isHelp } from "./chord.js";
import { CODE_KEYS } from "./key-groups.js";
import { KEY_SETS } from "./key-sets.js";
import { showKeyTable } from "./key-table.js";
import { Layout } from "./layout.js";
import { loadSettings } from "./settings.js";

/** Chords that belong to a text field while somebody writes in it. */
const EDITING = /^(Ctrl\+(Shift\+)?(Key[ACVXYZ]|Arrow\w+|Backspace|Delete)|Alt\+(Shift\+)?\w+)$/;

/**
 * The keys of one part of the workbench.
 *
 * A chord does nothing while a dialog is open, and a bare key does nothing while somebody writes in a field.
 */
export class Keys {
  #scope;
  #actions;
  #bound = new Map();
  #handlers = new Map();
  #onCode = null;
  #layout;
  #onLayout = [];

  /**
   * @param {string} scope A key of `KEY_SETS`.
   * @param {{set: string, own: Object<string, string>}} chosen As in the settings.
   * @param {Layout} layout
   */
  constructor(scope, chosen, layout) {
    this.#scope = scope;
    this.#layout = layout;
    this.#actions = actionsOf(scope, chosen);
    for (const [action, { chords }] of this.#actions) for (const chord of chords) this.#bound.set(chord, action);
  }

  /** Reads the person's settings and starts to listen. */
  static async load(scope) {
    const [settings, layout] = await Promise.all([loadSettings(), Layout.load()]);
    const keys = new Keys(scope, settings.keys, layout);
    document.addEventListener("keydown", (event) => keys.#down(event));
    document.addEventListener("keyup", (event) => keys.#up(event));
    return keys;
  }

  get scope() { return this.#scope; }

  /** The actions in the order of the cheat sheet: `[action, {word, chords}]`. */
  get actions() { return [...this.#actions]; }

  /**
   * What an action does. `handler` returning false leaves the key to the browser. `released` is called when the key comes
   * up again.
   */
  on(action, handler, released = null) {
    if (!this.#actions.has(action)) throw new Error(`no action ${action} in ${this.#scope}`);
    this.#handlers.set(action, { handler, released });
    return this;
  }

  /**
   * What a code key does: `handler(position)` with the place among `CODE_KEYS`, 0 first; false leaves the key alone.
   * Keys that an action has are not reported.
   */
  onCode(handler) {
    this.#onCode = handler;
    return this;
  }

  /** Does what the action's key does; for buttons. */
  run(action) {
    return this.#handlers.get(action)?.handler();
  }

  /** The first chord of an action as it is shown, or "" when it has none. */
  label(action) {
    const chord = this.#actions.get(action)?.chords[0];
    return chord === undefined ? "" : this.chordLabel(chord);
  }

  /** The key that gives the code at a position, or "" beyond the last key. */
  codeLabel(position) {
    const code = CODE_KEYS[position];
    return code === undefined ? "" : this.chordLabel(code);
  }

  chordLabel(chord) {
    return chordLabel(chord, (code) => this.#layout.character(code));
  }

  /** Calls back when labels changed because another layout was seen in use. */
  onLayout(handler) {
    this.#onLayout.push(handler);
  }

  /** Opens the cheat sheet. */
  show(words) {
    return showKeyTable(this, words);
  }

  #down(event) {
    if (this.#layout.learn(event)) for (const handler of this.#onLayout) handler();
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    const chord = isHelp(event) && !isWriting(event.target) ? "Shift+Slash" : chordOf(event);
    if (chord === null || !mayFire(event, chord)) return;
    if (this.#act(chord, event) !== false) event.preventDefault();
  }

  #act(chord, event) {
    const action = this.#bound.get(chord);
    if (action === undefined) {
      const position = CODE_KEYS.indexOf(chord);
      if (position === -1 || this.#onCode === null || event.repeat) return false;
      return this.#onCode(position);
    }
    const bound = this.#handlers.get(action);
    if (!bound) return false;
    // A held key that finishes one item would finish the next one, too.
    if (event.repeat && !this.#actions.get(action).repeat) return true;
    return bound.handler(event);
  }

  #up(event) {
    const chord = chordOf(event);
    for (const [action, { chords }] of this.#actions) {
      const released = this.#handlers.get(action)?.released;
      // A modifier may come up first, so only the key itself is compared.
      if (released && chord && chords.some((bound) => keyOf(bound) === keyOf(chord))) released(event);
    }
  }
}

function keyOf(chord) {
  return chord.slice(chord.lastIndexOf("+") + 1);
}

/** The actions of a part with the chords that hold for this person; an own chord replaces those of the set. */
export function actionsOf(scope, { set = "qamtu", own = {} } = {}) {
  return new Map(Object.entries(KEY_SETS[scope] ?? {}).map(([action, entry]) => [action, {
    word: entry.word,
    repeat: entry.repeat ?? false,
    chords: own[action] ? [own[action]] : entry[set] ?? entry.qamtu,
  }]));
}

function mayFire(event, chord) {
  const target = event.target;
  if (isWriting(target)) return /^(Ctrl|Alt)\+/.test(chord) && !EDITING.test(chord);
  // Enter and Space belong to the button or link that has the focus.
  if (/^(Enter|Space)$/.test(chord)) return !target.closest?.("button, a[href], summary, input, [role=option]");
  return true;
}

function isWriting(target) {
  if (!target?.closest) return false;
  return target.closest("textarea, select, [contenteditable=''], [contenteditable=true]") !== null
    || (target.tagName === "INPUT" && !/^(checkbox|radio|button|submit|range)$/.test(target.type));
}
