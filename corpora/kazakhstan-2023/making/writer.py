"""Writes the text of every article so that it says what the two tables already say of it.

Each attribution keeps its measure to the character and each article its length: sentences are drawn from a grammar
until they fill the span exactly. Only where a span begins moves, because spans now begin and end with sentences. The
dice are this module's own, so that nothing else of the collection depends on the wording.
"""

import functools
import random
from collections import defaultdict, namedtuple

from making import kazakh, russian
from making.naming import NAMES
from making.sheet import attributions, items

GRAMMAR = {"ru": russian, "kk": kazakh}
# A sentence of an article; `actor` is None for text about nobody, `direct` says that it is the actor's own words.
Sentence = namedtuple("Sentence", "text actor direct kind", defaults=(None, False, "paragraph"))
# A block of the page's body: its kind (the words of DocumentBlock.Kind) and its text.
Block = namedtuple("Block", "kind text")
Article = namedtuple("Article", "item title blocks body mentions form")
SHORTEST = 34
FORMS = ["plain", "quote", "plain", "list", "embed", "heading", "plain", "gallery", "live", "caption"]


class Dice:
    """Draws with `Random.random()` only, whose sequence is the same in every version of Python."""

    def __init__(self, seed):
        self.source = random.Random(seed)

    def below(self, bound):
        return int(self.source.random() * bound)

    def pick(self, sequence):
        return sequence[self.below(len(sequence))]


def capital(text):
    return text[0].upper() + text[1:]


def mark(text):
    """What two sentences of one pattern have in common: the longest word, which no number or place changes."""
    return max(text.split(), key=len)


class Pools:
    """Many sentences of each sort, by length."""

    def __init__(self, dice):
        self.dice, self.pools = dice, {}

    def of(self, language, actor, direct, named):
        key = (language, actor, direct, named)
        if key not in self.pools:
            grammar = GRAMMAR[language]
            by_length, seen = defaultdict(list), set()
            for _ in range(2500):
                if actor is None:
                    text = grammar.filler(self.dice)
                elif direct:
                    text = grammar.quotation(self.dice, NAMES[language][actor], named)
                else:
                    make = grammar.deed if self.dice.below(5) < 3 else grammar.report
                    text = make(self.dice, NAMES[language][actor], named)
                text = capital(text)
                if text not in seen:
                    seen.add(text)
                    by_length[len(text)].append(text)
            self.pools[key] = by_length, sorted(by_length)
        return self.pools[key]

    def draw(self, key, low, high, used):
        """A sentence whose length lies between the two bounds, one not used in this article if possible."""
        by_length, lengths = self.of(*key)
        fitting = [each for each in lengths if low <= each <= high]
        if not fitting:
            return None
        text = None
        for _ in range(12):
            text = self.dice.pick(by_length[self.dice.pick(fitting)])
            if text not in used and (key[1] or mark(text) not in used):
                return text
        # Better said twice than not at all: an exact length may be rare.
        return text


