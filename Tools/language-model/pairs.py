#!/usr/bin/env python3
"""Counts the letter pairs by which Sources/Extraction/Encoding tells single-byte encodings apart.

    pairs.py --texts texts.txt [--pages truth.jsonl] [--mentions documents.ndjson] --output LetterPairs+Data.swift

Only pairs with a letter outside ASCII are kept, `_` being the end of a word. A pair's level is -2 ln of its share among
them, from 0 (`a`) to 25 (`z`, nearly never), after a tenth of the share is given to what its letters alone would make.
"""
import argparse
import collections
import math
import pathlib

import train

LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "el": "αβγδεζηθικλμνξοπρςστυφχψωάέήίόύώϊϋΐΰ",
    "he": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    "de": LATIN + "äöüß", "fr": LATIN + "àâæçéèêëîïôœùûüÿ", "es": LATIN + "áéíñóúü", "pt": LATIN + "áâãàçéêíóôõú",
    "it": LATIN + "àèéìòù", "nl": LATIN + "éëïöü", "sv": LATIN + "åäöé", "da": LATIN + "æøåé", "no": LATIN + "æøåé",
    "fi": LATIN + "äöå", "ca": LATIN + "àçèéíïòóúü", "sq": LATIN + "ëç",
    "pl": LATIN + "ąćęłńóśźż", "cs": LATIN + "áčďéěíňóřšťúůýž", "sk": LATIN + "áäčďéíĺľňóôŕšťúýž",
    "hu": LATIN + "áéíóöőúüű", "hr": LATIN + "čćđšž", "sl": LATIN + "čšž", "ro": LATIN + "ăâîșțşţ",
    "tr": LATIN + "çğıöşüâ", "et": LATIN + "äõöüšž", "lv": LATIN + "āčēģīķļņšūž", "lt": LATIN + "ąčęėįšųūž",
}


def matrix(words, alphabet):
    letters = "_" + alphabet
    count, single = collections.Counter(), collections.Counter({letter: 0.5 for letter in letters})
    for word, times in words.items():
        if all(letter in letters for letter in word):
            edged = "_" + word + "_"
            for first, second in zip(edged, edged[1:]):
                count[first, second] += times
                single[first] += times
    total = sum(single.values())
    special = [letter for letter in alphabet if letter not in LATIN]
    pairs = [(a, b) for a in letters for b in letters if a in special or b in special]
    share = {pair: count[pair] + 0.1 * single[pair[0]] * single[pair[1]] / total for pair in pairs}
    whole = sum(share.values())
    level = {pair: chr(97 + min(25, round(-2 * math.log(part / whole)))) for pair, part in share.items()}
    return [f"{letter} " + "".join(level[letter, other] for other in letters) + " "
            + "".join(level[other, letter] for other in letters) for letter in special]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=pathlib.Path, required=True)
    parser.add_argument("--pages", type=pathlib.Path)
    parser.add_argument("--mentions", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    words, sizes = collections.defaultdict(collections.Counter), collections.Counter()
    for code, (_, lines) in train.own_texts(arguments.texts).items():
        for line in lines:
            words[code].update(train.words_of(line))
    for language, _, text in train.outside_texts(arguments):
        if sizes[language] < train.TEXT_LIMIT:
            sizes[language] += len(text)
            words[language].update(train.words_of(text))
    lines = [
        "/// How letters stand beside each other in each language; written by Tools/language-model/pairs.py.",
        "///",
        "/// A language opens with its code and its letters, `_` being the end of a word. A line for each letter outside ASCII",
        "/// follows: the levels of the pairs that it begins, then of those that it ends, in the order of the letters. A level is",
        "/// -2 ln of the pair's share among all such pairs, `a` for 0 to `z` for 25.",
        'let letterPairData = """']
    for code, alphabet in ALPHABETS.items():
        lines.append(f"  [{code}] _{alphabet}")
        lines += ["  " + row for row in matrix(words[code], alphabet)]
    arguments.output.write_text("\n".join(lines + ['  """', ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
