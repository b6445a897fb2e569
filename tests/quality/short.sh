#!/usr/bin/env bash
# Scores a schema on short texts and small pages made of the labelled ones: bash tests/quality/short.sh [SCHEMA] [CORPUS]
# SCHEMA is a path or the id of a built-in one, news-article if left out.
source "$(dirname "$0")/score.sh"
python3 "$root/tests/quality/short.py" "$corpus" "$work/sets"
for set in wcxb-dev-{paragraphs,sentences,small,dek} fundus-{paragraphs,sentences,small,dek}; do
  write_text "$work/sets/$set.jsonl.gz" "$work/$set"
  score "$work/sets/$set.jsonl.gz" "$work/$set" "$set"
done
