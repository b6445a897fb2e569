#!/usr/bin/env python3
"""How well drafts of `contentgen infer` take documents that they were not made from.

  infer.py CONTENTGEN SET.jsonl.gz [--sites WHOLE.jsonl.gz] [--drafts DIR]

CONTENTGEN is the command, as one argument. Each document of a publisher with three or more is held back in turn, a draft is made from the others
(--min-samples 2), and the document is parsed with it. A publisher is what stands before the date in an id (de-Paper_2025_01_31); with --sites, documents
are of one publisher if their whole pages share many lines that few other pages have. Labels are read only for the figures:

  clean          documents without unclaimed text             complete     those without `missing` as well         plain     those without any finding
  blocks         of the held-back documents; what of them the catch-all `other` takes, what is unclaimed, at the end what is each role
  heading, text  of the lines labelled HEADING, those that are heading; of those labelled BODY, those of more than 12 words that are paragraphs
  noise found    of the lines labelled NOISE, those that are noise      body lost    of the words labelled BODY, HEADING, DEK, those that are noise
"""
import gzip
import itertools
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor

FEWEST = 3
LONG = 12
BODY = {"BODY", "HEADING", "DEK"}


def documents(path):
    with gzip.open(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def by_id(docs):
    groups = defaultdict(list)
    for d in docs:
        site = re.split(r"[_-]\d{4}[_-]\d\d[_-]\d\d", d["id"])[0]
        if site != d["id"]:
            groups[site].append(d)
    return groups


def by_lines(docs, whole, shared=8, most=8):
    """Documents whose whole pages share `shared` lines or more that at most `most` pages have."""
    holders = defaultdict(set)
    for d in whole:
        for line in d["lines"]:
            if len(line) > 12:
                holders[line.strip().lower()].add(d["id"])
    pairs = Counter()
    for ids in holders.values():
        if 2 <= len(ids) <= most:
            pairs.update(itertools.combinations(sorted(ids), 2))
    parent = {d["id"]: d["id"] for d in whole}

    def root(x):
        while parent[x] != x:
            x = parent[x]
        return x

    for (a, b), n in pairs.items():
        if n >= shared:
            parent[root(a)] = root(b)
    groups = defaultdict(list)
    for d in docs:
        groups["site of " + root(d["id"])].append(d)
    return groups


def text(d):
    return "".join(("\n" if blank and i else "") + line + "\n" for i, (line, blank) in enumerate(zip(d["lines"], d["blank_before"])))


def labels_by_line(d):
    number, labels = 0, {}
    for i, (line, blank, label) in enumerate(zip(d["lines"], d["blank_before"], d["labels"])):
        number += 2 if blank and i else 1
        labels[number] = (label, len(line.split()))
    return labels


class Figures(Counter):
    def row(self, name):
        share = lambda part, whole: f"{self[part] / self[whole]:.3f}" if self[whole] else "–"
        roles = ", ".join(f"{r[5:]} {n}" for r, n in sorted(self.items(), key=lambda x: -x[1]) if r.startswith("role:"))
        return (f"| {name} | {self['documents']} | {share('clean', 'documents')} | {share('complete', 'documents')} | {share('plain', 'documents')} | {self['blocks']} | {self['other']} | {self['unclaimed']} "
                f"| {share('heading right', 'headings')} | {share('text right', 'texts')} | {share('noise found', 'noise lines')} | {share('body lost', 'body words')} | {roles} |")


def hold_back(command, folder, group, held):
    draft = os.path.join(folder, "draft." + held["id"] + ".schema.yaml")
    samples = [os.path.join(folder, d["id"] + ".txt") for d in group if d is not held]
    figures = Figures(documents=1)
    made = subprocess.run([*command, "infer", *samples, "--min-samples", "2", "-o", draft], capture_output=True, text=True)
    if made.returncode:
        raise SystemExit(f"{held['id']}: {made.stderr}")
    checked = subprocess.run([*command, "check", draft, "--output", "json", "--quiet"], capture_output=True, text=True)
    if checked.returncode or '"diagnostics": []' not in checked.stdout.replace("[\n      ]", "[]"):
        figures["unchecked"] = 1
    explained = subprocess.run([*command, "explain", os.path.join(folder, held["id"] + ".txt"), "--schema", draft, "--format", "json"], capture_output=True, text=True)
    if explained.returncode:
        raise SystemExit(f"{held['id']}: {explained.stderr}")
    page = json.loads(explained.stdout)
    labels = labels_by_line(held)
    for block in page["blocks"]:
        label, words = labels[block["line"]]
        noise = block["outcome"] in ("noise", "in-region", "item")
        figures["blocks"] += 1
        figures["unclaimed"] += block["outcome"] == "unclaimed"
        figures["other"] += block.get("role") == "other"
        figures["role:" + ("noise" if noise else block.get("role", "unclaimed"))] += 1
        figures["headings"] += label == "HEADING"
        figures["heading right"] += label == "HEADING" and block.get("role") == "heading"
        figures["texts"] += label == "BODY" and words > LONG
        figures["text right"] += label == "BODY" and words > LONG and block.get("role") in ("paragraph", "dateline")
        figures["noise lines"] += label == "NOISE"
        figures["noise found"] += label == "NOISE" and noise
        figures["body words"] += words if label in BODY else 0
        figures["body lost"] += words if label in BODY and noise else 0
    missing = any(f["id"].startswith("missing/") for f in page["findings"])
    figures["clean"] = figures["unclaimed"] == 0
    figures["plain"] = not page["findings"]
    figures["complete"] = figures["unclaimed"] == 0 and not missing
    return figures


def main(command, path, sites, drafts):
    docs = documents(path)
    groups = by_lines(docs, documents(sites)) if sites else by_id(docs)
    groups = {site: group for site, group in sorted(groups.items()) if len(group) >= FEWEST}
    total = Figures()
    print("| publisher | documents | clean | complete | plain | blocks | catch-all | unclaimed | heading | text | noise found | body lost | roles |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as temporary, ThreadPoolExecutor(2) as pool:
        folder = drafts or temporary
        os.makedirs(folder, exist_ok=True)
        for site, group in groups.items():
            for d in group:
                with open(os.path.join(folder, d["id"] + ".txt"), "w", encoding="utf-8", newline="\n") as f:
                    f.write(text(d))
            figures = Figures()
            for one in pool.map(lambda held: hold_back(command, folder, group, held), group):
                figures.update(one)
            total.update(figures)
            print(figures.row(site), flush=True)
    print(total.row("all"))
    print(f"\ndrafts with diagnostics: {total['unchecked']}")


if __name__ == "__main__":
    arguments = sys.argv[1:]
    options = {}
    for name in ("--sites", "--drafts"):
        if name in arguments:
            at = arguments.index(name)
            options[name] = arguments[at + 1]
            del arguments[at:at + 2]
    if len(arguments) != 2:
        raise SystemExit(__doc__)
    main(shlex.split(arguments[0]), arguments[1], options.get("--sites"), options.get("--drafts"))
