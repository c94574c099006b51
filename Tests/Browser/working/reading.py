"""How an expert codes an article: eyes on the cursor, hands on the keyboard."""

from . import Unexpected, expect


def code_article(seat, article):
    """Codes a whole article that is open, and finishes it."""
    seat.keys.use(article.layout)
    for decision in article.decisions:
        mark(seat, article, decision)
        give_codes(seat, decision)
    give_item_codes(seat, article)
    seat.keys.press("Ctrl+Enter")


def mark(seat, article, decision):
    """Goes to the passage, marks it and chooses the actor."""
    go_to(seat, article, decision.passage, decision.unit)
    seat.keys.press("Enter")
    seat.choose_actor(decision.letters, decision.actor)
    seat.see(".code-panel h2", seat.actors[decision.actor])
    if decision.unit == "word":
        seat.keys.press("KeyG")


def go_to(seat, article, passage, unit="sentence"):
    """Takes the cursor, which moves by sentences, to a passage: by paragraphs, then by sentences or words, then extends it."""
    start, end = article.span(passage)
    block = article.body.count("\n", 0, start)
    distance = block - seat.cursor()["block"]
    seat.keys.press("ArrowDown" if distance > 0 else "ArrowUp", times=abs(distance))
    if unit == "word":
        seat.keys.press("KeyG", times=2)
    approach(seat, "ArrowRight", passage.startswith, passage)
    approach(seat, "Shift+ArrowRight", passage.__eq__, passage)


def approach(seat, key, is_there, passage, most=60):
    for _ in range(most):
        if is_there(seat.cursor()["passage"]):
            return
        seat.keys.press(key)
    raise Unexpected(f"the cursor does not reach {passage!r} with {key}; it is on {seat.cursor()['passage']!r}")


def give_codes(seat, decision):
    """Answers what is asked of the attribution until nothing is."""
    codes = {"mode": decision.mode, "capacity": decision.capacity, "tone": decision.tone, "evaluator": decision.evaluator}
    while variable := seat.asked():
        expect_code(variable, codes)
        seat.give(codes[variable["id"]])


def give_item_codes(seat, article):
    """Answers what is asked of the article: format and topic; what else is asked is left open."""
    seat.keys.press("Shift+KeyI")
    for variable, code in [("format", article.format), ("topic", article.topic)]:
        expect("the variable that is asked", (seat.asked() or {}).get("id"), variable)
        seat.give(code)


def expect_code(variable, codes):
    if codes.get(variable["id"]) is None:
        raise Unexpected(f"nothing decided for {variable['id']}, but it is asked")
