import { ArticleDesk } from "./article-desk.js";
import { bindText } from "./article-keys.js";
import { AttributionActions } from "./attribution-actions.js";
import { CodingSession } from "./coding-session.js";
import { meta } from "./dom.js";
import { bindItemActions } from "./item-actions.js";
import { Keys } from "./keys.js";
import { showFailure } from "./page-failure.js";
import { RecentActors } from "./recent-actors.js";
import { loadWords } from "./words.js";

async function start() {
  const words = await loadWords();
  try {
    const [session, keys] = await Promise.all([CodingSession.open(words), Keys.load("article")]);
    const desk = new ArticleDesk({ session, words, keys });
    const actions = new AttributionActions({ desk, words, recent: new RecentActors(meta("coder") ?? "") });
    bindItemActions({ keys, words, session, onFindings: (findings, message) => desk.showFindings(findings, message) });
    session.onRefused = (findings) => desk.showFindings(findings, words("connection.refused"));
    actions.bind(keys);
    bindText({ keys, words, desk, actions });
    keys.on("variableNext", () => desk.panel.move(1))
      .on("variablePrevious", () => desk.panel.move(-1))
      .on("itemVariables", () => desk.openItemVariables())
      .on("definitions", () => { desk.panel.showDefinitions(); });
    document.querySelector("#main").append(desk.element);
    document.body.classList.add("full-height");
    desk.render();
    desk.focusText();
  } catch (error) {
    showFailure(error, words);
  }
}

start();
