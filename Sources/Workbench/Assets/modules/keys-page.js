import { api, ApiError, OfflineError } from "./api.js";
import { KeyEditor } from "./key-editor.js";
import { Layout } from "./layout.js";
import { showFailure } from "./page-failure.js";
import { loadWords } from "./words.js";

async function start() {
  const words = await loadWords();
  try {
    const [settings, layout] = await Promise.all([api.get("/api/settings"), Layout.load()]);
    const editor = new KeyEditor({ settings, words, layout });
    document.querySelector("#main").append(editor.element);
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof OfflineError)) throw error;
    showFailure(error, words);
  }
}

start();
