import { asked, codeOf, isDefault, undecided } from "./record.js";
import { el } from "./dom.js";
import { openModal } from "./modal.js";

let count = 0;

/**
 * Asks the variables that apply to one attribution or to the item, one key per code.
 *
 * One variable is current and takes the code keys. After a decision the next undecided variable becomes current; when all
 * are decided none is, so that a stray key changes nothing, and `onComplete` is called.
 */
export class CodePanel {
  #words;
  #keys;
  #onDecide;
  #onComplete;
  #shown = null;
  #variables = [];
  #current = null;
  #moveOn = false;

  /**
   * @param {{words: function, keys: import("./keys.js").Keys, onDecide: function(string, string): void,
   *   onComplete?: function(): void}} given `onDecide(variable, code)` changes the record and shows the panel again.
   */
  constructor({ words, keys, onDecide, onComplete = () => {} }) {
    this.#words = words;
    this.#keys = keys;
    this.#onDecide = onDecide;
    this.#onComplete = onComplete;
    this.titleID = `code-panel-${++count}`;
    this.element = el("section", { class: "code-panel", "aria-labelledby": this.titleID });
    keys.onCode((position) => this.#give(position));
    keys.onLayout(() => this.#render());
  }

  /** The id of the variable that takes the code keys, or null. */
  get current() { return this.#current; }

  /**
   * Shows what is asked of an attribution, or of the item when `attribution` is null.
   *
   * @param {{heading: string, codebook: Object, item: Object, record: Object, attribution: Object|null,
   *   findings?: Map<string, string>}|null} shown `findings`: what the server asks to mend, by variable. null hides
   *   the panel.
   */
  show(shown) {
    const isOther = (shown?.attribution?.id ?? null) !== (this.#shown?.attribution?.id ?? null)
      || (shown === null) !== (this.#shown === null);
    const decided = this.#moveOn ? this.#current : null;
    this.#moveOn = false;
    this.#shown = shown;
    this.#variables = shown ? asked(shown.codebook, shown.item, shown.record, shown.attribution) : [];
    if (isOther || decided !== null || !this.#variables.some(({ id }) => id === this.#current)) {
      this.#current = this.#nextUndecided(decided);
    }
    this.#render();
    if (decided !== null && this.#current === null) this.#onComplete();
  }

  /** Makes a variable current and gives it the focus. */
  focusVariable(id) {
    this.#current = id;
    this.#render();
    this.element.querySelector(".variable.current button")?.focus();
  }

  /** Makes the next (1) or the one before (-1) current. */
  move(by) {
    if (this.#variables.length === 0) return;
    const place = this.#variables.findIndex(({ id }) => id === this.#current);
    const last = this.#variables.length - 1;
    const target = place === -1 ? (by > 0 ? 0 : last) : Math.min(Math.max(place + by, 0), last);
    this.#current = this.#variables[target].id;
    this.#render();
  }

  /** Opens what the codebook says about the current variable and its codes, or about all of them. */
  showDefinitions() {
    const current = this.#variables.find(({ id }) => id === this.#current);
    const variables = current ? [current] : this.#variables;
    return openModal(this.#words("definitions.title"), (close) => [
      ...variables.map((variable) => el("section", {}, [
        el("h3", { text: variable.label }),
        variable.definition ? el("p", { text: variable.definition }) : null,
        el("dl", { class: "definitions" }, variable.codes.map((code) => el("div", {}, [
          el("dt", { text: code.label }),
          el("dd", { text: code.definition || this.#words("definitions.none") }),
        ]))),
      ])),
      el("div", { class: "actions" }, [
        el("button", { type: "button", autofocus: true, text: this.#words("close"), on: { click: () => close() } }),
      ]),
    ], { wide: true });
  }

  #value(variable) {
    const { attribution, record } = this.#shown;
    return attribution === null ? record.codes[variable.id] ?? null : codeOf(attribution, variable.id);
  }

  /** The first undecided variable after one, or from the beginning; required ones that were skipped come last. */
  #nextUndecided(after) {
    const place = this.#variables.findIndex(({ id }) => id === after);
    const open = this.#variables.filter((variable) => this.#value(variable) === null);
    const following = open.find((variable) => this.#variables.indexOf(variable) > place);
    if (following) return following.id;
    if (this.#shown === null) return null;
    const { codebook, item, record, attribution } = this.#shown;
    return undecided(codebook, item, record, attribution)[0]?.id ?? null;
  }

  #give(position) {
    const variable = this.#variables.find(({ id }) => id === this.#current);
    const code = variable?.codes[position];
    if (!code) return false;
    this.#decide(variable, code);
    return true;
  }

  #decide(variable, code) {
    this.#current = variable.id;
    this.#moveOn = true;
    this.#onDecide(variable.id, code.id);
  }

  #render() {
    this.element.hidden = this.#shown === null;
    if (this.#shown === null) {
      this.element.replaceChildren();
      return;
    }
    const hadFocus = this.element.contains(document.activeElement);
    this.element.replaceChildren(
      el("h2", { id: this.titleID, text: this.#shown.heading }),
      ...this.#variables.map((variable) => this.#variableElement(variable)));
    if (this.#variables.length === 0) this.element.append(el("p", { class: "quiet", text: this.#words("panel.nothing") }));
    const current = this.element.querySelector(".variable.current");
    current?.scrollIntoView({ block: "nearest" });
    if (hadFocus) (current?.querySelector("button") ?? this.element).focus();
  }

  #variableElement(variable) {
    const isCurrent = variable.id === this.#current;
    const value = this.#value(variable);
    const finding = this.#shown.findings?.get(variable.id) ?? null;
    const labelID = `${this.titleID}-${variable.id}`;
    const state = this.#isDefault(variable) ? "panel.default"
      : value === null && variable.required ? "panel.undecided" : null;
    return el("div", {
      class: ["variable", isCurrent ? "current" : "", finding ? "missing" : ""].filter(Boolean).join(" "),
      role: "group", "aria-labelledby": labelID,
    }, [
      el("div", { class: "variable-head" }, [
        el("h3", { id: labelID, text: variable.label }),
        state ? el("span", { class: "pill", text: this.#words(state) }) : null,
        isCurrent || value === null ? null : el("span", { class: "chosen", text: this.#codeLabel(variable, value) }),
        isCurrent ? null : el("button", {
          type: "button", class: "plain", text: this.#words("panel.open"), "aria-describedby": labelID,
          on: { click: () => { this.#current = variable.id; this.#render(); } },
        }),
      ]),
      finding ? el("p", { class: "finding", text: finding }) : null,
      isCurrent ? this.#codes(variable, value) : null,
    ]);
  }

  #codes(variable, value) {
    return el("div", { class: "codes" }, variable.codes.map((code, position) => el("button", {
      type: "button", class: "code", "aria-pressed": String(code.id === value), title: code.definition || null,
      on: { mousedown: (event) => event.preventDefault(), click: () => this.#decide(variable, code) },
    }, [
      el("kbd", { text: this.#keys.codeLabel(position), "aria-hidden": "true" }),
      el("span", { text: code.label }),
    ])));
  }

  #codeLabel(variable, value) {
    return variable.codes.find(({ id }) => id === value)?.label ?? value;
  }

  #isDefault(variable) {
    const { item, attribution } = this.#shown;
    return attribution !== null && isDefault(item, attribution, variable.id);
  }
}
