#!/usr/bin/env bash
# Scores a schema on short texts and small pages made of the labelled ones: bash tests/quality/short.sh [SCHEMA] [CORPUS]
# SCHEMA is a path or the id of a built-in one, news-article if left out.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
schema="${1:-news-article}"
corpus="${2:-${CONTENTGEN_SHARED:-$root/../shared}/corpus}"
tool="$root/src/ContentGen.Cli/bin/Release/net10.0/ContentGen.Cli.dll"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build "$root/src/ContentGen.Cli" -c Release -v q >&2
python3 "$root/tests/quality/short.py" "$corpus" "$work/sets"
for set in wcxb-dev-{paragraphs,sentences,small,dek} fundus-{paragraphs,sentences,small,dek}; do
  python3 "$corpus/score.py" text "$work/sets/$set.jsonl.gz" "$work/$set"
  dotnet "$tool" parse "$work/$set"/*.txt --schema "$schema" --format jsonl > "$work/$set.jsonl"
  echo "## $set"
  python3 "$corpus/score.py" score "$work/sets/$set.jsonl.gz" "$work/$set.jsonl"
done
