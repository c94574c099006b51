import { actionButton } from "./action-button.js";
import { AdjudicationChoices } from "./adjudication-choices.js";
import { AdjudicationMaterial } from "./adjudication-material.js";
import { ApiError, OfflineError } from "./api.js";
import { variableOf } from "./codebook.js";
import { el } from "./dom.js";
import { announce } from "./live-region.js";
import { askText, openModal } from "./modal.js";

/** The first two code keys stand for the two coders; other codes follow. */
const CODERS = 2;
/** What coders differ on beside the variables of the codebook. */
const PASSAGE = ["actor", "span", "measure"];

/** The differences of two coders over one item, decided one after the other. */
export class AdjudicationDesk {
  #adjudication;
  #codebook;
  #words;
  #keys;
  #send;
  #choices;
  #material;
  #current = 0;
  #list;
  #message;
  #isSending = false;

  constructor({ adjudication, codebook, words, keys, coder, send }) {
    this.#adjudication = adjudication;
    this.#codebook = codebook;
    this.#words = words;
    this.#keys = keys;
    this.#send = send;
    this.#choices = new AdjudicationChoices(adjudication.item.item, coder, adjudication.decided);
    this.#material = new AdjudicationMaterial({ adjudication, codebook, words });
    this.#list = el("ol", { class: "differences" });
    this.#message = el("div", { role: "alert" });
    this.#current = Math.max(adjudication.differences.findIndex(({ index }) => this.#choices.of(index) === null), 0);
    this.element = el("div", { class: "desk" }, [
      el("aside", { class: "desk-side", "aria-label": words("adjudicate.differences") }, [
        el("h1", { text: words("adjudicate.title", { title: adjudication.item.title }) }),
        this.#message,
        adjudication.differences.length === 0 ? el("p", { class: "notice", text: words("adjudicate.none") }) : null,
        this.#list,
      ]),
      el("div", { class: "desk-text" }, [this.#material.element]),
      el("div", { class: "toolbar", role: "group", "aria-label": words("article.toolbar") }, [
        adjudication.item.media ? actionButton(keys, words, "play") : null,
        ...["note", "definitions", "help"].map((action) => actionButton(keys, words, action)),
        el("span", { class: "spring" }),
        actionButton(keys, words, "itemNext"),
        actionButton(keys, words, "finish", { class: "primary" }),
      ]),
    ]);
    this.#bind();
  }

  render() {
    const { differences } = this.#adjudication;
    this.#list.replaceChildren(...differences.map((difference, position) => this.#row(difference, position)));
    this.#list.querySelector(".current")?.scrollIntoView({ block: "nearest" });
    this.#material.show(differences[this.#current] ?? null);
  }

  #bind() {
    this.#keys.on("first", () => this.#chooseCoder(0))
      .on("second", () => this.#chooseCoder(1))
      .on("down", () => this.#go(this.#current + 1))
      .on("up", () => this.#go(this.#current - 1))
      .on("play", () => this.#material.play())
      .on("note", () => { this.#note(); })
      .on("definitions", () => { this.#definitions(); })
      .on("finish", () => { this.#finish(); })
      .on("itemNext", () => this.#open(this.#adjudication.next))
      .on("help", () => { this.#keys.show(this.#words); })
      .onCode((position) => this.#chooseCode(position - CODERS));
    this.#keys.onLayout(() => this.render());
  }

  #row(difference, position) {
    const words = this.#words;
    const isCurrent = position === this.#current;
    const choice = this.#choices.of(difference.index);
    const titleID = `difference-${position}`;
    return el("li", { class: isCurrent ? "difference current" : "difference", "aria-labelledby": titleID }, [
      el("h2", { id: titleID }, [el("button", {
        type: "button", class: "plain", "aria-current": String(isCurrent), on: { click: () => this.#go(position) },
      }, [this.#title(difference)])]),
      choice
        ? el("span", { class: "pill done", text: this.#choiceText(difference, choice) })
        : el("span", { class: "pill warning", text: words("adjudicate.open") }),
      isCurrent && difference.start != null ? el("blockquote", { class: "quote", text: this.#material.passage(difference) }) : null,
      el("div", { class: "codes" }, [
        ...difference.values.map((value, place) => this.#button({
          key: this.#keys.codeLabel(place), name: value.coder, text: this.#valueText(difference, value),
          isChosen: choice?.coder === value.coder, isCurrent, className: place === 0 ? "first" : "second",
          choose: () => this.#choose(position, { coder: value.coder }),
        })),
        ...(isCurrent ? othersOf(difference) : []).map((code, place) => this.#button({
          key: this.#keys.codeLabel(place + CODERS), name: null, text: code.label,
          isChosen: choice?.code === code.code, isCurrent, className: "",
          choose: () => this.#choose(position, { code: code.code }),
        })),
      ]),
    ]);
  }

  #button({ key, name, text, isChosen, isCurrent, className, choose }) {
    return el("button", {
      type: "button", class: `code ${className}`, "aria-pressed": String(isChosen),
      on: { mousedown: (event) => event.preventDefault(), click: choose },
    }, [
      isCurrent ? el("kbd", { text: key, "aria-hidden": "true" }) : null,
      name ? el("span", { class: "quiet", text: name }) : null,
      el("span", { text }),
    ]);
  }

  /** "Amanat: Tone"; a code of the item has no actor. */
  #title({ actorLabel, variable, variableLabel }) {
    const name = PASSAGE.includes(variable) ? this.#words(`adjudicate.${variable}`) : variableLabel;
    return [actorLabel, name].filter(Boolean).join(": ");
  }

  #valueText({ variable }, value) {
    if (value.code == null) return this.#words("adjudicate.notFound");
    if (variable === "actor") return this.#words("adjudicate.found");
    if (variable === "span") return this.#material.place(...value.code.split("-").map(Number));
    return value.label ?? value.code;
  }

  #choiceText(difference, choice) {
    if (choice.coder === undefined) return difference.choices.find(({ code }) => code === choice.code)?.label ?? choice.code;
    const value = difference.values.find(({ coder }) => coder === choice.coder);
    return `${choice.coder}: ${value ? this.#valueText(difference, value) : ""}`;
  }

  #go(position) {
    const { differences } = this.#adjudication;
    this.#current = Math.min(Math.max(position, 0), differences.length - 1);
    this.render();
    const difference = differences[this.#current];
    if (difference) announce(this.#title(difference));
  }

  #chooseCoder(place) {
    const value = this.#adjudication.differences[this.#current]?.values[place];
    if (value) this.#choose(this.#current, { coder: value.coder });
  }

  #chooseCode(place) {
    const difference = this.#adjudication.differences[this.#current];
    const code = difference ? othersOf(difference)[place] : undefined;
    if (!code) return false;
    this.#choose(this.#current, { code: code.code });
    return true;
  }

  /** Keeps the choice and goes to the next difference that is open. */
  #choose(position, choice) {
    const { differences } = this.#adjudication;
    const difference = differences[position];
    this.#choices.choose(difference.index, choice);
    announce(`${this.#title(difference)}: ${this.#choiceText(difference, choice)}`);
    const isOpen = ({ index }) => this.#choices.of(index) === null;
    const after = differences.findIndex((other, place) => place > position && isOpen(other));
    this.#current = after !== -1 ? after : Math.max(differences.findIndex(isOpen), -1);
    if (this.#current === -1) {
      this.#current = position;
      announce(this.#words("adjudicate.all"));
    }
    this.render();
  }

  async #note() {
    const note = await askText({
      title: this.#words("key.adjudicationNote"), label: this.#words("adjudicate.noteLabel"), value: this.#choices.note,
      keep: this.#words("keep"), cancel: this.#words("cancel"),
    });
    if (note !== null) this.#choices.note = note;
  }

  #definitions() {
    const difference = this.#adjudication.differences[this.#current];
    const variable = difference && variableOf(this.#codebook, difference.variable);
    return openModal(this.#words("definitions.title"), (close) => [
      el("h3", { text: variable?.label ?? difference?.variableLabel ?? "" }),
      el("dl", { class: "definitions" }, (variable?.codes ?? []).map((code) => el("div", {}, [
        el("dt", { text: code.label }), el("dd", { text: code.definition || this.#words("definitions.none") }),
      ]))),
      el("div", { class: "actions" }, [
        el("button", { type: "button", autofocus: true, text: this.#words("close"), on: { click: () => close() } }),
      ]),
    ], { wide: true });
  }

  async #finish() {
    if (this.#isSending) return;
    this.#isSending = true;
    announce(this.#words("item.finishing"));
    try {
      const { next } = await this.#send(this.#choices.body());
      this.#choices.clear();
      this.#open(next);
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof OfflineError)) throw error;
      this.#showFailure(error);
    } finally {
      this.#isSending = false;
    }
  }

  #showFailure(error) {
    const findings = error.body?.findings ?? [];
    const text = error instanceof OfflineError ? this.#words("adjudicate.offline") : error.message;
    this.#message.replaceChildren(el("div", { class: "notice error" }, [
      el("strong", { text }),
      ...findings.map(({ field, found, expected, mend }) =>
        el("p", { text: [field, found, expected, mend].filter(Boolean).join(" · ") })),
    ]));
    const open = this.#adjudication.differences.findIndex(({ index }) => this.#choices.of(index) === null);
    if (open !== -1) this.#go(open);
  }

  #open(item) {
    location.assign(item ? `/adjudicate/${encodeURIComponent(item)}` : "/");
  }
}

/** Codes that neither coder gave. */
function othersOf(difference) {
  const given = new Set(difference.values.map(({ code }) => code));
  return (difference.choices ?? []).filter(({ code }) => !given.has(code));
}
