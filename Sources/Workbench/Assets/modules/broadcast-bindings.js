import { chooseActor } from "./actor-chooser.js";
import { api, itemPath } from "./api.js";
import { askFixedLength, askGap, askQuickActors, askQuickKey, askTime } from "./broadcast-dialogs.js";
import { chordOf } from "./chord.js";
import { CODE_KEYS } from "./key-groups.js";
import { bindItemActions } from "./item-actions.js";
import { FRAME } from "./media-time.js";
import { askText } from "./modal.js";
import { SLOTS, pin, reorder, unpin } from "./segment-quick-actors.js";

/** How much is heard before and after an edge, in ms. */
const AROUND_EDGE = 1000;

/** Actions that leave the item. */
const LEAVING = ["finish", "irrelevant", "uncodable", "itemNext", "itemPrevious", "queue"];

/**
 * Says which key does what on a desk.
 * @param {import("./broadcast-desk.js").BroadcastDesk} desk
 * @param {{recent: import("./recent-actors.js").RecentActors}} means
 */
export function bind(desk, { recent }) {
  bindPlayer(desk);
  bindMarking(desk, recent);
  bindEditing(desk, recent);
  bindReview(desk);
  bindItemActions({
    keys: guarded(desk), words: desk.words, session: desk.session, onFindings: (findings, message) => desk.showFindings(findings, message),
  });
}

/** Before anything is done to the item as a whole, an edge on its way is kept; nobody leaves with a segment still open. */
function guarded(desk) {
  const facade = {
    on(action, handler) {
      desk.keys.on(action, () => {
        desk.editor.keepMove();
        if (action === "undo" && desk.marker.undoOpening()) return desk.tell(desk.words("broadcast.openingUndone"));
        return LEAVING.includes(action) && desk.isHeldOpen() ? undefined : handler();
      });
      return facade;
    },
    show: (words) => desk.keys.show(words),
  };
  return facade;
}

/** Asks for an actor while the recording waits; a live broadcast does not wait. */
export async function chooseWhilePaused(desk, recent, options = {}) {
  const { session, transport, words } = desk;
  const wasPlaying = transport.isPlaying && session.item.media !== null;
  if (wasPlaying) transport.pause();
  const actor = await chooseActor({ index: session.codebook.index, words, recent: recent.ids, ...options });
  if (actor !== null) recent.use(actor);
  if (wasPlaying) transport.toggle();
  return actor;
}

function bindPlayer(desk) {
  const { editor, keys, transport, timeline, words } = desk;
  const step = (by) => () => editor.step(by);
  const playSegment = (isLoop) => {
    const { segment } = editor;
    if (!segment) return desk.tell(words("broadcast.noSegment"));
    return transport.playRange(segment.start, segment.end, { isLoop });
  };
  const jumpToCue = (direction) => {
    const start = desk.transcript?.startOfCue(transport.time, direction) ?? null;
    if (start !== null) transport.seek(start);
  };
  keys
    .on("play", () => transport.toggle())
    .on("playSegment", () => playSegment(false))
    .on("loop", () => (transport.isLooping ? transport.pause() : playSegment(true)))
    .on("playEdge", () => {
      const edge = editor.segment?.[editor.edge ?? "start"] ?? transport.time;
      transport.playRange(edge - AROUND_EDGE, edge + AROUND_EDGE);
    })
    .on("frameBack", step(-FRAME)).on("frameForward", step(FRAME))
    .on("tenthBack", step(-100)).on("tenthForward", step(100))
    .on("secondBack", step(-1000)).on("secondForward", step(1000))
    .on("jumpBack", step(-5000)).on("jumpForward", step(5000))
    .on("edgeBefore", () => editor.jumpToEdge(-1)).on("edgeAfter", () => editor.jumpToEdge(1))
    .on("slower", () => transport.changeSpeed(-1)).on("faster", () => transport.changeSpeed(1)).on("normalSpeed", () => transport.normalSpeed())
    .on("cueBefore", () => jumpToCue(-1)).on("cueAfter", () => jumpToCue(1))
    .on("zoomIn", () => timeline.zoom(0.5)).on("zoomOut", () => timeline.zoom(2)).on("zoomWhole", () => timeline.zoom(Infinity))
    .on("goTo", async () => {
      const time = await askTime({ words, now: transport.time, liveTime: liveTime(desk.session.item) });
      if (time !== null) transport.seek(time);
    });
}

/** Where a broadcast without recording is by the wall clock, in ms; null when it is not on the air. */
function liveTime({ media, start, length }) {
  const since = Date.now() - Date.parse(start);
  return media === null && since >= 0 && (length === 0 || since <= length) ? since : null;
}

