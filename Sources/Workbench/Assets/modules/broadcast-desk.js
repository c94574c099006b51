import { CodePanel } from "./code-panel.js";
import { codeLabel } from "./codebook.js";
import { placeOf } from "./findings.js";
import { PlayerView } from "./media-player-view.js";
import { Transport } from "./media-transport.js";
import { review, setCode, setItemCode, undecided } from "./record.js";
import { SegmentEditor } from "./segment-editor.js";
import { entriesOf, openEntries } from "./segment-entries.js";
import { SegmentListView } from "./segment-list-view.js";
import { SegmentMarker } from "./segment-marker.js";
import { QuickBar } from "./segment-quick-bar.js";
import { SuggestionCard } from "./suggestion-card.js";
import { neighbour, unreviewed } from "./suggestions.js";
import { TimelineView } from "./timeline-view.js";

/**
 * Everything on the desk of somebody who codes a broadcast, and how the parts hear of each other.
 *
 * The code keys belong to one *hand* at a time: to the actors (mark who is heard) or to the codes of what the panel shows.
 */
export class BroadcastDesk {
  #giveCode = () => false;
  #entries = [];
  #held = new Map();

  /**
   * @param {{session: import("./coding-session.js").CodingSession, words: function, keys: import("./keys.js").Keys, reaction: number,
   *   announcer: import("./broadcast-announcer.js").Announcer, kept: import("./broadcast-kept.js").KeptSetup,
   *   nameUnnamed: function(Array): void}} given `reaction` in ms; `nameUnnamed` asks whom a mark without actor belongs to.
   */
  constructor({ session, words, keys, reaction, announcer, kept, nameUnnamed }) {
    Object.assign(this, { session, words, keys, announcer });
    this.hand = "actors";
    this.showsItem = false;
    this.suggestion = null;
    /** What the server asks to mend; see `placeOf`. */
    this.findings = [];
    this.transcript = null;
    this.player = new PlayerView({ words, item: session.item });
    this.transport = new Transport(this.player.clock, () => this.tick());
    this.editor = new SegmentEditor({
      session, words, transport: this.transport, tell: (text) => this.tell(text), onChange: () => this.refresh(),
    });
    this.marker = new SegmentMarker({
      transport: this.transport, reaction, kept: kept.read(), isKnown: (actor) => session.codebook.actorByID.has(actor),
      onMade: (made) => {
        this.editor.add(made.filter(({ actor }) => actor !== null));
        for (const unnamed of made.filter(({ actor }) => actor === null)) nameUnnamed(unnamed);
      },
      onChange: (refused) => {
        if (refused) this.tell(words(`broadcast.refused.${refused}`));
        kept.write(this.marker.keepable);
        this.refresh();
      },
    });
    this.panel = new CodePanel({
      words,
      keys: {
        onCode: (give) => { this.#giveCode = give; },
        onLayout: (handler) => keys.onLayout(handler),
        codeLabel: (place) => keys.codeLabel(place),
      },
      onDecide: (variable, code) => this.#decideCode(variable, code),
      onComplete: () => this.#afterLastCode(),
    });
    this.card = new SuggestionCard({ words, keys });
    this.timeline = new TimelineView({ words, onSeek: (time) => this.transport.seek(time), onSelect: (id) => this.select(id) });
    this.list = new SegmentListView({ words, onSelect: (id) => this.select(id) });
    this.quickBar = new QuickBar({ words, keys, onPress: (actor) => this.marker.press(actor) });
    keys.onLayout(() => this.refresh());
    session.onChange = () => {
      this.marker.noteDecision();
      this.refresh();
    };
  }

  /** Says something on the page and to screen readers. */
  tell(text) {
    this.onTell?.(text);
    this.announcer.say(text);
  }

  /** The suggestions nobody has looked at, in the order of the recording. */
  get suggestions() { return unreviewed(this.session.item.suggestions ?? [], this.editor.record); }

  /** The suggestion that is selected, or null. */
  get selectedSuggestion() { return this.suggestions.find(({ number }) => number === this.suggestion) ?? null; }

  /** Selects a segment, or a suggestion by `suggestion-NUMBER`. */
  select(id) {
    this.showsItem = false;
    this.suggestion = null;
    if (!id.startsWith("suggestion-")) return this.editor.select(id);
    this.editor.select(null);
    this.suggestion = Number(id.slice("suggestion-".length));
    if (!this.transport.isPlaying) this.transport.seek(this.selectedSuggestion.start);
    this.tell(this.words("broadcast.suggested", { segment: this.editor.describe(this.selectedSuggestion) }));
    this.refresh();
  }

  /** Selects the next (1) or previous (-1) segment. */
  selectBeside(by) {
    this.showsItem = false;
    this.suggestion = null;
    this.editor.selectBeside(by);
  }

  /** Selects the next segment in which something is undecided. */
  selectUndecided() {
    this.showsItem = false;
    this.suggestion = null;
    if (!this.editor.selectUndecided()) this.tell(this.words("broadcast.allDecided"));
  }

  /** Removes the selected segment, or rejects the selected suggestion. */
  removeSelected() {
    if (this.suggestion === null) this.editor.remove();
    else this.reviewSuggestion("rejected");
  }

  /** One step back: from the codes to the actors, from the edge to the segment, from the segment to nothing. */
  leave() {
    if (this.hand === "codes") this.giveHand("actors");
    else if (this.suggestion !== null) {
      this.suggestion = null;
      this.refresh();
    } else this.editor.leave();
  }

  /** Shows what the server asks to mend where it belongs, and goes to the first. */
  showFindings(findings, message) {
    this.findings = findings.map((finding) => placeOf(finding, this.session.record));
    const [first] = this.findings;
    this.tell(first ? this.words("broadcast.findings", { count: findings.length, text: first.text }) : message);
    if (!first) return;
    if (first.attribution === null) this.showItem();
    else {
      this.select(first.attribution);
      this.giveHand("codes");
    }
    if (first.variable !== null) this.#askFor(first.variable);
  }

  /** Makes a variable current. The focus stays out of the panel: Space has to go on playing, not to press a code. */
  #askFor(variable) {
    this.panel.focusVariable(variable);
    this.timeline.element.focus({ preventScroll: true });
  }

