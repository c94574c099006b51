import { el } from "./dom.js";

/** A button that does what an action's key does and shows that key. */
export function actionButton(keys, words, action, { class: className = "", text = null } = {}) {
  const word = keys.actions.find(([name]) => name === action)[1].word;
  const key = el("kbd", { text: keys.label(action), "aria-hidden": "true" });
  keys.onLayout(() => { key.textContent = keys.label(action); });
  return el("button", {
    type: "button",
    class: className,
    on: {
      // The place in the text must not lose the focus or the selection to a toolbar.
      mousedown: (event) => event.preventDefault(),
      click: () => keys.run(action),
    },
  }, [text ?? words(word), key]);
}
