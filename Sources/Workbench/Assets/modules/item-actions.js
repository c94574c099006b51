import { ApiError, OfflineError } from "./api.js";
import { showCopies } from "./copies-dialog.js";
import { announce } from "./live-region.js";
import { ask, askText } from "./modal.js";
import { removeAttribution } from "./record.js";

/**
 * What a coder does with an item as a whole, bound to its keys: finishing, irrelevant, cannot be coded, the note, copies,
 * undo and redo, and going to other items. Serves articles and broadcasts.
 *
 * @param {{keys: import("./keys.js").Keys, words: function, session: import("./coding-session.js").CodingSession,
 *   onFindings: function(Array, string): void}} given `onFindings` receives what the server asks to mend.
 */
export function bindItemActions({ keys, words, session, onFindings }) {
  let hasAskedForCopies = false;
  let isFinishing = false;

  const open = (item) => location.assign(item ? `/code/${encodeURIComponent(item)}` : "/");

  const go = (item) => {
    if (item) open(item);
    else announce(words("item.noMore"));
  };

  const finish = async () => {
    // Enter pressed twice must not finish the next item unseen.
    if (isFinishing) return;
    isFinishing = true;
    announce(words("item.finishing"));
    const answer = await session.finish();
    if (answer?.ok) {
      if (!hasAskedForCopies) await copies();
      open(answer.next);
      return;
    }
    isFinishing = false;
    if (answer) onFindings(answer.findings, answer.message);
  };

  const irrelevant = async () => {
    const { attributions } = session.record;
    if (attributions.length > 0) {
      const isSure = await ask({
        title: words("item.irrelevant.title"),
        text: words("item.irrelevant.text", { count: attributions.length }),
        choices: [
          { value: true, label: words("item.irrelevant.yes") },
          { value: false, label: words("cancel") },
        ],
      });
      if (!isSure) return;
      const without = attributions.reduce((record, { id }) => removeAttribution(record, id), session.record);
      session.decide(words("item.irrelevant"), without);
    }
    await finish();
  };

  const uncodable = async () => {
    if (session.record.isUncodable) {
      session.decide(words("item.codableAgain"), { ...session.record, isUncodable: false });
      announce(words("item.codableAgain"));
      return;
    }
    const reason = await askText({
      title: words("item.uncodable"), label: words("item.uncodable.reason"), value: session.record.note,
      keep: words("item.uncodable.keep"), cancel: words("cancel"), required: true,
    });
    if (!reason) return;
    session.decide(words("item.uncodable"), { ...session.record, isUncodable: true, note: reason });
    await finish();
  };

  const note = async () => {
    const text = await askText({
      title: words("item.note"), label: words("item.note.label"), value: session.record.note,
      keep: words("keep"), cancel: words("cancel"),
    });
    if (text === null || text === session.record.note) return;
    session.decide(words("item.note"), { ...session.record, note: text });
    announce(words("item.note.kept"));
  };

  const copies = async () => {
    if (session.item.copies.length === 0) return;
    hasAskedForCopies = true;
    try {
      await showCopies({ words, session });
    } catch (error) {
      if (!(error instanceof ApiError || error instanceof OfflineError)) throw error;
      await ask({
        title: words("copies.failed"), text: error instanceof ApiError ? error.message : words("copies.offline"),
        choices: [{ value: true, label: words("close") }],
      });
    }
  };

  const step = (kind) => {
    const label = kind === "undo" ? session.undo() : session.redo();
    announce(label === null ? words(`item.${kind}.nothing`) : words(`item.${kind}.done`, { label }));
  };

  keys.on("finish", () => { finish(); })
    .on("irrelevant", () => { irrelevant(); })
    .on("uncodable", () => { uncodable(); })
    .on("note", () => { note(); })
    .on("copies", () => { copies(); })
    .on("undo", () => step("undo"))
    .on("redo", () => step("redo"))
    .on("itemNext", () => go(session.item.next))
    .on("itemPrevious", () => go(session.item.previous))
    .on("queue", () => open(null))
    .on("help", () => { keys.show(words); });
}
