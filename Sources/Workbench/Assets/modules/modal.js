import { el } from "./dom.js";

let count = 0;

/**
 * Opens a modal dialog. Escape closes it with null; focus returns to where it was.
 *
 * @param {string} title
 * @param {function(function(*): void): Array<Node>} build Receives `close(result)`, returns the content.
 * @returns {Promise<*>} What `close` was called with, or null.
 */
export function openModal(title, build, { wide = false } = {}) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const titleID = `modal-${++count}`;
    let result = null;
    const close = (value = null) => {
      result = value;
      dialog.close();
    };
    const dialog = el("dialog", { class: wide ? "modal wide" : "modal", "aria-labelledby": titleID });
    dialog.append(el("h2", { id: titleID, text: title }), ...build(close));
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before?.isConnected) before.focus();
      resolve(result);
    });
    // The key that closes the dialog must not act in the page behind it as well.
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[autofocus]")?.focus();
  });
}

/**
 * Asks a question that takes one decision.
 *
 * @param {{title: string, text?: string, choices: Array<{value: *, label: string}>}} question The first choice is
 *   focused, so Enter takes it.
 * @returns {Promise<*>} The value chosen, or null.
 */
export function ask({ title, text = "", choices }) {
  return openModal(title, (close) => [
    el("p", { text }),
    el("div", { class: "actions" }, choices.map(({ value, label }, position) =>
      el("button", {
        type: "button",
        class: position === 0 ? "primary" : "",
        text: label,
        autofocus: position === 0,
        on: { click: () => close(value) },
      }))),
  ]);
}

/**
 * Asks for a text. Ctrl+Enter keeps it.
 *
 * @param {{title: string, label: string, value?: string, keep: string, cancel: string, required?: boolean}} question
 * @returns {Promise<string|null>} null when the coder went back.
 */
export function askText({ title, label, value = "", keep, cancel, required = false }) {
  return openModal(title, (close) => {
    const field = el("textarea", { rows: "4", autofocus: true, required, id: "modal-text" });
    field.value = value;
    const form = el("form", { class: "stack", on: {
      submit: (event) => {
        event.preventDefault();
        close(field.value.trim());
      },
      keydown: (event) => {
        if (event.code === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
      },
    } }, [
      el("label", { for: "modal-text", text: label }),
      field,
      el("div", { class: "actions" }, [
        el("button", { type: "submit", class: "primary" }, [keep, el("kbd", { text: "Ctrl+Enter" })]),
        el("button", { type: "button", on: { click: () => close(null) } }, [cancel, el("kbd", { text: "Esc" })]),
      ]),
    ]);
    return [form];
  });
}