  /** Whether something is open that has to be ended before the coder leaves; says so. */
  isHeldOpen() {
    if (this.marker.marking.open.length === 0) return false;
    this.tell(this.words("broadcast.stillOpen", { key: this.keys.label("closeAll") }));
    return true;
  }

  /** Makes another variable of the panel current, and gives it the code keys. */
  moveVariable(by) {
    this.giveHand("codes");
    this.panel.move(by);
  }

  /** Selects the next (1) or previous (-1) unreviewed suggestion, going round. */
  selectSuggestion(by) {
    const next = neighbour(this.session.item.suggestions, this.session.record, this.suggestion, by);
    if (!next) return this.tell(this.words("suggestions.none"));
    return this.select(`suggestion-${next.number}`);
  }

  /** Accepts the selected suggestion and asks what it leaves open, accepts it to change it from its first variable on, or rejects it. */
  reviewSuggestion(verdict) {
    const suggestion = this.selectedSuggestion;
    if (!suggestion) return this.selectSuggestion(1);
    if (verdict === "rejected") {
      this.session.decide(this.words("broadcast.rejected", { segment: this.editor.describe(suggestion) }), review(this.session.record, suggestion.number, verdict));
    } else this.editor.accept(suggestion);
    this.suggestion = null;
    if (verdict === "rejected") return this.suggestions.length > 0 ? this.selectSuggestion(1) : this.refresh();
    this.giveHand("codes");
    if (verdict === "edited") this.#askFor(this.session.codebook.variables.find(({ level }) => level === "attribution").id);
    return undefined;
  }

  /** Gives the code keys to the actors or to the codes. */
  giveHand(hand) {
    this.hand = hand;
    if (hand === "codes") this.suggestion = null;
    if (hand === "actors") this.showsItem = false;
    else if (!this.showsItem && !this.editor.segment && !this.editor.selectUndecided()) {
      this.showsItem = true;
    }
    this.refresh();
  }

  /** Shows the variables of the item in the panel. */
  showItem() {
    this.showsItem = true;
    this.giveHand("codes");
  }

