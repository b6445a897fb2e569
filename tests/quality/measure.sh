#!/usr/bin/env bash
# Scores a schema on the labelled pages beside the repository: bash tests/quality/measure.sh [SCHEMA] [CORPUS]
# SCHEMA is a path or the id of a built-in one, news-article if left out.
source "$(dirname "$0")/score.sh"
for set in wcxb-dev fundus wcxb-dev-extracted fundus-extracted wcxb-dev-glued fundus-glued wcxb-dev-clean fundus-clean; do
  write_text "$corpus/dev/$set.jsonl.gz" "$work/$set"
  score "$corpus/dev/$set.jsonl.gz" "$work/$set" "$set"
done
# Whole pages as tools give them that keep no blank lines.
for set in wcxb-dev fundus; do
  for text in "$work/$set"/*.txt; do
    sed '/^[[:space:]]*$/d' "$text" > "$work/tight"
    mv "$work/tight" "$text"
  done
  score "$corpus/dev/$set.jsonl.gz" "$work/$set" "$set without blank lines"
done
