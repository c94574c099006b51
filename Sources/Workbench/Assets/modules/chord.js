/**
 * Chords: a physical key with its modifiers, written "Ctrl+Shift+KeyZ". A key is named by where it is
 * (`KeyboardEvent.code`), so that a binding holds in every layout.
 */

const QWERTY = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю.";
const CODES = [
  ..."QWERTYUIOP", "BracketLeft", "BracketRight",
  ..."ASDFGHJKL", "Semicolon", "Quote",
  ..."ZXCVBNM", "Comma", "Period", "Slash",
].map((name) => (name.length === 1 ? `Key${name}` : name));

const NAMED = {
  Enter: "Enter", " ": "Space", Escape: "Escape", Backspace: "Backspace", Delete: "Delete", Tab: "Tab",
  ArrowLeft: "ArrowLeft", ArrowRight: "ArrowRight", ArrowUp: "ArrowUp", ArrowDown: "ArrowDown",
};

const SHOWN = {
  ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc", Backspace: "⌫", Delete: "Del",
  Minus: "-", Equal: "=", Backslash: "\\", Backquote: "`",
};

/** The character of a key on a United States layout, or on the Russian and Kazakh one. */
export function characterOn(code, script) {
  const place = CODES.indexOf(code);
  if (place === -1) return null;
  return (script === "cyrillic" ? CYRILLIC : QWERTY)[place];
}

/** Whether a character is typed on a Cyrillic layout. */
export function isCyrillic(character) {
  return /\p{Script=Cyrillic}/u.test(character);
}

/**
 * The chord of a keyboard event, or null for a modifier alone. Keyboards on glass and some remote desktops leave `code`
 * empty; then the character tells the key.
 */
export function chordOf(event) {
  const code = codeOf(event);
  if (code === null || /^(Shift|Control|Alt|Meta)(Left|Right)?$/.test(code)) return null;
  // Command on a Mac does what Ctrl does elsewhere.
  const modifiers = [
    event.ctrlKey || event.metaKey ? "Ctrl" : null,
    event.altKey ? "Alt" : null,
    event.shiftKey ? "Shift" : null,
  ];
  return [...modifiers, code].filter(Boolean).join("+");
}

function codeOf({ code, key }) {
  if (code === "NumpadEnter") return "Enter";
  if (code && code !== "Unidentified") return code;
  if (!key) return null;
  if (key in NAMED) return NAMED[key];
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  const character = key.toLowerCase();
  const place = isCyrillic(character) ? CYRILLIC.indexOf(character) : QWERTY.indexOf(character);
  return place === -1 ? null : CODES[place];
}

/** Whether an event asks for the cheat sheet: "?" is on another key in almost every layout. */
export function isHelp(event) {
  return event.key === "?" || chordOf(event) === "Shift+Slash";
}

/**
 * How a chord is shown.
 *
 * @param {string} chord
 * @param {function(string): string|null} character The character of a physical key on the active layout.
 */
export function chordLabel(chord, character) {
  // The same question mark is on different keys; what is pressed is the character.
  if (chord === "Shift+Slash") return "?";
  const parts = chord.split("+");
  const code = parts.pop();
  return [...parts, keyLabel(code, character)].join("+");
}

function keyLabel(code, character) {
  if (code in SHOWN) return SHOWN[code];
  // The digit row types letters on the Kazakh layout, but digits are printed on every keyboard.
  if (code.startsWith("Digit")) return code.slice(5);
  return character(code)?.toUpperCase() ?? code.replace(/^Key/, "");
}