class Writer:
    def __init__(self, seed):
        self.dice = Dice(seed)
        self.pools = Pools(self.dice)

    def fill(self, size, language, actor, direct=False, opening=None, extra=None, used=frozenset(), known=False):
        """Sentences of together exactly `size` characters, one space between them; the first names the actor in full.

        `opening` stands before them and has named it already, and so has the text before when the actor is `known`.
        """
        for _ in range(4000):
            texts, rest = list(opening or []), size
            rest -= sum(len(text) + 1 for text in texts)
            named = actor is not None and not texts and not known
            pending = [extra()] if extra else []
            rest -= sum(len(text) + 1 for text in pending)
            # `rest` is what remains plus the space that the last sentence does not need.
            while rest + 1 > 0:
                key = (language, actor, direct, named)
                taken = used | set(texts) | {mark(text) for text in texts}
                last = self.pools.draw(key, rest, rest, taken)
                if last and (rest < 150 or self.dice.below(2)):
                    texts.append(last)
                    rest = -1
                    break
                text = self.pools.draw(key, SHORTEST, rest - SHORTEST - 1, taken)
                if text is None:
                    break
                texts.append(text)
                rest -= len(text) + 1
                named = False
                if pending and self.dice.below(2):
                    texts.append(pending.pop())
            if rest == -1:
                return texts + pending
        raise ValueError(f"no text of {size} characters about {actor} in {language}")

    def judgement(self, language, row):
        name = NAMES[language][row["actor"]]
        return capital(GRAMMAR[language].judgement(self.dice, name, row["tone"], row["evaluator"]))

    def spans(self, rows, language):
        """The planned attributions of an item as pieces of text: (sentences, [(row, first, last)])."""
        grammar, names, pieces, used, index = GRAMMAR[language], NAMES[language], [], set(), 0
        while index < len(rows):
            row = rows[index]
            size = row["end"] - row["start"]
            following = rows[index + 1] if index + 1 < len(rows) else None
            extra = None
            if row["tone"] in ("1", "-1", "mixed"):
                extra = functools.partial(self.judgement, language, row)
            opening, shared = [], None
            if pieces and pieces[-1][2]:
                opening, shared = [pieces[-1][2]], pieces[-1]
            if following and following["actor"] == row["actor"] and following["end"] < row["end"]:
                # Told, heard, told again: the second row lies inside the first.
                inner = following["end"] - following["start"]
                before = (size - inner - 2) * 3 // 5
                first = self.fill(before, language, row["actor"], opening=opening, extra=extra, used=used)
                heard = self.fill(inner, language, row["actor"], direct=True, used=used, known=True)
                left = size - inner - 2 - before
                after = self.fill(left, language, row["actor"], used=used | set(first), known=True)
                sentences = [Sentence(text, row["actor"]) for text in first]
                sentences += [Sentence(text, row["actor"], True) for text in heard]
                sentences += [Sentence(text, row["actor"]) for text in after]
                marks = [(row, 0, len(sentences)), (following, len(first), len(first) + len(heard))]
                index += 2
                joint = None
            else:
                direct = row["mode"] == "direct"
                texts, joint = None, None
                overlaps = (
                    following and following["start"] < row["end"] and not direct and following["mode"] != "direct"
                )
                if overlaps and following["actor"] != row["actor"]:
                    joint = capital(grammar.together(self.dice, names[row["actor"]], names[following["actor"]]))
                    nested = any(following["start"] < each["start"] < following["end"] for each in rows[index + 2 :])
                    room = min(size, following["end"] - following["start"]) - len(joint)
                    if nested or room < 130:
                        joint = None
                room = size - (len(joint) + 1 if joint else 0)
                texts = self.fill(room, language, row["actor"], direct, opening, extra, used)
                sentences = [Sentence(text, row["actor"], direct) for text in texts]
                if joint:
                    sentences.append(Sentence(joint, row["actor"]))
                marks = [(row, 0, len(sentences))]
                index += 1
            if shared:
                # The sentence about both stands in the piece before; this one begins with it.
                sentences = sentences[1:]
                marks = [(each, first - 1, last - 1) for each, first, last in marks]
            used |= {sentence.text for sentence in sentences}
            pieces.append((sentences, marks, joint))
        return [(sentences, marks) for sentences, marks, _ in pieces]

    def mentions(self, item, language):
        """What an article says of actors without a span: a typed measure, or nothing that was coded."""
        rows = [row for row in attributions if row["item"] == item["item"]]
        if not rows:
            wanted = [("amanat", 130), ("president", 150)]
        else:
            wanted = [(row["actor"], row["measure"]) for row in rows if row["measure"] != ""]
        return [([Sentence(text, actor) for text in self.fill(size, language, actor)], []) for actor, size in wanted]

    def article(self, item, number):
        language = item["language"]
        grammar = GRAMMAR[language]
        rows = [row for row in attributions if row["item"] == item["item"] and row["measure"] == ""]
        rows.sort(key=lambda row: (row["start"], -row["end"]))
        pieces = self.spans(rows, language) if rows else self.mentions(item, language)
        form = FORMS[number % len(FORMS)]
        if form == "plain" and any(row["mode"] == "direct" for row in rows):
            form = "quote" if number % 3 else "embed"
        if form == "live" and item["format"] != "news":
            form = "plain"
        fixed = []
        if form in ("live", "heading"):
            fixed = [Sentence(text, kind=kind) for kind, text in self.fixed(form, item, grammar)]
        told = sum(len(sentence.text) + 1 for sentences, _ in pieces for sentence in sentences)
        rest = item["length"] - told - sum(len(sentence.text) + 1 for sentence in fixed)
        gaps = self.gaps(rest, rows, [any(first < 0 for _, first, _ in own) for _, own in pieces], language)
        sentences, marks = [], []
        for gap, (texts, own) in zip(gaps, pieces + [([], [])]):
            sentences += gap
            marks += [(row, len(sentences) + first, len(sentences) + last) for row, first, last in own]
            sentences += texts
        sentences, marks = insert(sentences, marks, fixed)
        blocks, starts = self.blocks(sentences, form)
        body = "\n".join(block.text for block in blocks)
        assert len(body) == item["length"], (item["item"], len(body), item["length"])
        for row, first, last in marks:
            size = row["end"] - row["start"]
            row["start"], row["end"] = starts[first], starts[last - 1] + len(sentences[last - 1].text)
            assert row["end"] - row["start"] == size, (item["item"], row, size)
        lead = next((sentence.actor for sentence in sentences if sentence.actor), None)
        if lead and rows:
            title = capital(grammar.headline(self.dice, NAMES[language][lead]))
        else:
            title = capital(self.pools.draw((language, None, False, False), 40, 70, ())).rstrip(".")
        if form == "live":
            title = f"{title}: {grammar.LIVE_TITLE}"
        mentions = []
        for index, sentence in enumerate(sentences):
            if sentence.actor and sentence.actor not in [actor for actor, _, _ in mentions]:
                mentions.append((sentence.actor, starts[index], starts[index] + len(sentence.text)))
        return Article(item, title, blocks, body, mentions, form)

    def fixed(self, form, item, grammar):
        if form == "heading":
            first = self.dice.below(len(grammar.HEADINGS))
            return [("heading", grammar.HEADINGS[(first + step) % len(grammar.HEADINGS)]) for step in range(2)]
        minutes = int(item["published"][11:13]) * 60 + int(item["published"][14:16])
        entries = []
        for _ in range(4):
            entries.append(("live-entry", f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"))
            minutes -= 7 + self.dice.below(25)
        return entries

    def gaps(self, rest, rows, joined, language):
        """Sentences about nobody, before, between and after the pieces: `rest` characters with their spaces."""
        count, used = len(joined), set()
        gaps = [[] for _ in range(count + 1)]
        share = rest // (count + 2)
        for index in range(count):
            begins = rows[0]["start"] >= 60 if rows and index == 0 else index > 0 and self.dice.below(2)
            begins = begins and not joined[index]
            size = self.dice.below(share) if index else rows[0]["start"] if rows else 0
            if begins and size >= 60 and rest - size > 160:
                gaps[index] = self.fill(size, language, None, used=used)
                rest -= size + 1
                used |= set(gaps[index]) | {mark(text) for text in gaps[index]}
        # The last sentence of the body has no separator after it.
        gaps[count] = self.fill(rest, language, None, used=used)
        return [[Sentence(text) for text in gap] for gap in gaps]

    def blocks(self, sentences, form):
        """Groups sentences into blocks. A space and a line feed count alike, so that grouping moves nothing."""
        kinds = ["paragraph" if each.kind == "paragraph" else each.kind for each in sentences]
        free = [index for index, each in enumerate(sentences) if each.actor is None and each.kind == "paragraph"]
        if form == "list":
            run = [index for index in free if index + 2 in free and index + 1 in free and index > 1]
            for index in run[1:2] or run[:1]:
                for step in range(3):
                    kinds[index + step] = "list-item"
        if form == "gallery":
            for index in free[-4:]:
                kinds[index] = "caption"
        if form == "caption":
            for index in [index for index in free if index > 0][:1]:
                kinds[index] = "caption"
        if form in ("quote", "embed"):
            heard = [index for index, each in enumerate(sentences) if each.direct]
            for index in heard[:3]:
                if index == heard[0] or index - 1 in heard and kinds[index - 1] == form:
                    kinds[index] = form
        if kinds[0] == "paragraph":
            kinds[0] = "lead"
        blocks, starts, position, room = [], [], 0, 0
        for sentence, kind in zip(sentences, kinds):
            alone = kind not in ("paragraph", "quote", "embed")
            if blocks and blocks[-1].kind == kind and not alone and room > 0:
                blocks[-1] = Block(kind, f"{blocks[-1].text} {sentence.text}")
                room -= 1
            else:
                blocks.append(Block(kind, sentence.text))
                room = 3 if kind in ("quote", "embed") else 1 + self.dice.below(3)
            starts.append(position)
            position += len(sentence.text) + 1
        return blocks, starts


def insert(sentences, marks, fixed):
    """Puts headings and time lines at even distances, never inside the first sentence."""
    for number in range(len(fixed)):
        where = (len(sentences) - number) * (number + 1) // (len(fixed) + 1) + number
        if fixed[number].kind == "live-entry" and number == 0:
            where = 0
        # Not inside an attribution: its measure would grow.
        while any(first < where < last for _, first, last in marks):
            where += 1
        sentences = sentences[:where] + [fixed[number]] + sentences[where:]
        marks = [(row, first + (first >= where), last + (last > where or first >= where)) for row, first, last in marks]
    return sentences, marks


def write_articles():
    """Writes all articles; their titles and the spans of the attributions in the tables become those of the text."""
    writer, written = Writer(20230320), {}
    for number, item in enumerate(item for item in items if item["kind"] == "article"):
        article = writer.article(item, number)
        item["title"] = article.title
        written[item["item"]] = article
    return written
