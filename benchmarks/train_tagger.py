#!/usr/bin/env python3
"""Train the part-of-speech tagger that ships in ``src/nutgraf/data/tagger.txt.gz``.

    train_tagger.py MASC_TAGGED.zip [--test] [--epochs N] [--cut WEIGHT] [-o FILE]

MASC (Manually Annotated Sub-Corpus of the ANC, free for any use) in NLTK's form: one `word_TAG` after
another, a
sentence a line. ``--test`` holds out every tenth file and prints the accuracy on it, without and with the
cut.
Averaged perceptron (Collins 2002); weights under the cut are left out, the others are whole numbers.
"""

import argparse
import random
import re
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

from nutgraf.analysis.tagging import START, Model, Tagger, near_features, row, word_features

MONEY = re.compile(r"[$£€]?\d[\d.,]*")
ODD = re.compile(r"[^A-Z$.,:()'`-]|\.\.|^[A-Z]\.$")
OPEN = [
    "CD",
    "FW",
    "JJ",
    "JJR",
    "JJS",
    "NN",
    "NNP",
    "NNPS",
    "NNS",
    "RB",
    "VB",
    "VBD",
    "VBG",
    "VBN",
    "VBP",
    "VBZ",
]


def sentences(archive: Path) -> list[list[list[tuple[str, str]]]]:
    """Files of sentences of (word, tag)."""
    files = []
    with zipfile.ZipFile(archive) as masc:
        for name in sorted(masc.namelist()):
            if name.endswith(".txt") and "categories" not in name:
                lines = masc.read(name).decode("utf-8", "replace").split("\n")
                read = [[pair(item) for item in line.split()] for line in lines if line.strip()]
                files.append([[(w, t) for w, t in s if w and t and not ODD.search(t)] for s in read])
    return files


def pair(item: str) -> tuple[str, str]:
    word, _, tag = item.rpartition("_")
    if MONEY.fullmatch(word):
        tag = "CD"
    return word, tag


def lexicon(data: list[list[tuple[str, str]]]) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Words that have one tag, and frequent words with the tags that they may have."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in data:
        for i, (word, tag) in enumerate(sentence):
            if not (i and word[0].isupper()):
                counts[word.lower()][tag] += 1
    fixed, choices = {}, {}
    for word, seen in counts.items():
        total = seen.total()
        tag, best = seen.most_common(1)[0]
        if total >= 15 and best / total >= 0.985:
            fixed[word] = tag
        elif total >= 12:
            kept = sorted(t for t, n in seen.items() if n / total > 0.004)
            choices[word] = sorted({*kept, "NN", "NNP"} if tag in OPEN else {*kept})
    return fixed, choices


def features(words: list[str], i: int, before: str, before2: str) -> list[str]:
    """The same as :meth:`Tagger.tag` sums up, one by one."""
    lower = words[i].lower()
    left, left_end = near_features(words[i - 1] if i else START)
    left2, _ = near_features(words[i - 2] if i > 1 else START)
    right, right_end = near_features(words[i + 1] if i + 1 < len(words) else START)
    context = [f"l{left}", f"m{left_end}", f"k{left2}", f"r{right}", f"q{right_end}"]
    tags = [f"1{before}", f"2{before2} {before}", f"3{before} {lower}"]
    return word_features(words[i]) + context + tags


def train(data: list[list[tuple[str, str]]], epochs: int) -> dict:
    fixed, choices = lexicon(data)
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    totals: dict[tuple[str, str], float] = defaultdict(float)
    stamps: dict[tuple[str, str], int] = defaultdict(int)
    clock, rng = 0, random.Random(1)
    data = list(data)
    for epoch in range(epochs):
        rng.shuffle(data)
        wrong = 0
        for sentence in data:
            words = [w for w, _ in sentence]
            before, before2 = START, START
            for i, (word, gold) in enumerate(sentence):
                guess = fixed.get(word.lower()) if not (i and word[0].isupper()) else None
                if guess is None:
                    candidates = choices.get(word.lower(), OPEN)
                    if len(candidates) == 1:
                        guess = candidates[0]
                    else:
                        clock += 1
                        active = features(words, i, before, before2)
                        rows = [weights[f] for f in active if f in weights]
                        guess = max(candidates, key=lambda t: (sum([r.get(t, 0.0) for r in rows]), t))
                        if guess != gold and gold in candidates:
                            wrong += 1
                            for f in active:
                                for tag, change in ((gold, 1.0), (guess, -1.0)):
                                    old = weights[f].get(tag, 0.0)
                                    totals[f, tag] += (clock - stamps[f, tag]) * old
                                    stamps[f, tag] = clock
                                    weights[f][tag] = old + change
                before2, before = before, guess
        print("epoch", epoch + 1, "wrong", wrong, flush=True)
    averaged: dict[str, dict[str, float]] = {}
    for f, by_tag in weights.items():
        averaged[f] = {t: (totals[f, t] + (clock - stamps[f, t]) * w) / clock for t, w in by_tag.items()}
    return {"fixed": fixed, "choices": choices, "weights": averaged}


def shipped(model: dict, cut: float) -> Model:
    """The form that :class:`Tagger` reads."""
    fixed, choices = defaultdict(list), defaultdict(list)
    for word, tag in sorted(model["fixed"].items()):
        fixed[tag].append(word)
    for word, tags in sorted(model["choices"].items()):
        choices[" ".join(tags)].append(word)
    weights = {}
    for f, by_tag in sorted(model["weights"].items()):
        kept = {t: round(10 * w) for t, w in sorted(by_tag.items()) if abs(w) >= cut}
        if kept:
            weights[f] = row(kept)
    return Model(
        {t: " ".join(ws) for t, ws in sorted(fixed.items())},
        {t: " ".join(ws) for t, ws in sorted(choices.items())},
        OPEN,
        weights,
    )


def accuracy(model: Model, data: list[list[tuple[str, str]]]) -> float:
    tagger = Tagger(model)
    right = total = 0
    for sentence in data:
        tags = tagger.tag([w for w, _ in sentence])
        right += sum(t == g for t, (_, g) in zip(tags, sentence, strict=True))
        total += len(sentence)
    return right / total


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("archive", type=Path)
    args.add_argument("--test", action="store_true")
    args.add_argument("--epochs", type=int, default=6)
    args.add_argument("--cut", type=float, default=0.5)
    args.add_argument("-o", type=Path, default=Path("src/nutgraf/data/tagger.txt.gz"))
    args = args.parse_args()
    files = sentences(args.archive)
    held = files[::10] if args.test else []
    data = [s for i, f in enumerate(files) if not args.test or i % 10 for s in f if s]
    model = train(data, args.epochs)
    test = [s for f in held for s in f if s]
    for cut in (0.0, 0.2, args.cut, 1.0) if args.test else (args.cut,):
        form = shipped(model, cut)
        blob = form.pack()
        print("cut", cut, "bytes", len(blob), "accuracy", accuracy(form, test) if test else "not measured")
    if not args.test:
        args.o.write_bytes(blob)


if __name__ == "__main__":
    main()
