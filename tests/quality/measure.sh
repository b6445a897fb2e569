#!/usr/bin/env bash
# Scores a schema on the labelled pages beside the repository: bash tests/quality/measure.sh [SCHEMA] [CORPUS]
# SCHEMA is a path or the id of a built-in one, news-article if left out.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
schema="${1:-news-article}"
corpus="${2:-${CONTENTGEN_SHARED:-$root/../shared}/corpus}"
tool="$root/src/ContentGen.Cli/bin/Release/net10.0/ContentGen.Cli.dll"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build "$root/src/ContentGen.Cli" -c Release -v q >&2
for set in wcxb-dev fundus wcxb-dev-extracted fundus-extracted wcxb-dev-glued fundus-glued wcxb-dev-clean fundus-clean; do
  python3 "$corpus/score.py" text "$corpus/dev/$set.jsonl.gz" "$work/$set"
  dotnet "$tool" parse "$work/$set"/*.txt --schema "$schema" --format jsonl > "$work/$set.jsonl"
  echo "## $set"
  python3 "$corpus/score.py" score "$corpus/dev/$set.jsonl.gz" "$work/$set.jsonl"
done
# Whole pages as tools give them that keep no blank lines.
for set in wcxb-dev fundus; do
  for text in "$work/$set"/*.txt; do
    sed '/^[[:space:]]*$/d' "$text" > "$work/tight"
    mv "$work/tight" "$text"
  done
  dotnet "$tool" parse "$work/$set"/*.txt --schema "$schema" --format jsonl > "$work/$set.jsonl"
  echo "## $set without blank lines"
  python3 "$corpus/score.py" score "$corpus/dev/$set.jsonl.gz" "$work/$set.jsonl"
done
