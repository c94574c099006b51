import { actionButton } from "./action-button.js";
import { Announcer } from "./broadcast-announcer.js";
import { bind, chooseWhilePaused } from "./broadcast-bindings.js";
import { BroadcastDesk } from "./broadcast-desk.js";
import { KeptSetup } from "./broadcast-kept.js";
import { CodingSession } from "./coding-session.js";
import { el, meta } from "./dom.js";
import { ItemHeader } from "./item-header.js";
import { Keys } from "./keys.js";
import { formatTime } from "./media-time.js";
import { TranscriptView } from "./media-transcript-view.js";
import { loadWaveform } from "./media-waveform.js";
import { showFailure } from "./page-failure.js";
import { RecentActors } from "./recent-actors.js";
import { loadSettings } from "./settings.js";
import { loadWords } from "./words.js";

document.head.append(el("link", { rel: "stylesheet", href: "/assets/broadcast.css" }));

const words = await loadWords();
const coder = meta("coder") ?? "";
const recent = new RecentActors(coder);
let desk;
let session;

start();

async function start() {
  try {
    const [opened, keys, settings] = await Promise.all([CodingSession.open(words), Keys.load("broadcast"), loadSettings()]);
    session = opened;
    const announcer = new Announcer(words);
    desk = new BroadcastDesk({
      session, words, keys, announcer, reaction: settings.reaction ?? 0, kept: new KeptSetup(coder), nameUnnamed,
    });
    bind(desk, { recent });
    build(keys);
    sayDecisions(announcer);
    desk.refresh();
    desk.tick();
    desk.timeline.element.focus({ preventScroll: true });
    loadTranscript();
    showWaveform();
    addEventListener("pagehide", () => desk.editor.keepMove());
    addEventListener("beforeunload", (event) => {
      if (desk.marker.marking.open.length > 0) event.preventDefault();
    });
  } catch (error) {
    showFailure(error, words);
  }
}

/** Whoever takes a decision, its label is shown, and said once its fate is known. */
function sayDecisions(announcer) {
  const decide = session.decide.bind(session);
  session.decide = (label, record) => {
    announcer.decided(label);
    desk.onTell(label);
    decide(label, record);
  };
}

/** A mark that has no actor yet. Who codes with the recording paused goes on to the codes. */
async function nameUnnamed(made) {
  const wasPlaying = desk.transport.isPlaying;
  const quote = `${formatTime(made.start, { decimals: 1 })}–${formatTime(made.end, { decimals: 1 })}`;
  const actor = await chooseWhilePaused(desk, recent, { quote });
  if (actor === null) return desk.tell(words("broadcast.notNamed", { span: quote }));
  desk.editor.add([{ ...made, actor }]);
  desk.marker.noteUse(actor);
  return wasPlaying ? undefined : desk.giveHand("codes");
}

function build(keys) {
  const told = el("p", { class: "desk-status told", "aria-hidden": "true" });
  const header = new ItemHeader(words);
  const button = (action, options) => actionButton(keys, words, action, options);
  document.body.classList.add("full-height");
  document.querySelector("#main").append(el("div", { class: "desk" }, [
    el("div", { class: session.item.media?.kind === "video" ? "desk-main" : "desk-main pictureless" }, [
      header.element,
      el("div", { class: "watch" }, [desk.player.element]),
      desk.quickBar.element,
      desk.timeline.element,
      desk.list.element,
      told,
    ]),
    el("aside", { class: "desk-side", "aria-label": words("article.side") }, [desk.card.element, desk.panel.element]),
    el("div", { class: "toolbar", role: "toolbar", "aria-label": words("article.toolbar") }, [
      ...["play", "mark", "markActor", "closeAll", "note", "help"].map((action) => button(action)),
      el("span", { class: "spring" }), button("irrelevant"), button("finish", { class: "primary" }),
    ]),
  ]));
  document.querySelector("#main").classList.add("broadcast");
  desk.onTell = (text) => { told.textContent = text; };
  desk.onRefresh = () => header.show({ session });
}

async function loadTranscript() {
  const url = session.item.media?.subtitles;
  const cues = url ? await TranscriptView.load(url) : [];
  if (cues.length === 0) return;
  desk.transcript = new TranscriptView({ words, cues, onSeek: (time) => desk.transport.seek(time) });
  document.querySelector("#main .watch").append(desk.transcript.element);
  desk.transcript.setTime(desk.transport.time);
}

async function showWaveform() {
  if (!session.item.media) return;
  const leaving = new AbortController();
  addEventListener("pagehide", () => leaving.abort());
  const waveform = await loadWaveform(session.item.media.url, leaving.signal);
  if (waveform.peaks) desk.timeline.peaks = waveform.peaks;
  else desk.player.remark(words(`broadcast.noWaveform.${waveform.reason}`));
}
