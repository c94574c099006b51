import { announce } from "./live-region.js";
import { attributionOf, changeAttribution } from "./record.js";

/**
 * Moving through the text, marking, and moving edges, bound to keys and to the mouse.
 *
 * @param {{keys: import("./keys.js").Keys, words: function, desk: import("./article-desk.js").ArticleDesk,
 *   actions: import("./attribution-actions.js").AttributionActions}} given
 */
export function bindText({ keys, words, desk, actions }) {
  const { cursor, view } = desk;

  const moved = () => {
    document.getSelection()?.removeAllRanges();
    // A suggestion at hand is left by moving on; an attribution stays, since its codes may still be asked.
    const isLeaving = desk.suggestion !== null;
    desk.suggestion = null;
    if (isLeaving) desk.render();
    else desk.drawText();
    view.reveal();
    if (cursor.span) announce(desk.passage(cursor.span));
  };

  const moveEdge = (by) => {
    const attribution = attributionOf(desk.session.record, desk.selected);
    const place = cursor.moveEdge(desk.edge, attribution[desk.edge], by);
    const span = { start: attribution.start, end: attribution.end, [desk.edge]: place };
    if (place === attribution[desk.edge] || span.start >= span.end) return;
    const label = words("attributions.edgeMoved", { actor: desk.session.codebook.index.label(attribution.actor) });
    desk.session.decide(label, changeAttribution(desk.session.record, attribution.id, span));
    announce(desk.passage(span));
  };

  const step = (action, by, move) => keys.on(action, () => {
    if (desk.edge !== null && desk.selected !== null) {
      moveEdge(by);
      return;
    }
    move(by);
    moved();
  });
  step("unitNext", 1, (by) => cursor.move(by));
  step("unitPrevious", -1, (by) => cursor.move(by));
  step("unitDown", 1, (by) => cursor.jump(by));
  step("unitUp", -1, (by) => cursor.jump(by));
  step("extendNext", 1, (by) => cursor.extend(by));
  step("extendPrevious", -1, (by) => cursor.extend(by));
  step("extendDown", 1, (by) => cursor.extendJump(by));
  step("extendUp", -1, (by) => cursor.extendJump(by));

  keys.on("granularity", () => {
    cursor.changeGranularity();
    desk.drawText();
    view.reveal();
    announce(words("article.unit", { unit: words(`unit.${cursor.granularity}`) }));
  });
  keys.on("mark", () => {
    const selected = view.selection();
    const span = selected && selected.start < selected.end ? selected : cursor.span;
    if (desk.edge !== null) {
      desk.edge = null;
      desk.render();
    } else if (span) actions.mark(span);
  });
  keys.on("edge", () => {
    if (!attributionOf(desk.session.record, desk.selected)) {
      announce(words("attributions.selectFirst"));
      return;
    }
    desk.edge = { null: "end", end: "start", start: null }[desk.edge];
    desk.render();
    announce(desk.edge === null ? words("article.edge.off") : words(`article.edge.${desk.edge}`));
  });
  keys.on("leave", () => {
    document.getSelection()?.removeAllRanges();
    if (desk.edge !== null) desk.edge = null;
    else if (desk.archived.isShown) showArchived();
    else {
      desk.selected = null;
      desk.suggestion = null;
      desk.focusText();
    }
    desk.render();
  });

  const showArchived = () => {
    desk.archived.toggle();
    view.element.hidden = desk.archived.isShown;
    if (!desk.archived.isShown) desk.focusText();
  };
  keys.on("archived", () => { if (desk.session.item.archived) showArchived(); });

  view.element.addEventListener("click", (event) => {
    const selected = view.selection();
    if (!selected || selected.start < selected.end) return;
    const mark = event.target.closest(".mark");
    if (mark?.classList.contains("own")) desk.selectAttribution(mark.dataset.key.replace("own-", ""));
    else if (mark) desk.selectSuggestion(suggestionOf(mark.dataset.key));
    cursor.place(selected.start);
    desk.drawText();
  });

  function suggestionOf(key) {
    return desk.session.item.suggestions.find(({ number }) => `suggestion-${number}` === key);
  }
}
