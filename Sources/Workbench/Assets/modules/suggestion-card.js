import { actionButton } from "./action-button.js";
import { codeLabel } from "./codebook.js";
import { el } from "./dom.js";
import { unreviewed } from "./suggestions.js";

/** What the machine suggests at hand, said to be unreviewed, with the three answers. */
export class SuggestionCard {
  #words;
  #content;
  #answers;

  constructor({ words, keys }) {
    this.#words = words;
    this.#content = el("div");
    this.#answers = el("div", { class: "actions" }, ["accept", "change", "reject"].map((action) =>
      actionButton(keys, words, action)));
    this.element = el("section", { class: "suggestion-card", "aria-labelledby": "suggestion-title" }, [
      el("h2", { id: "suggestion-title" }), this.#content, this.#answers,
    ]);
  }

  /** @param {{session: Object, suggestion: Object|undefined}} shown */
  show({ session, suggestion }) {
    const { codebook, item, record } = session;
    const left = unreviewed(item.suggestions, record).length;
    this.element.hidden = item.suggestions.length === 0;
    this.element.firstChild.textContent = this.#words("suggestions.title", { count: left });
    this.#answers.hidden = !suggestion;
    if (!suggestion) {
      this.#content.replaceChildren(
        el("p", { class: "quiet", text: this.#words(left > 0 ? "suggestions.hint" : "suggestions.none") }));
      return;
    }
    const codes = ["mode", "capacity", "gender"].map((id) => codeLabel(codebook, id, suggestion[id])).filter(Boolean);
    this.#content.replaceChildren(el("p", {}, [
      el("strong", { text: codebook.index.label(suggestion.actor) }),
      " ",
      el("span", { class: "pill warning", text: this.#words("suggestions.unreviewed") }),
      el("span", { class: "attribution-codes", text: codes.join(" · ") }),
    ]));
  }
}
