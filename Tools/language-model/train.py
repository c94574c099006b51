#!/usr/bin/env python3
"""Trains the language model of Sources/Extraction/Fields and says how well it does on texts it has not seen.

    train.py --texts texts.txt --pages truth.jsonl --mentions documents.ndjson --output DIRECTORY
    train.py ... --evaluate

Pages are lines {"id", "lang", "host", "body", "suspect", "synthetic"}, mentions are lines {"lang", "source", "text"}; both are optional. Weights may
ship where the texts they come from may not. Only the standard library is used and nothing depends on hash order.

A language's profile is the share of each feature among its words: whole words of two to eight letters, and runs of one to
three letters of the word with its two ends. Shares are drawn towards the mean of the script's languages by as much as a
language's text is small. The weight of a feature is ln(share / mean share), kept in steps of 1/4 from -4 to +4.
"""
import argparse
import collections
import json
import math
import pathlib
import re
import sys
import zlib

FOLDS = 5
PULL = {"gram": 800.0, "word": 200.0}  # occurrences of the mean profile that are added to each language's own
TEXT_LIMIT = 400_000  # characters of one language
ROWS = {"Latn": (110, 40), "Cyrl": (1000, 300), "Arab": (160, 60)}  # runs of letters, words kept per language
STEP = 0.25
LEVELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg"  # Q is 0

LATIN = "en de fr es pt it nl pl cs sk sl hr sr-Latn hu ro sv da no fi et lv lt tr az sw id sq vi ca uz kk-2018 kk-2021"
CYRILLIC = "ru kk uk be bg mk sr ky tt tg mn uz-Cyrl"
ARABIC = "ar fa ur kk-Arab"
SCRIPTS = {"Latn": LATIN.split(), "Cyrl": CYRILLIC.split(), "Arab": ARABIC.split()}
MISLABELLED = {"fu-isl-Morgunbladid-V1"}  # Icelandic, marked as Norwegian
APOSTROPHES = "'‘’`ʻʼ´"

LATIN_2021 = dict(zip("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһыіэ", "aäbvgğdeёjziikqlmnñoöprstuūüfhhyıe"))
LATIN_2021.update({"ё": "e", "ш": "ş", "ч": "ch", "ц": "ts", "щ": "ş", "ю": "iu", "я": "ia", "ъ": "", "ь": "", "ң": "ŋ"})
LATIN_2018 = dict(LATIN_2021)
LATIN_2018.update({"ә": "á", "ғ": "ǵ", "ң": "ń", "ө": "ó", "ұ": "u", "ү": "ú", "у": "ý", "ы": "y", "і": "i", "и": "ı", "й": "ı",
                   "ш": "sh", "щ": "sh", "ю": "ıý", "я": "ıa"})
ARABIC_KK = dict(zip("абвгғдежзийкқлмнңопрстуұфхһыцчшэ", "ابۆگعدەجزييكقلمنڭوپرستۋۇفحھىتچشە"))
ARABIC_KK.update({"ә": "ا", "ө": "و", "ү": "ۇ", "і": "ى", "ё": "يو", "щ": "شش", "ю": "يۋ", "я": "يا", "ъ": "", "ь": ""})


def arabic_kazakh(text):
    words = []
    for word in text.split(" "):
        front = any(letter in "әөүі" for letter in word) and not any(letter in "гкеэ" for letter in word)
        words.append(("ٴ" if front else "") + "".join(ARABIC_KK.get(letter, letter) for letter in word))
    return " ".join(words)


def lower(text):
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def words_of(text):
    """Runs of letters, marks and apostrophes inside a word, in lower case."""
    text = re.sub(f"(?<=[^\\W\\d_])[{APOSTROPHES}]", "'", lower(text))
    return re.findall(r"[^\W\d_][^\W\d_'\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0674\u200c]*", text)


def features(words):
    grams, whole = collections.Counter(), collections.Counter()
    for word, count in words.items():
        if 2 <= len(word) <= 8:
            whole["=" + word] += count
        edged = "_" + word + "_"
        for length in (1, 2, 3):
            for start in range(len(edged) - length + 1):
                gram = edged[start:start + length]
                if gram != "_":
                    grams[gram] += count
    return grams, whole