function bindMarking(desk, recent) {
  const { keys, marker, words } = desk;
  keys
    .on("mark", () => marker.press(null), () => marker.release(null))
    .on("markActor", async () => {
      const time = marker.now;
      const actor = await chooseWhilePaused(desk, recent, { title: words("broadcast.markActor.title") });
      if (actor !== null) marker.press(actor, time);
    })
    .on("closeAll", () => marker.closeAll())
    .on("mode", () => {
      marker.nextMode();
      desk.tell(words(`broadcast.mode.${marker.marking.mode}`, {
        seconds: marker.marking.fixedLength / 1000, edge: words(`broadcast.fixed.${marker.marking.fixedEdge}`),
      }));
    })
    .on("fixedLength", async () => {
      const chosen = await askFixedLength({ words, ...marker.marking });
      if (chosen) marker.setFixed(chosen);
    })
    .on("hand", () => {
      desk.giveHand(desk.hand === "codes" ? "actors" : "codes");
      desk.tell(words(`broadcast.hand.${desk.hand}`, { first: keys.codeLabel(10), last: keys.codeLabel(SLOTS - 1) }));
    })
    .on("quickActors", () => arrangeQuickActors(desk, recent))
    .on("gap", () => markGap(desk))
    .onCode((place) => desk.codeKey(place));
  document.addEventListener("keyup", (event) => {
    // A modifier may still be down, or come up first; the key alone tells.
    const place = CODE_KEYS.indexOf(chordOf(event)?.split("+").at(-1));
    if (place >= 0) desk.codeKeyReleased(place);
  });
  addEventListener("blur", () => desk.releaseAll());
}

async function arrangeQuickActors(desk, recent) {
  const { marker, words, editor } = desk;
  const wish = await askQuickActors({ words });
  if (wish === "recent" || wish === "frequent") marker.setQuick(reorder(marker.quick, wish));
  else if (wish === "free") {
    const place = await askQuickKey({ words, title: words("broadcast.quick.free") });
    if (place !== null) marker.setQuick(unpin(marker.quick, place));
  } else if (wish === "pin") {
    const actor = await chooseWhilePaused(desk, recent);
    if (actor === null) return;
    const place = await askQuickKey({ words, title: words("broadcast.quick.keyFor", { actor: editor.label(actor) }) });
    if (place !== null) marker.setQuick(pin(marker.quick, place, actor));
  }
}

async function markGap(desk) {
  const { editor, session, transport, words } = desk;
  const { time } = transport;
  const { segment } = editor;
  // A segment under the playhead may have been marked for this; another one has nothing to do with it.
  const { start, end } = segment && segment.start <= time && time <= segment.end ? segment : { start: time, end: time };
  // One id for every try: a gap that arrived although its answer did not is not doubled.
  const id = crypto.randomUUID();
  const send = (gap) => api.post(itemPath(session.item.item, "/gaps"), { id, ...gap });
  const gap = await askGap({ words, start, end, send });
  if (!gap) return;
  session.item.gaps = [...(session.item.gaps ?? []), gap];
  desk.tell(words("broadcast.gap.kept"));
  desk.refresh();
}

function bindEditing(desk, recent) {
  const { keys, editor, words } = desk;
  const forSegment = (act) => async () => {
    if (!editor.segment) return desk.tell(words("broadcast.noSegment"));
    const { id } = editor.segment;
    const actor = await chooseWhilePaused(desk, recent, { quote: editor.describe(editor.segment) });
    if (actor === null || editor.selected !== id) return undefined;
    act(actor);
    desk.marker.noteUse(actor);
    return undefined;
  };
  keys
    .on("edge", () => editor.selectNextEdge()).on("edgeHere", () => editor.edgeHere()).on("snap", () => editor.snap())
    .on("split", () => editor.split()).on("merge", () => editor.merge()).on("remove", () => desk.removeSelected())
    .on("duplicate", forSegment((actor) => editor.duplicate(actor)))
    .on("actorChange", forSegment((actor) => editor.changeActor(actor)))
    .on("attributionNext", () => desk.selectBeside(1)).on("attributionPrevious", () => desk.selectBeside(-1))
    .on("undecidedNext", () => desk.selectUndecided())
    .on("leave", () => desk.leave())
    .on("attributionNote", async () => {
      if (!editor.segment) return desk.tell(words("broadcast.noSegment"));
      const { id, note } = editor.segment;
      const text = await askText({
        title: editor.describe(editor.segment), label: words("attributions.noteLabel"), value: note, keep: words("keep"), cancel: words("cancel"),
      });
      if (text !== null && text !== note && editor.selected === id) editor.setNote(text);
      return undefined;
    });
}

function bindReview(desk) {
  const { keys, panel } = desk;
  keys
    .on("variableNext", () => desk.moveVariable(1)).on("variablePrevious", () => desk.moveVariable(-1))
    .on("itemVariables", () => desk.showItem())
    .on("definitions", () => panel.showDefinitions())
    .on("suggestionNext", () => desk.selectSuggestion(1)).on("suggestionPrevious", () => desk.selectSuggestion(-1))
    .on("accept", () => desk.reviewSuggestion("accepted"))
    .on("change", () => desk.reviewSuggestion("edited"))
    .on("reject", () => desk.reviewSuggestion("rejected"));
}
