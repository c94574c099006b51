import { el } from "./dom.js";
import { openModal } from "./modal.js";

/**
 * Asks which actor is meant: two letters in any script, Enter. ARIA combobox with a listbox; the focus stays in the field.
 *
 * @param {{index: import("./actors.js").ActorIndex, words: function, recent?: Array<string>, title?: string,
 *   quote?: string}} given `recent`: ids, latest first. `quote`: the passage, shown above the field.
 * @returns {Promise<string|null>} The actor's id, or null when the coder went back.
 */
export function chooseActor({ index, words, recent = [], title = words("actor.choose"), quote = "" }) {
  return openModal(title, (close) => {
    let found = [];
    let active = 0;
    const list = el("ul", { role: "listbox", id: "actor-list", class: "options", "aria-label": words("actor.list") });
    const count = el("p", { class: "quiet", role: "status" });
    const field = el("input", {
      type: "text", role: "combobox", autofocus: true, autocomplete: "off", autocapitalize: "off", spellcheck: "false",
      "aria-expanded": "true", "aria-controls": "actor-list", "aria-autocomplete": "list",
      "aria-label": words("actor.field"), placeholder: words("actor.placeholder"),
    });

    const activate = (position) => {
      active = position;
      [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
      const option = list.children[active];
      option?.scrollIntoView({ block: "nearest" });
      if (option) field.setAttribute("aria-activedescendant", option.id);
      else field.removeAttribute("aria-activedescendant");
    };
    const search = () => {
      found = index.find(field.value, { recent });
      list.replaceChildren(...found.map(({ actor, name }, position) =>
        el("li", { role: "option", id: `actor-${position}`, on: { click: () => close(actor.id) } }, [
          el("span", { class: "option-label", text: actor.label }),
          name === actor.label ? null : el("span", { class: "quiet", text: name }),
          el("span", { class: "option-class", text: actor.classLabel ?? actor.class ?? "" }),
        ])));
      count.textContent = found.length === 0 ? words("actor.none") : "";
      activate(0);
    };

    field.addEventListener("input", search);
    field.addEventListener("keydown", (event) => {
      // While a Kazakh or other input method composes, Enter and arrows belong to it.
      if (event.isComposing) return;
      if (event.code === "ArrowDown") activate(Math.min(active + 1, found.length - 1));
      else if (event.code === "ArrowUp") activate(Math.max(active - 1, 0));
      else if (event.key === "Enter") {
        if (found[active]) close(found[active].actor.id);
      } else return;
      event.preventDefault();
    });
    search();
    return [quote ? el("blockquote", { class: "quote", text: quote }) : null, field, count, list].filter(Boolean);
  });
}