def own_texts(path):
    result, code = collections.OrderedDict(), None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("["):
            code = line.strip("[]")
            result[code] = ([], [])
        elif line.startswith("words:"):
            result[code][0].extend(line[6:].split())
        else:
            result[code][1].append(line)
    return result


def outside_texts(arguments):
    """Lists of (language, group, text); a group never lies on both sides of a fold."""
    result = []
    if arguments.pages:
        for line in arguments.pages.open(encoding="utf-8"):
            page = json.loads(line)
            if page["body"] and not page["suspect"] and not page["synthetic"] and page["id"] not in MISLABELLED:
                result.append((page["lang"], page["host"], page["body"]))
    if arguments.mentions:
        runs = collections.defaultdict(list)
        for line in arguments.mentions.open(encoding="utf-8"):
            item = json.loads(line)
            runs[item["lang"], item["source"]].append(item["text"])
        for (language, source), texts in sorted(runs.items()):
            for start in range(0, len(texts), 20):  # single sentences are joined to texts
                size = 20 if source in ("kaznerd", "own") else 1
                for first in range(start, min(start + 20, len(texts)), size):
                    result.append((language, f"{source}-{first}", " ".join(texts[first:first + size])))
    return result


def fold_of(group):
    return zlib.crc32(group.encode()) % FOLDS


