import { ApiError, OfflineError } from "./api.js";
import { chordLabel, chordOf } from "./chord.js";
import { el } from "./dom.js";
import { conflictOf } from "./key-conflicts.js";
import { KEY_SETS } from "./key-sets.js";
import { actionsOf } from "./keys.js";
import { announce } from "./live-region.js";
import { saveSettings } from "./settings.js";

const SETS = ["qamtu", "boris"];
const LANGUAGES = { kk: "Қазақша", ru: "Русский", en: "English" };

/** The page on which a person chooses a set of keys, changes single ones, and sets reaction time and language. */
export class KeyEditor {
  #settings;
  #words;
  #layout;
  #tables;
  #message;
  #listening = null;

  constructor({ settings, words, layout }) {
    this.#settings = { ...settings, keys: { set: settings.keys.set, own: { ...settings.keys.own } } };
    this.#words = words;
    this.#layout = layout;
    this.#message = el("p", { class: "quiet", role: "status" });
    this.#tables = el("div", { class: "key-tables" });
    this.element = el("div", { class: "key-editor" }, [
      el("h1", { text: words("keys.page") }), this.#form(), this.#message, this.#tables,
    ]);
    document.addEventListener("keydown", (event) => this.#pressed(event), { capture: true });
    this.#render();
  }

  #form() {
    const words = this.#words;
    const sets = el("fieldset", {}, [
      el("legend", { text: words("keys.set") }),
      ...SETS.map((set) => el("label", { class: "choice" }, [
        el("input", {
          type: "radio", name: "set", value: set, checked: this.#settings.keys.set === set,
          on: { change: () => this.#chooseSet(set) },
        }),
        el("span", { text: words(`keys.set.${set}`) }),
      ])),
    ]);
    const reaction = el("input", {
      type: "number", id: "reaction", min: "0", max: "2000", step: "10", value: this.#settings.reaction,
      on: { change: () => { if (reaction.reportValidity()) this.#change({ reaction: Number(reaction.value) }); } },
    });
    const language = el("select", {
      id: "language", on: { change: () => this.#changeLanguage(language.value) },
    }, Object.entries(LANGUAGES).map(([code, name]) =>
      el("option", { value: code, text: name, lang: code, selected: code === (this.#settings.language ?? words.language) })));
    return el("div", { class: "form-row" }, [
      sets,
      el("div", { class: "field" }, [
        el("label", { for: "reaction", text: words("keys.reaction") }), reaction,
        el("p", { class: "quiet", text: words("keys.reaction.why") }),
      ]),
      el("div", { class: "field" }, [el("label", { for: "language", text: words("keys.language") }), language]),
      el("div", { class: "field" }, [el("button", {
        type: "button", text: words("keys.reset"),
        on: { click: () => this.#change({ keys: { ...this.#settings.keys, own: {} } }) },
      })]),
    ]);
  }

  /** Own keys that the other set needs for something else are given up, and it is said which. */
  async #chooseSet(set) {
    const own = Object.entries(this.#settings.keys.own);
    const isFree = ([action, chord]) => conflictOf({ action, chord, chosen: { set, own: this.#settings.keys.own } }) === null;
    const dropped = own.filter((entry) => !isFree(entry)).map(([, chord]) => this.#label(chord));
    const isSaved = await this.#change({ keys: { set, own: Object.fromEntries(own.filter(isFree)) } });
    if (isSaved && dropped.length > 0) this.#say(this.#words("keys.dropped", { keys: dropped.join(", ") }));
  }

  async #changeLanguage(language) {
    if (await this.#change({ language })) location.reload();
  }

  async #change(changes) {
    this.#settings = { ...this.#settings, ...changes };
    this.#render();
    try {
      await saveSettings(this.#settings);
      this.#say(this.#words("keys.saved"));
      return true;
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof OfflineError)) throw error;
      this.#say(error instanceof ApiError ? error.message : this.#words("keys.offline"), true);
      return false;
    }
  }

  #say(text, isError = false) {
    this.#message.textContent = text;
    this.#message.className = isError ? "notice error" : "quiet";
  }

  #render() {
    const focused = document.activeElement?.dataset?.place;
    this.#tables.replaceChildren(...Object.keys(KEY_SETS).map((scope) => this.#table(scope)));
    if (focused) this.#tables.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus();
  }

  #table(scope) {
    const words = this.#words;
    return el("section", {}, [
      el("h2", { text: words(`keys.scope.${scope}`) }),
      el("table", { class: "data" }, [
        el("thead", {}, [el("tr", {}, [
          el("th", { scope: "col", text: words("keys.action") }),
          el("th", { scope: "col", text: words("keys.key") }),
          el("th", { scope: "col", text: words("keys.own") }),
        ])]),
        el("tbody", {}, [...actionsOf(scope, this.#settings.keys)].map(([action, entry]) =>
          this.#row(scope, action, entry))),
      ]),
    ]);
  }

  #row(scope, action, { word, chords }) {
    const words = this.#words;
    const isOwn = action in this.#settings.keys.own;
    const place = `${scope}/${action}`;
    const isListening = this.#listening?.place === place;
    return el("tr", {}, [
      el("td", { text: words(word) }),
      el("td", {}, chords.map((chord) => el("kbd", { text: this.#label(chord) }))),
      el("td", {}, [
        el("button", {
          type: "button", class: "plain", data: { place }, "aria-pressed": String(isListening),
          text: isListening ? words("keys.press") : words("keys.choose"),
          "aria-label": `${words("keys.choose")}: ${words(word)}`,
          on: { click: () => this.#listen(place, scope, action) },
        }),
        isOwn ? el("button", {
          type: "button", class: "plain", text: words("keys.back"), "aria-label": `${words("keys.back")}: ${words(word)}`,
          on: { click: () => this.#set(action, null) },
        }) : null,
      ]),
    ]);
  }

  #label(chord) {
    return chordLabel(chord, (code) => this.#layout.character(code));
  }

  #listen(place, scope, action) {
    this.#listening = { place, scope, action };
    this.#render();
    this.#say(this.#words("keys.pressNow"));
  }

  #pressed(event) {
    this.#layout.learn(event);
    if (this.#listening === null) return;
    const chord = chordOf(event);
    if (chord === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { action } = this.#listening;
    this.#listening = null;
    if (chord === "Escape" || chord === "Tab") {
      this.#render();
      this.#say("");
      return;
    }
    const conflict = conflictOf({ action, chord, chosen: this.#settings.keys });
    if (conflict) {
      this.#render();
      this.#say(this.#conflictText(chord, conflict), true);
      return;
    }
    this.#set(action, chord);
    announce(this.#label(chord));
  }

  #conflictText(chord, conflict) {
    const words = this.#words;
    if (conflict.kind === "codes") return words("keys.conflict.codes", { key: this.#label(chord) });
    return words("keys.conflict", {
      key: this.#label(chord), action: words(conflict.word), scope: words(`keys.scope.${conflict.scope}`),
    });
  }

  #set(action, chord) {
    const { [action]: replaced, ...own } = this.#settings.keys.own;
    this.#change({ keys: { ...this.#settings.keys, own: chord === null ? own : { ...own, [action]: chord } } });
  }
}
