import { actionButton } from "./action-button.js";
import { Announcer } from "./broadcast-announcer.js";
import { bind, chooseWhilePaused } from "./broadcast-bindings.js";
import { BroadcastDesk } from "./broadcast-desk.js";
import { BroadcastFlow } from "./broadcast-flow.js";
import { KeptSetup } from "./broadcast-kept.js";
import { CodingSession } from "./coding-session.js";
import { el, meta } from "./dom.js";
import { Keys } from "./keys.js";
import { formatTime } from "./media-time.js";
import { TranscriptView } from "./media-transcript-view.js";
import { loadWaveform } from "./media-waveform.js";
import { RecentActors } from "./recent-actors.js";
import { loadSettings } from "./settings.js";
import { loadWords } from "./words.js";

document.head.append(el("link", { rel: "stylesheet", href: "/assets/broadcast.css" }));

const words = await loadWords();
const [session, keys, settings] = await Promise.all([CodingSession.open(words), Keys.load("broadcast"), loadSettings()]);
const coder = meta("coder") ?? "";
const recent = new RecentActors(coder);
const announcer = new Announcer(words);

// Labels of decisions are said once their fate is known, whoever took them.
const decide = session.decide.bind(session);
session.decide = (label, record) => {
  announcer.decided(label);
  desk.onTell(label);
  decide(label, record);
};

const desk = new BroadcastDesk({
  session, words, keys, announcer, reaction: settings.reaction ?? 0, kept: new KeptSetup(coder), nameUnnamed: (made) => nameUnnamed(made),
});
const flow = new BroadcastFlow(desk);
bind(desk, { recent, flow });
build();
desk.refresh();
desk.tick();
loadTranscript();
showWaveform();

addEventListener("pagehide", () => desk.editor.keepMove());
addEventListener("beforeunload", (event) => {
  if (desk.marker.marking.open.length > 0) event.preventDefault();
});

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

function build() {
  const { item } = session;
  const told = el("span", { class: "told", "aria-hidden": "true" });
  const state = el("span", { class: "pills" });
  const button = (action, options) => actionButton(keys, words, action, options);
  const about = [item.outletLabel, item.programme, onAir(item.start), words("broadcast.position", { position: item.position, total: item.total })];
  document.body.classList.add("full-height");
  document.querySelector("#main").append(el("div", { class: "desk" }, [
    el("div", { class: "desk-main" }, [
      el("header", { class: "item-header" }, [
        el("h1", { text: item.title }), el("p", { class: "quiet", text: about.filter(Boolean).join(" · ") }), state,
      ]),
      el("div", { class: "watch" }, [desk.player.element]),
      desk.quickBar.element,
      desk.timeline.element,
      desk.list.element,
    ]),
    el("div", { class: "desk-side" }, [desk.panel.element]),
    el("div", { class: "toolbar" }, [
      ...["play", "mark", "markActor", "closeAll", "goTo", "undo", "note", "irrelevant", "help"].map((action) => button(action)),
      button("finish", { class: "primary" }), told,
    ]),
  ]));
  document.querySelector("#main").classList.add("broadcast");
  desk.onTell = (text) => { told.textContent = text; };
  desk.onRefresh = () => {
    state.replaceChildren(...["isUncodable", "note"].filter((field) => session.record[field])
      .map((field) => el("span", { class: "pill", text: words(`broadcast.has.${field}`) })));
  };
}

/** Date and time on the clock of the place of the broadcast, whatever the coder's own clock says. */
function onAir(start) {
  return new Date(`${start.slice(0, 19)}Z`).toLocaleString(words.language, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
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
