import { api, ApiError, OfflineError } from "./api.js";
import { connectionState } from "./connection-state.js";
import { meta } from "./dom.js";
import { listen } from "./events.js";
import { Keys } from "./keys.js";
import { Outbox } from "./outbox.js";
import { showFailure } from "./page-failure.js";
import { QueueList } from "./queue-list.js";
import { loadWords } from "./words.js";

async function start() {
  const words = await loadWords();
  try {
    const [queue, keys] = await Promise.all([api.get("/api/queue"), Keys.load("queue")]);
    const list = new QueueList({ words, keys });
    document.querySelector("#main").append(list.element);
    list.show(queue);
    keys.on("open", () => list.open())
      .on("down", () => list.move(1))
      .on("up", () => list.move(-1))
      .on("filterNext", () => list.nextFilter())
      .on("help", () => { keys.show(words); });
    listen({ queue: () => reload(list) });
    await sendWaiting(words);
  } catch (error) {
    showFailure(error, words);
  }
}

async function reload(list) {
  try {
    list.show(await api.get("/api/queue"));
  } catch (error) {
    // The list as it was stays useful; the next event brings the new one.
    if (!(error instanceof ApiError || error instanceof OfflineError)) throw error;
  }
}

/** Decisions of this coder that a lost network left on this machine go on from here, too. */
async function sendWaiting(words) {
  const box = await Outbox.open("", meta("coder") ?? "", connectionState(words));
  box.begin(0);
}

start();
