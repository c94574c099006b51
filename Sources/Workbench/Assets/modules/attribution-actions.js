import { chooseActor } from "./actor-chooser.js";
import { excerpt, neighbourOf } from "./attribution-list.js";
import { announce } from "./live-region.js";
import { askText } from "./modal.js";
import {
  addAttribution, attributionOf, changeActor, changeAttribution, duplicateAttribution, newAttribution, newID,
  removeAttribution, review,
} from "./record.js";
import { attributionFrom, firstFrom, neighbour } from "./suggestions.js";

/**
 * What a coder does with attributions and suggestions in a text.
 *
 * The desk is the page: `desk.session`, `desk.selected` (id of an attribution or null), `desk.suggestion` (number or null),
 * `desk.selectAttribution(id)`, `desk.selectSuggestion(suggestion)`, `desk.passage(span)`.
 */
export class AttributionActions {
  #desk;
  #words;
  #recent;

  /** @param {{desk: Object, words: function, recent: import("./recent-actors.js").RecentActors}} given */
  constructor({ desk, words, recent }) {
    this.#desk = desk;
    this.#words = words;
    this.#recent = recent;
  }

  bind(keys) {
    const does = (action, handler) => keys.on(action, () => { handler(); });
    does("attributionNext", () => this.step(1));
    does("attributionPrevious", () => this.step(-1));
    does("actorChange", () => this.changeActor());
    does("duplicate", () => this.duplicate());
    does("remove", () => this.remove());
    does("attributionNote", () => this.note());
    does("suggestionNext", () => this.stepSuggestion(1));
    does("suggestionPrevious", () => this.stepSuggestion(-1));
    does("accept", () => this.accept());
    does("change", () => this.change());
    does("reject", () => this.reject());
  }

  /** Marks a span: asks for the actor, then the code panel goes on. */
  async mark({ start, end }) {
    const actor = await this.#chooseActor({ start, end });
    if (actor === null) return;
    const { session } = this.#desk;
    const id = newID(session.record);
    const attribution = newAttribution({ id, actor, start, end, defaults: session.item.defaults });
    this.#add("attributions.marked", attribution, session.record);
  }

  step(by) {
    const attribution = neighbourOf(this.#desk.session.record, this.#desk.selected, by);
    if (attribution) this.#desk.selectAttribution(attribution.id);
    else announce(this.#words("attributions.none"));
  }

  async changeActor() {
    const attribution = this.#selected();
    if (!attribution) return;
    const actor = await this.#chooseActor(attribution, [attribution.actor]);
    if (actor === null || actor === attribution.actor) return;
    const { session } = this.#desk;
    const record = changeActor(session.record, attribution.id, actor, session.item.defaults);
    this.#decide("attributions.actorChanged", actor, record);
    this.#desk.selectAttribution(attribution.id);
  }

  async duplicate() {
    const attribution = this.#selected();
    if (!attribution) return;
    const actor = await this.#chooseActor(attribution);
    if (actor === null) return;
    const { session } = this.#desk;
    const id = newID(session.record);
    const other = duplicateAttribution(attribution, { id, actor, defaults: session.item.defaults });
    this.#add("attributions.duplicated", other, session.record);
  }

  remove() {
    const attribution = this.#selected();
    if (!attribution) return;
    const { session } = this.#desk;
    const next = neighbourOf(session.record, attribution.id, 1);
    this.#decide("attributions.removed", attribution.actor, removeAttribution(session.record, attribution.id));
    this.#desk.selectAttribution(next.id === attribution.id ? null : next.id);
  }

  async note() {
    const attribution = this.#selected();
    if (!attribution) return;
    const note = await askText({
      title: this.#words("attributions.noteOn", { actor: this.#label(attribution.actor) }),
      label: this.#words("attributions.noteLabel"), value: attribution.note,
      keep: this.#words("keep"), cancel: this.#words("cancel"),
    });
    if (note === null || note === attribution.note) return;
    const record = changeAttribution(this.#desk.session.record, attribution.id, { note });
    this.#decide("attributions.noted", attribution.actor, record);
  }

  stepSuggestion(by) {
    const { session, suggestion } = this.#desk;
    const { suggestions } = session.item;
    const next = suggestion === null && by > 0
      ? firstFrom(suggestions, session.record, this.#desk.place)
      : neighbour(suggestions, session.record, suggestion, by);
    if (next) this.#desk.selectSuggestion(next);
    else announce(this.#words("suggestions.none"));
  }

  /** Takes the suggestion as it is; what it leaves open is asked. */
  accept() {
    const suggestion = this.#current();
    if (!suggestion) return;
    const { session } = this.#desk;
    const id = newID(session.record);
    const attribution = attributionFrom(suggestion, { id, defaults: session.item.defaults });
    this.#add("suggestions.accepted", attribution, review(session.record, suggestion.number, "accepted"));
  }

  /** Takes the suggestion for an actor to be chosen, the suggested one first; then its codes can be changed. */
  async change() {
    const suggestion = this.#current();
    if (!suggestion) return;
    const actor = await this.#chooseActor(suggestion, [suggestion.actor]);
    if (actor === null) return;
    const { session } = this.#desk;
    const id = newID(session.record);
    const attribution = attributionFrom(suggestion, { id, actor, defaults: session.item.defaults });
    this.#add("suggestions.changed", attribution, review(session.record, suggestion.number, "edited"));
    this.#desk.openFirstVariable();
  }

  reject() {
    const suggestion = this.#current();
    if (!suggestion) return;
    const { session } = this.#desk;
    const next = neighbour(session.item.suggestions, session.record, suggestion.number, 1);
    this.#decide("suggestions.rejected", suggestion.actor, review(session.record, suggestion.number, "rejected"));
    this.#desk.selectSuggestion(next.number === suggestion.number ? null : next);
  }

  #add(word, attribution, record) {
    this.#recent.use(attribution.actor);
    this.#decide(word, attribution.actor, addAttribution(record, attribution));
    this.#desk.selectAttribution(attribution.id);
  }

  #decide(word, actor, record) {
    const label = this.#words(word, { actor: this.#label(actor) });
    this.#desk.session.decide(label, record);
    announce(label);
  }

  #label(actor) {
    return this.#desk.session.codebook.index.label(actor);
  }

  #selected() {
    const attribution = attributionOf(this.#desk.session.record, this.#desk.selected);
    if (!attribution) announce(this.#words("attributions.selectFirst"));
    return attribution;
  }

  /** The suggestion at hand. Without one the key only goes to the next, so that none is judged unseen. */
  #current() {
    const { session, suggestion } = this.#desk;
    const found = session.item.suggestions.find(({ number }) => number === suggestion);
    if (!found || session.record.reviewed[suggestion] !== undefined) {
      this.stepSuggestion(1);
      return null;
    }
    return found;
  }

  #chooseActor(span, first = []) {
    const { session } = this.#desk;
    const inItem = [...session.record.attributions].reverse().map(({ actor }) => actor);
    return chooseActor({
      index: session.codebook.index,
      words: this.#words,
      recent: [...new Set([...first, ...inItem, ...this.#recent.ids])],
      quote: excerpt(this.#desk.passage(span)),
    });
  }
}
