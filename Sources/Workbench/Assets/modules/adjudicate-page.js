import { AdjudicationDesk } from "./adjudication-desk.js";
import { api, ApiError, OfflineError } from "./api.js";
import { loadCodebook } from "./codebook.js";
import { meta } from "./dom.js";
import { Keys } from "./keys.js";
import { showFailure } from "./page-failure.js";
import { loadWords } from "./words.js";

async function start() {
  const words = await loadWords();
  const path = `/api/adjudications/${encodeURIComponent(meta("item"))}`;
  try {
    const [adjudication, codebook, keys] = await Promise.all([
      api.get(path), loadCodebook(words.language), Keys.load("adjudicate"),
    ]);
    const desk = new AdjudicationDesk({
      adjudication, codebook, words, keys, coder: meta("coder") ?? "", send: (body) => api.post(path, body),
    });
    document.querySelector("#main").append(desk.element);
    document.body.classList.add("full-height");
    desk.render();
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof OfflineError)) throw error;
    showFailure(error, words);
  }
}

start();
