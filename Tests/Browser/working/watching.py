"""How an expert codes a broadcast: some segments marked while it plays, others where it stands still; then the codes."""

from dataclasses import dataclass

from . import Unexpected, expect, expect_that
from .keyboard import LATIN


@dataclass
class Segment:
    """Who is on from when to when, in seconds, and how; `plays` marks it while the recording runs."""

    actor: str
    letters: str
    start: float
    end: float
    mode: str
    tone: str
    evaluator: str
    plays: bool = False


BULLETIN = [
    Segment("president", "to", 6, 12, "indirect", "0", "outlet", plays=True),
    Segment("president", "to", 15, 20, "direct", "not-applicable", "other-speaker", plays=True),
    Segment("government", "go", 24, 41, "indirect", "+1", "outlet"),
    Segment("prime-minister", "sm", 44.5, 59, "direct", "not-applicable", "other-speaker"),
    Segment("amanat", "am", 75, 81, "indirect", "+1", "outlet", plays=True),
    Segment("amanat-leader", "ko", 83, 101, "direct", "not-applicable", "contestant"),
    Segment("auyl", "au", 110, 126, "indirect", "0", "outlet"),
    Segment("auyl-leader", "be", 127, 144, "direct", "not-applicable", "contestant"),
    Segment("respublica", "re", 160, 166, "indirect", "-1", "outlet", plays=True),
    Segment("amanat", "am", 180, 199, "logo", "0", "outlet"),
    Segment("cec", "ce", 220, 247, "indirect", "0", "outlet"),
    Segment("president", "to", 255, 290, "image", "+1", "outlet"),
]

# A stroke made while the recording runs may be this far from the moment that was meant, in milliseconds.
STROKE = 300
# Where it stands still only the recording's frames part them.
FRAME = 40


def code_bulletin(seat):
    """Marks all segments, answers what is asked of them and of the bulletin, and finishes it."""
    faster(seat)
    for segment in BULLETIN:
        mark(seat, segment)
    seat.keys.press("KeyZ")
    give_codes(seat)
    seat.keys.press("Ctrl+Enter")


def faster(seat):
    """To double speed."""
    while seat.text(".readout .speed") != "×2":
        seat.keys.press("Equal")


def mark(seat, segment):
    """Begins a segment with the actor's key, or by name where the actor has none yet; ends it with the key."""
    if segment.plays:
        go_to(seat, segment.start - 1)
        seat.keys.press("Space")
    begin_at(seat, segment)
    end_at(seat, segment)
    if segment.plays:
        seat.keys.press("Space")


def begin_at(seat, segment):
    reach(seat, segment.start, segment.plays)
    key = quick_key(seat, segment.actor)
    if key:
        seat.keys.press(key)
        return
    seat.keys.press("Slash")
    seat.choose_actor(segment.letters, segment.actor)


def end_at(seat, segment):
    reach(seat, segment.end, segment.plays)
    seat.keys.press(quick_key(seat, segment.actor))


def reach(seat, seconds, plays):
    if plays:
        wait_for(seat, seconds)
    else:
        go_to(seat, seconds)


def go_to(seat, seconds):
    """Goes to a time by typing it."""
    seat.keys.press("KeyG")
    seat.see("dialog #go-to")
    seat.keys.type(f"{seconds:g}")
    seat.keys.press("Enter")
    seat.page.locator("dialog").wait_for(state="detached")
    seat.page.wait_for_function("() => !document.querySelector('video')?.seeking")


def wait_for(seat, seconds):
    """Watches the readout until it shows a time."""
    seat.page.wait_for_function("""seconds => {
        const [h, m, s] = document.querySelector(".readout .now").textContent.split(":").map(Number);
        return h * 3600 + m * 60 + s >= seconds;
    }""", arg=seconds, polling="raf")


def quick_key(seat, actor):
    """The key that the quick bar shows for an actor, or None."""
    label = seat.page.evaluate("""name => {
        const button = [...document.querySelectorAll(".quick")].find((one) => one.querySelector("span").textContent === name);
        return button?.querySelector("kbd").textContent.toLowerCase() ?? null;
    }""", seat.actors[actor])
    return None if label is None else next(code for code, character in LATIN.items() if character == label)


def give_codes(seat):
    """Answers what is asked, segment after segment in the order of the recording, then of the bulletin."""
    while variable := seat.asked():
        if variable["level"] == "attribution":
            segment = shown_segment(seat)
            seat.give({"mode": segment.mode, "tone": segment.tone, "evaluator": segment.evaluator}[variable["id"]])
        elif variable["id"] == "format":
            seat.give("news")
        else:
            return


def shown_segment(seat):
    """The segment that the panel asks about: its heading begins with the actor and says when."""
    heading = seat.text(".code-panel h2")
    for segment in BULLETIN:
        minutes, seconds = divmod(int(segment.start), 60)
        if heading.startswith(seat.actors[segment.actor]) and f" {minutes}:{seconds:02}" in heading:
            return segment
    raise Unexpected(f"the panel asks about {heading!r}, which is no segment of the bulletin")


def check_bulletin(seat, item):
    """The server has the twelve segments where they were meant, with their codes."""
    found = seat.item(item)
    expect(f"{item} is finished", found["finished"], True)
    attributions = sorted(found["record"]["attributions"], key=lambda one: one["start"])
    expect(f"actors of {item}", [one["actor"] for one in attributions], [one.actor for one in BULLETIN])
    off = 0
    for one, segment in zip(attributions, BULLETIN):
        for edge, meant in (("start", segment.start), ("end", segment.end)):
            distance = abs(one[edge] - meant * 1000)
            reach_of_hand = STROKE if segment.plays else FRAME
            expect_that(f"{item}, {segment.actor} {segment.start:g}: {edge} at most {reach_of_hand} ms off", distance <= reach_of_hand, one[edge])
            off = max(off, distance)
        codes = [one["mode"], one["tone"], one["codes"].get("evaluator")]
        expect(f"{item}, {segment.actor} {segment.start:g}: codes", codes, [segment.mode, segment.tone, segment.evaluator])
    return attributions, off
