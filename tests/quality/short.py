#!/usr/bin/env python3
"""Makes short texts and small pages out of labelled ones: short.py CORPUS OUT

CORPUS is the folder that holds score.py and dev/. OUT gets sets in the same form, with the same ids:

  SET-paragraphs  title, byline and the first one to five paragraphs
  SET-sentences   the same with a sentence a paragraph, two to seven of them
  SET-small       a page: up to eight lines of what stands above, title, dek, byline, paragraphs of one or two short sentences with
                  section titles, and up to twelve lines of what stands below
  SET-dek         title, mostly a share bar, dek, often a byline, and three to twelve paragraphs

What is drawn hangs on the document's id alone, so each run makes the same sets. Half of them have blank lines, half have none.
"""
import gzip
import hashlib
import json
import os
import re
import sys

SENTENCE = re.compile(r"(?<=[.!?…。！？])[\"”’»」]?\s+(?=[\"“„«]?[A-ZÄÖÜÀ-Þ])")


class Draft:
    """A document line by line, with its labels and its body."""

    def __init__(self, of):
        self.of, self.lines, self.labels, self.body = of, [], [], []

    def add(self, line, label):
        self.lines.append(line)
        self.labels.append(label)
        if label in ("BODY", "HEADING", "DEK"):
            self.body.append(line)

    def add_from(self, indices):
        for i in indices:
            self.add(self.of["lines"][i], self.of["labels"][i])

    def document(self):
        # A glued headline has no place in a text that is put together anew.
        rest = {k: v for k, v in self.of.items() if k != "glue_at"}
        blank = draw(self.of, "blank", 2) == 0
        return {**rest, "lines": self.lines, "labels": self.labels, "blank_before": [blank] * len(self.lines), "gold_body": "\n".join(self.body)}


def draw(document, what, below):
    return int(hashlib.md5(f"{document['id']}|{what}".encode()).hexdigest(), 16) % below


def labelled(document, *labels):
    return [i for i, label in enumerate(document["labels"]) if label in labels]


def sentences(document, shortest=1, longest=10_000):
    found = [s for i in labelled(document, "BODY") for s in SENTENCE.split(document["lines"][i]) if s]
    return [s for s in found if shortest <= len(s) <= longest]


def paragraphs(document):
    draft, body = Draft(document), labelled(document, "BODY")
    if not body:
        return None
    last = body[min(draw(document, "paragraphs", 5), len(body) - 1)]
    draft.add_from(i for i in labelled(document, "HEADLINE", "BYLINE", "DEK", "BODY", "HEADING") if i <= last)
    return draft.document()


def short_sentences(document):
    draft, found = Draft(document), sentences(document)
    if len(found) < 2:
        return None
    draft.add_from(labelled(document, "HEADLINE", "BYLINE"))
    for sentence in found[:2 + draw(document, "sentences", 6)]:
        draft.add(sentence, "BODY")
    return draft.document()


def small(document):
    draft, pool = Draft(document), [s for s in sentences(document, 15, 89) if s[-1] in ".!?…。！？"]
    head, noise = labelled(document, "HEADLINE", "BYLINE", "DEK"), labelled(document, "NOISE")
    if len(pool) < 4:
        return None
    body = labelled(document, "BODY")
    first, last = min(body + head), max(body)
    above = [i for i in noise if i < first]
    count = min(draw(document, "above", 9), len(above))
    near = draw(document, "near", 2) == 0
    draft.add_from(above[len(above) - count:] if near else above[:count])
    draft.add_from(head)
    titles = [document["lines"][i] for i in labelled(document, "HEADING") if len(document["lines"][i]) < 70]
    pool, made = pool[:4 + draw(document, "pool", 14)], 0
    while pool:
        if titles and made and made % 3 == 0 and len(pool) > 1:
            draft.add(titles.pop(0), "HEADING")
        count = 1 + draw(document, f"of {len(pool)}", 2)
        draft.add(" ".join(pool[:count]), "BODY")
        pool, made = pool[count:], made + 1
    draft.add_from([i for i in noise if i > last][:draw(document, "below", 13)])
    return draft.document()


def with_dek(document):
    draft, title, body = Draft(document), labelled(document, "HEADLINE"), labelled(document, "BODY")
    if not title or len(body) < 4:
        return None
    deks = [document["lines"][i] for i in labelled(document, "DEK")]
    if not deks:
        first, body = SENTENCE.split(document["lines"][body[0]])[0], body[1:]
        if not 50 <= len(first) <= 140:
            return None
        deks = [first.rstrip(".").title() if draw(document, "capitals", 2) else first.rstrip(".")]
    draft.add_from(title[:1])
    if draw(document, "bar", 3):
        draft.add(("Share", "Share this article", "Print Share Save")[draw(document, "words", 3)], "NOISE")
    draft.add(deks[0], "DEK")
    if draw(document, "byline", 2):
        draft.add_from(labelled(document, "BYLINE")[:1])
    draft.add_from(body[:3 + draw(document, "long", 10)])
    return draft.document()


def main(corpus, out):
    os.makedirs(out, exist_ok=True)
    kinds = [("paragraphs", "-clean", paragraphs), ("sentences", "-clean", short_sentences), ("small", "", small), ("dek", "", with_dek)]
    for name in ("wcxb-dev", "fundus"):
        for kind, source, make in kinds:
            with gzip.open(os.path.join(corpus, "dev", f"{name}{source}.jsonl.gz"), "rt", encoding="utf-8") as lines:
                made = [d for d in map(make, map(json.loads, lines)) if d and d["lines"]]
            with gzip.open(os.path.join(out, f"{name}-{kind}.jsonl.gz"), "wt", encoding="utf-8") as sets:
                sets.writelines(json.dumps(d, ensure_ascii=False) + "\n" for d in made)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
