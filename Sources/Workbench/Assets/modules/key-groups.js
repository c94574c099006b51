/**
 * Keys that coding articles and coding broadcasts have in common, and the keys that give codes. Each action has the word
 * that names it and its chords in both sets; `repeat` marks what goes on while the key is held.
 */

const row = (letters, prefix) => [...letters].map((letter) => prefix + letter);

/** Keys that give the codes of the current variable, first code first. Nothing else may be bound to them. */
export const CODE_KEYS = [...row("1234567890", "Digit"), ...row("QWERTYUIOP", "Key")];

/** An action with the same chords in both sets. */
export const both = (word, chords, more = {}) => ({ word, qamtu: chords, boris: chords, ...more });

/** For `both`: the action goes on while the key is held. */
export const held = { repeat: true };

/** Working on attributions and suggestions. */
export const CODING = {
  variableNext: both("key.variableNext", ["Period"]),
  variablePrevious: both("key.variablePrevious", ["Comma"]),
  itemVariables: both("key.itemVariables", ["Shift+KeyI"]),
  definitions: both("key.definitions", ["KeyD"]),
  attributionNext: { word: "key.attributionNext", qamtu: ["KeyJ"], boris: ["Alt+ArrowRight", "KeyJ"] },
  attributionPrevious: { word: "key.attributionPrevious", qamtu: ["KeyK"], boris: ["Alt+ArrowLeft", "KeyK"] },
  actorChange: both("key.actorChange", ["KeyS"]),
  duplicate: { word: "key.duplicate", qamtu: ["KeyB"], boris: ["KeyB", "Ctrl+KeyD"] },
  remove: { word: "key.remove", qamtu: ["Backspace", "Delete"], boris: ["Backspace", "Delete", "Alt+KeyD"] },
  attributionNote: both("key.attributionNote", ["Shift+KeyM"]),
  suggestionNext: both("key.suggestionNext", ["KeyN"]),
  suggestionPrevious: both("key.suggestionPrevious", ["Shift+KeyN"]),
  accept: both("key.accept", ["KeyA"]),
  change: both("key.change", ["KeyC"]),
  reject: both("key.reject", ["KeyX"]),
};

/** Working on the item as a whole. */
export const ITEM = {
  finish: { word: "key.finish", qamtu: ["Ctrl+Enter", "Ctrl+KeyD"], boris: ["Ctrl+Enter"] },
  irrelevant: both("key.irrelevant", ["Ctrl+KeyI"]),
  uncodable: both("key.uncodable", ["Shift+KeyX"]),
  note: { word: "key.note", qamtu: ["KeyM"], boris: ["Alt+KeyM", "KeyM"] },
  copies: both("key.copies", ["Shift+KeyC"]),
  undo: both("key.undo", ["Ctrl+KeyZ"], held),
  redo: both("key.redo", ["Ctrl+Shift+KeyZ", "Ctrl+KeyY"], held),
  itemNext: both("key.itemNext", ["Ctrl+ArrowRight"]),
  itemPrevious: both("key.itemPrevious", ["Ctrl+ArrowLeft"]),
  queue: both("key.queue", ["Shift+KeyL"]),
  help: both("key.help", ["Shift+Slash"]),
};
