import { el } from "./dom.js";
import { openModal } from "./modal.js";

/** Shows what every key of the page does, made from the bindings themselves. */
export function showKeyTable(keys, words) {
  const rows = keys.actions.filter(([, { chords }]) => chords.length > 0).map(([, { word, chords }]) =>
    el("div", { class: "key-row" }, [
      el("dt", { text: words(word) }),
      el("dd", {}, chords.map((chord) => el("kbd", { text: keys.chordLabel(chord) }))),
    ]));
  return openModal(words("keys.title"), (close) => [
    el("p", { class: "quiet", text: words("keys.codes", { first: keys.codeLabel(0), last: keys.codeLabel(8), letter: keys.codeLabel(10) }) }),
    el("dl", { class: "key-table" }, rows),
    el("div", { class: "actions" }, [
      el("a", { class: "button", href: "/keys", text: words("keys.change") }),
      el("button", { type: "button", class: "primary", autofocus: true, text: words("close"), on: { click: () => close() } }),
    ]),
  ], { wide: true });
}
