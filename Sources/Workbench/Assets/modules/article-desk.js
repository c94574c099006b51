import { actionButton } from "./action-button.js";
import { ArchivedView } from "./archived-view.js";
import { AttributionList, excerpt } from "./attribution-list.js";
import { codeLabel, variableLabel } from "./codebook.js";
import { CodePanel } from "./code-panel.js";
import { el } from "./dom.js";
import { placeOf } from "./findings.js";
import { ItemHeader } from "./item-header.js";
import { announce } from "./live-region.js";
import { attributionOf, setCode, setItemCode } from "./record.js";
import { ScalarText } from "./scalars.js";
import { neighbour, unreviewed } from "./suggestions.js";
import { SuggestionCard } from "./suggestion-card.js";
import { blocksOf } from "./text-units.js";
import { TextView } from "./text-view.js";
import { UnitCursor } from "./unit-cursor.js";

/**
 * The desk of one article: its text with a cursor, its attributions, and what is asked of the one at hand. At hand is an
 * attribution, a suggestion, or the item itself.
 */
export class ArticleDesk {
  #words;
  #findings = [];
  #panel;
  #list;
  #card;
  #header;
  #view;
  #status;
  #general;

  constructor({ session, words, keys }) {
    this.session = session;
    /** The id of the attribution at hand, or null. */
    this.selected = null;
    /** The number of the suggestion at hand, or null. */
    this.suggestion = null;
    /** The edge that arrows move, "start" or "end", or null. */
    this.edge = null;
    this.#words = words;
    const { item } = session;
    this.text = new ScalarText(item.text?.body ?? "");
    const blocks = item.text ? blocksOf(item.text) : [];
    this.cursor = new UnitCursor(this.text, blocks, item.language ?? undefined);
    this.#view = new TextView(this.text, blocks, { label: words("article.text"), language: item.language });
    this.archived = new ArchivedView({ item, words, onLeave: () => this.focusText() });
    this.#header = new ItemHeader(words);
    this.#list = new AttributionList({
      words, onSelect: (id) => this.selectAttribution(id), place: (attribution) => excerpt(this.passage(attribution)),
    });
    this.#card = new SuggestionCard({ words, keys });
    this.#panel = new CodePanel({
      words, keys,
      onDecide: (variable, code) => this.#decideCode(variable, code),
      onComplete: () => this.#complete(),
    });
    this.#status = el("p", { class: "desk-status quiet" });
    this.#general = el("div", { role: "alert" });
    this.element = el("div", { class: "desk" }, [
      el("div", { class: "desk-text" }, [
        this.#header.element,
        item.text ? null : el("p", { class: "notice", text: words("article.noText") }),
        item.media ? mediaElement(item.media, words) : null,
        this.#view.element,
        this.archived.element,
        this.#status,
      ]),
      el("aside", { class: "desk-side", "aria-label": words("article.side") }, [
        this.#general, this.#card.element, this.#panel.element, this.#list.element,
      ]),
      toolbar(keys, words, item),
    ]);
    session.onChange = () => this.render();
  }

  /** Where the coder is in the text, in scalars. */
  get place() { return this.cursor.span?.start ?? 0; }

  /** The text of a span. */
  passage({ start, end }) { return this.text.slice(start, end); }

  get panel() { return this.#panel; }
  get view() { return this.#view; }

  focusText() { this.#view.element.focus({ preventScroll: true }); }

  /** Takes an attribution at hand; null takes the item. */
  selectAttribution(id) {
    this.selected = id;
    this.suggestion = null;
    this.edge = null;
    this.render();
    const attribution = attributionOf(this.session.record, id);
    if (!attribution) return;
    this.#view.revealMark(keyOf(attribution));
    announce(this.#heading(attribution));
  }

  /** Takes a suggestion at hand, and the cursor with it; null takes none. */
  selectSuggestion(suggestion) {
    this.suggestion = suggestion?.number ?? null;
    this.selected = null;
    this.edge = null;
    if (suggestion) this.cursor.select(suggestion.start, suggestion.end);
    this.render();
    if (!suggestion) return;
    this.#view.revealMark(`suggestion-${suggestion.number}`);
    announce(this.#words("suggestions.at", {
      actor: this.session.codebook.index.label(suggestion.actor), passage: this.passage(suggestion),
    }));
  }

  /** Asks the variables of the item, the first undecided one first. */
  openItemVariables() {
    this.selectAttribution(null);
    if (this.#panel.current === null) this.#panel.move(1);
  }

  openFirstVariable() {
    const [first] = this.session.codebook.variables.filter(({ level }) => level === "attribution");
    if (first) this.#panel.focusVariable(first.id);
  }

  /** Shows what the server asks to mend where it belongs, and goes to the first. */
  showFindings(findings, message) {
    this.#findings = findings.map((finding) => placeOf(finding, this.session.record));
    const general = this.#findings.filter(({ variable }) => variable === null).map(({ text }) => text);
    const lines = general.length > 0 || this.#findings.length > 0 ? general : [message];
    this.#general.replaceChildren(el("div", { class: "notice error" }, [
      el("strong", { text: this.#words("findings.title", { count: this.#findings.length }) }),
      ...lines.map((line) => el("p", { text: line })),
    ]));
    const [first] = this.#findings;
    if (!first) return;
    this.selectAttribution(first.attribution);
    if (first.variable === "start" || first.variable === "end") this.edge = first.variable;
    else if (first.variable !== null) this.#panel.focusVariable(first.variable);
    this.render();
  }

  render() {
    const { session } = this;
    const { record } = session;
    if (this.selected !== null && !attributionOf(record, this.selected)) this.selected = null;
    if (record.reviewed[this.suggestion] !== undefined) this.suggestion = null;
    if (this.#findings.length === 0) this.#general.replaceChildren();
    const attribution = attributionOf(record, this.selected);
    this.#header.show({ session });
    this.#list.show({ session, selected: this.selected, findings: this.#findings });
    this.#card.show({ session, suggestion: session.item.suggestions.find(({ number }) => number === this.suggestion) });
    this.#panel.show(this.suggestion !== null ? null : {
      heading: attribution ? this.#heading(attribution) : this.#words("panel.item"),
      codebook: session.codebook, item: session.item, record, attribution,
      findings: new Map(this.#findings.filter((finding) => finding.attribution === this.selected)
        .map(({ variable, text }) => [variable, text])),
    });
    this.drawText();
  }

  /** Draws the text alone; moving the cursor changes nothing else. */
  drawText() {
    const { record, item, codebook } = this.session;
    this.#view.draw([
      ...record.attributions.map((attribution) => ({
        start: attribution.start, end: attribution.end, kind: "own", key: keyOf(attribution),
        label: codebook.index.label(attribution.actor), isSelected: attribution.id === this.selected,
      })),
      ...unreviewed(item.suggestions, record).map((suggestion) => ({
        start: suggestion.start, end: suggestion.end, kind: "suggestion", key: `suggestion-${suggestion.number}`,
        label: this.#words("suggestions.label", { actor: codebook.index.label(suggestion.actor) }),
        isSelected: suggestion.number === this.suggestion,
      })),
    ], this.cursor.span);
    this.#status.textContent = this.edge === null
      ? this.#words("article.unit", { unit: this.#words(`unit.${this.cursor.granularity}`) })
      : this.#words(`article.edge.${this.edge}`);
    this.#status.classList.toggle("strong", this.edge !== null);
  }

  #heading(attribution) {
    return this.session.codebook.index.label(attribution.actor);
  }

  #decideCode(variable, code) {
    const { session } = this;
    const { codebook } = session;
    const attribution = attributionOf(session.record, this.selected);
    const said = `${variableLabel(codebook, variable)}: ${codeLabel(codebook, variable, code)}`;
    const label = attribution ? `${this.#heading(attribution)}: ${said}` : said;
    this.#findings = this.#findings.filter((finding) =>
      finding.attribution !== this.selected || finding.variable !== variable);
    const record = attribution
      ? setCode(session.record, attribution.id, variable, code)
      : setItemCode(session.record, variable, code);
    announce(label);
    session.decide(label, record);
  }

  /** After the last code of a suggestion the next suggestion is at hand; otherwise the coder goes on reading. */
  #complete() {
    const attribution = attributionOf(this.session.record, this.selected);
    this.focusText();
    if (attribution?.suggestion == null) return;
    const next = unreviewed(this.session.item.suggestions, this.session.record)
      .find(({ start }) => start >= attribution.start)
      ?? neighbour(this.session.item.suggestions, this.session.record, null, 1);
    if (next) this.selectSuggestion(next);
  }
}

function keyOf(attribution) {
  return `own-${attribution.id}`;
}

function mediaElement({ url, kind, subtitles }, words) {
  return el(kind === "audio" ? "audio" : "video", {
    class: "post-media", src: url, controls: true, preload: "metadata", "aria-label": words("article.media"),
  }, [subtitles ? el("track", { kind: "captions", src: subtitles, default: true }) : null]);
}

function toolbar(keys, words, item) {
  const button = (action, options) => actionButton(keys, words, action, options);
  return el("div", { class: "toolbar", role: "group", "aria-label": words("article.toolbar") }, [
    button("mark"), button("granularity"), button("edge"), button("suggestionNext"),
    item.archived ? button("archived") : null,
    item.copies.length > 0 ? button("copies") : null,
    button("note"), button("uncodable"), button("undo"), button("redo"), button("help"),
    el("span", { class: "spring" }),
    button("itemPrevious"), button("itemNext"), button("irrelevant"), button("finish", { class: "primary" }),
  ]);
}