  /** What a code key does. @param {number} place 0 first @returns {boolean} whether it did anything */
  codeKey(place) {
    if (this.hand === "codes") return this.#giveCode(place);
    const actor = this.marker.quick.slots[place];
    if (actor === null) return false;
    this.#held.set(place, actor);
    this.marker.press(actor);
    return true;
  }

  /** A code key came up; it ends what it began, whomever the key belongs to by now. */
  codeKeyReleased(place) {
    const actor = this.#held.get(place);
    if (actor === undefined) return;
    this.#held.delete(place);
    this.marker.release(actor);
  }

  /** The window lost the keyboard: keys that are down will never be seen coming up. */
  releaseAll() {
    this.#held.clear();
    if (this.marker.marking.mode === "hold" && this.marker.marking.open.length > 0) this.marker.closeAll();
  }

  /** After every change of what is shown. */
  refresh() {
    const { editor } = this;
    if (editor.selected !== null && !editor.segment) editor.selected = null;
    const { codebook, item } = this.session;
    this.#entries = entriesOf({ codebook, item, record: editor.record, unreviewedText: this.words("broadcast.unreviewed") });
    this.#showTimeline();
    this.list.show(this.#entries, this.#selectedEntry);
    this.quickBar.show({
      marking: this.marker.marking, quick: this.marker.quick, hand: this.hand, edge: editor.edge, labelOf: (actor) => this.#labelOf(actor),
    });
    this.card.show({ session: this.session, suggestion: this.selectedSuggestion ?? undefined });
    this.#showPanel();
    this.onRefresh?.();
  }

  /** At least once per shown frame while something plays. */
  tick() {
    const { time, length } = this.transport;
    this.player.show(this.transport);
    this.transcript?.setTime(time);
    this.timeline.setTime(time, length);
    if (this.marker.marking.open.length > 0) this.#showTimeline();
  }

  /** What the panel asks about: the id of a segment, or null for the item. */
  get #asked() { return this.showsItem ? null : this.editor.selected; }

  get #selectedEntry() {
    return this.suggestion === null ? this.editor.selected : `suggestion-${this.suggestion}`;
  }

  #labelOf(actor) {
    return actor === null ? this.words("broadcast.unnamed") : this.editor.label(actor);
  }

  #showTimeline() {
    this.timeline.show({
      entries: [...this.#entries, ...openEntries(this.session.codebook, this.marker.marking.open, this.transport.time)], gaps: this.session.item.gaps ?? [], selected: this.#selectedEntry,
      edge: this.editor.edge, labelOf: (actor) => this.#labelOf(actor), length: this.transport.length,
    });
  }

  #showPanel() {
    const { session, editor } = this;
    const attribution = this.showsItem ? null : editor.segment;
    this.panel.element.classList.toggle("waiting", this.hand !== "codes");
    if (this.selectedSuggestion) return this.panel.show(null);
    const heading = attribution ? editor.describe(attribution) : this.words("broadcast.item");
    const own = this.findings.filter((finding) => finding.attribution === this.#asked);
    const findings = new Map(own.map(({ variable, text }) => [variable, text]));
    return this.panel.show({ heading, codebook: session.codebook, item: session.item, record: editor.record, attribution, findings });
  }

  #decideCode(variable, code) {
    this.editor.keepMove();
    const { session, editor } = this;
    const { codebook, record } = session;
    const name = codebook.variables.find(({ id }) => id === variable).label;
    const coded = `${name}: ${codeLabel(codebook, variable, code)}`;
    this.findings = this.findings.filter((finding) => finding.variable !== variable || finding.attribution !== this.#asked);
    if (this.#asked === null) return session.decide(coded, setItemCode(record, variable, code));
    return session.decide(`${editor.label(editor.segment.actor)}: ${coded}`, setCode(record, editor.selected, variable, code));
  }

  /** All variables of a segment are decided: on to the next one that is not, then to the item, then back to the actors. */
  #afterLastCode() {
    const { session, editor } = this;
    if (this.#asked !== null && editor.selectUndecided()) return;
    if (undecided(session.codebook, session.item, session.record, null).length > 0) return this.showItem();
    this.tell(this.words("broadcast.allDecided"));
    this.giveHand("actors");
  }
}
