#!/usr/bin/env python3
"""Scores a schema on the labelled texts and bylines beside this script: texts.py TOOL SCHEMA [-v]

texts/*.txt hold texts, each behind a line `# ID LANGUAGE KIND MODE`. The first letter of a line says what it is:

  H  the headline     D  the dek       B  the byline, or a line with the day     S  a heading
  T  text             N  noise         G  headline and first paragraph on one line, ⟂ between them       ~  either

MODE is how lines stand in the document: `spaced` by blank lines, `inner` so but for runs of noise, `dense` without.
texts/bylines.tsv holds ways to write a byline. TOOL is the built command line, ContentGen.Cli.dll.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "texts")


def texts():
    """The labelled texts: id, language, mode, and lines as pairs of label and text."""
    for path in sorted(glob.glob(os.path.join(FOLDER, "*.txt"))):
        for part in open(path, encoding="utf-8").read().split("\n# "):
            head, *rest = part.removeprefix("# ").split("\n")
            name, language, _, mode = head.split()
            yield name, language, mode, [(line[0], line[2:]) for line in rest if line and not line.startswith("#")]


def document(mode, lines):
    """The text as a document."""
    out, before = [], None
    for label, text in lines:
        if before and (mode == "spaced" or mode == "inner" and not (label == before == "N") and text[0] not in "-•"):
            out.append("")
        out.append(text.replace(" ⟂ ", " "))
        before = label
    return "\n".join(out) + "\n"


def bylines():
    """Language, title, paragraphs, the byline's lines, its authors and its day; None where it is not asked for."""
    language, title, paragraphs = None, None, []
    for line in open(os.path.join(FOLDER, "bylines.tsv"), encoding="utf-8").read().split("\n"):
        if line.startswith("= "):
            language, title, paragraphs = line[2:], None, []
        elif "\t" in line:
            written, authors, day = line.split("\t")
            yield language, title, paragraphs, written.split("⏎"), None if authors == "-" else authors.split("; "), None if day == "-" else day
        elif line and not line.startswith("#"):
            title, paragraphs = (line, paragraphs) if title is None else (title, [*paragraphs, line])


def parse(tool, schema, documents):
    """What the tool makes of the documents."""
    with tempfile.TemporaryDirectory() as folder:
        files = [os.path.join(folder, f"{number:04}.txt") for number in range(len(documents))]
        for file, text in zip(files, documents):
            with open(file, "w", encoding="utf-8") as out:
                out.write(text)
        run = subprocess.run(["dotnet", tool, "parse", *files, "--schema", schema, "--format", "jsonl"], stdout=subprocess.PIPE, check=False)
    results = [json.loads(line) for line in run.stdout.decode().splitlines()]
    if len(results) != len(documents):
        sys.exit(f"{len(documents)} documents, {len(results)} results, exit code {run.returncode}")
    return [result["article"] for result in results]


def score_text(lines, article, count, say):
    """Counts what was found of one text. A body line that was taken for the dek is found; a heading that was taken for text is."""
    headings = Counter(section["heading"] for section in article["sections"])
    body = Counter(article["lead"]) + headings + Counter(text for section in article["sections"] for text in section["paragraphs"])
    for label, text in lines:
        if label == "H" or label == "G":
            title, _, text = text.partition(" ⟂ ")
            count["titles"] += 1
            count["title"] += article.get("headline") == title
            if article.get("headline") != title:
                say(label, title)
        if label in "TSG":
            found = body[text] > 0 or label == "T" and article.get("dek") == text
            count["found" if found else "lost"] += 1
            if not found:
                say("lost", text)
        if label == "S":
            count["headings"] += 1
            count["heading"] += headings[text] > 0
        elif label in "TN" and headings[text] > 0:
            count["false"] += 1
        if label == "N" and (body[text] > 0 or text in (article.get("headline"), article.get("dek"))):
            count["noise"] += 1
            say("noise", text)


def main():
    tool, schema = sys.argv[1:3]
    verbose = "-v" in sys.argv[3:]
    known = list(texts())
    counts = defaultdict(Counter)
    for (name, language, _, lines), article in zip(known, parse(tool, schema, [document(mode, lines) for _, _, mode, lines in known])):
        for key in ("all", language):
            say = (lambda *said: print(" ", name, *said)) if verbose and key == "all" else lambda *said: None
            counts[key]["texts"] += 1
            score_text(lines, article, counts[key], say)
    for key, count in counts.items():
        precision, recall = (count["found"] / max(1, count["found"] + count[other]) for other in ("noise", "lost"))
        print(f"{key:4} texts {count['texts']:3}  body P {precision:.3f} R {recall:.3f}  headline {count['title']} of {count['titles']}"
              f"  heading {count['heading']} of {count['headings']}, false {count['false']}")

    ways = list(bylines())
    counts = defaultdict(Counter)
    documents = ["\n\n".join([title, *written, *paragraphs]) + "\n" for _, title, paragraphs, written, _, _ in ways]
    for (language, _, _, written, authors, day), article in zip(ways, parse(tool, schema, documents)):
        byline = article.get("byline") or {}
        right = (authors is None or byline.get("author") == authors, day is None or byline.get("published") == day)
        if verbose and not all(right):
            print(" ", " ⏎ ".join(written), byline)
        for key in ("all", language):
            counts[key].update(ways=1, author=right[0], days=day is not None, day=day is not None and right[1])
    for key, count in counts.items():
        print(f"{key:4} bylines {count['ways']:3}  authors {count['author']}  day {count['day']} of {count['days']}")


if __name__ == "__main__":
    main()