def counts(arguments, outside, left_out):
    """Features of each language; the texts of one fold are left out."""
    words = collections.defaultdict(collections.Counter)
    for code, (frequent, lines) in own_texts(arguments.texts).items():
        for line in lines:
            words[code].update(words_of(line))
        scale = 4 * len(frequent)
        for rank, word in enumerate(frequent):
            for part in words_of(word):
                words[code][part] += max(1, scale // (rank + 8))
    sizes = collections.Counter()
    for language, group, text in outside:
        if fold_of(group) == left_out or sizes[language] > TEXT_LIMIT:
            continue
        sizes[language] += len(text)
        words[language].update(words_of(text))
    for code, letters in (("kk-2018", LATIN_2018), ("kk-2021", LATIN_2021)):
        for word, count in sorted(words["kk"].items()):
            words[code]["".join(letters.get(letter, letter) for letter in word)] += count
    for word, count in sorted(words["kk"].items()):
        words["kk-Arab"][arabic_kazakh(word)] += count
    return {code: features(counter) for code, counter in words.items()}


def in_script(feature, script):
    ranges = {"Latn": ((0x41, 0x24F), (0x1E00, 0x1EFF)), "Cyrl": ((0x400, 0x52F),), "Arab": ((0x600, 0x6FF), (0x200C, 0x200C))}
    return all(any(low <= ord(letter) <= high for low, high in ranges[script]) or letter in "_='" for letter in feature)


def weights(profiles, script):
    """Rows {feature: weight by language}, the languages in the order of SCRIPTS."""
    codes = SCRIPTS[script]
    rows = {}
    for kind, limit in zip(("gram", "word"), ROWS[script]):
        table = []
        for code in codes:
            counter = profiles[code][0 if kind == "gram" else 1]
            table.append({feature: count for feature, count in counter.items() if in_script(feature, script)})
        totals = [sum(counter.values()) for counter in table]
        vocabulary = sorted(set().union(*table))
        mean = {f: sum(c.get(f, 0) / t for c, t in zip(table, totals)) / len(codes) for f in vocabulary}
        pull = PULL[kind]
        value = {}
        for feature in vocabulary:
            value[feature] = [
                math.log((counter.get(feature, 0) + pull * mean[feature]) / (total + pull) / mean[feature])
                for counter, total in zip(table, totals)]
        kept = set()
        for position, (counter, total) in enumerate(zip(table, totals)):
            gain = {f: abs(value[f][position]) * max(counter.get(f, 0) / total, mean[f]) for f in vocabulary}
            kept.update(sorted(vocabulary, key=lambda f: (-gain[f], f))[:limit])
        for feature in sorted(kept):
            rows[feature] = [max(-16, min(16, round(w / STEP))) for w in value[feature]]
    return rows


def score(rows, size, text):
    total = [0] * size
    seen = 0
    for word in words_of(text):
        seen += len(word)
        edged = "_" + word + "_"
        names = [edged[s:s + n] for n in (1, 2, 3) for s in range(len(edged) - n + 1)]
        names.append("=" + word)
        for name in names:
            row = rows.get(name)
            if row:
                total = [a + b for a, b in zip(total, row)]
    return total, seen


def script_of(text):
    found = collections.Counter()
    for letter in text:
        point = ord(letter)
        if 0x41 <= point <= 0x24F or 0x1E00 <= point <= 0x1EFF:
            found["Latn"] += letter.isalpha()
        elif 0x400 <= point <= 0x52F:
            found["Cyrl"] += 1
        elif 0x600 <= point <= 0x6FF:
            found["Arab"] += 1
    return found.most_common(1)[0][0] if found else None


def evaluate(arguments, outside):
    right, every, mistakes = collections.Counter(), collections.Counter(), collections.Counter()
    for fold in range(FOLDS):
        profiles = counts(arguments, outside, fold)
        model = {script: weights(profiles, script) for script in SCRIPTS}
        for language, group, text in outside:
            if fold_of(group) != fold:
                continue
            pieces = [("whole", text[:20_000])] + [("200", text[s:s + 200]) for s in range(0, min(len(text) - 199, 2000), 400)]
            for length, piece in pieces:
                script = script_of(piece)
                if script not in SCRIPTS or language not in LATIN + CYRILLIC + ARABIC:
                    continue
                total, _ = score(model[script], len(SCRIPTS[script]), piece)
                best = max(range(len(total)), key=lambda i: total[i])
                code = re.sub("-.*", "", SCRIPTS[script][best])
                every[length, language] += 1
                right[length, language] += code == language
                if code != language:
                    mistakes[length, language, code] += 1
    for (length, language), count in sorted(every.items()):
        wrong = ", ".join(f"{to} {n}" for (l, a, to), n in mistakes.most_common() if (l, a) == (length, language))
        print(f"{length:6} {language:4} {right[length, language]:6}/{count:<6} {right[length, language] / count:.4f}  {wrong}")
    for length in ("whole", "200"):
        total = sum(n for (l, _), n in every.items() if l == length)
        print(length, "all", total, round(sum(n for (l, _), n in right.items() if l == length) / total, 4))


def write(arguments, outside):
    profiles = counts(arguments, outside, None)
    names = {"Latn": "Latin", "Cyrl": "Cyrillic", "Arab": "Arabic"}
    for script, codes in SCRIPTS.items():
        rows = weights(profiles, script)
        lines = [
            f"/// What the words of languages in {names[script]} script are made of; written by Tools/language-model/train.py.",
            "///",
            "/// The first line names the languages. Each field after it is a feature and a weight per language: a run of letters",
            "/// (`_` is an end of the word), or after `=` a whole word, then `:` and a letter each, `A` … `g` for -16 … 16",
            "/// quarters of ln(share in the language / mean share), `Q` for 0.",
            f"let {names[script].lower()}LanguageWeights = #\"\"\"",
            "  " + " ".join(codes)]
        line = ""
        for feature, row in rows.items():
            field = feature + ":" + "".join(LEVELS[w + 16] for w in row)
            if len(line) + len(field) > 112:
                lines.append("  " + line.strip())
                line = ""
            line += " " + field
        lines += ["  " + line.strip(), '  """#', ""]
        (arguments.output / f"LanguageModel+{names[script]}.swift").write_text("\n".join(lines), encoding="utf-8")
        print(script, len(rows), "rows", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=pathlib.Path, required=True)
    parser.add_argument("--pages", type=pathlib.Path)
    parser.add_argument("--mentions", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path)
    parser.add_argument("--evaluate", action="store_true")
    arguments = parser.parse_args()
    outside = outside_texts(arguments)
    if arguments.evaluate:
        evaluate(arguments, outside)
    if arguments.output:
        write(arguments, outside)


if __name__ == "__main__":
    main()
