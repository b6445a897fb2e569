#!/usr/bin/env bash
# Scores the built-in news-article on the labelled pages beside the repository: bash tests/quality/measure.sh [CORPUS]
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
corpus="${1:-${CONTENTGEN_SHARED:-$root/../shared}/corpus}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build "$root/src/ContentGen.Cli" -c Release -v q >&2
for set in wcxb-dev fundus wcxb-dev-extracted fundus-extracted wcxb-dev-glued fundus-glued wcxb-dev-clean fundus-clean; do
  python3 "$corpus/score.py" text "$corpus/dev/$set.jsonl.gz" "$work/$set"
  dotnet "$root/src/ContentGen.Cli/bin/Release/net10.0/ContentGen.Cli.dll" parse "$work/$set"/*.txt --schema news-article --format jsonl > "$work/$set.jsonl"
  echo "## $set"
  python3 "$corpus/score.py" score "$corpus/dev/$set.jsonl.gz" "$work/$set.jsonl"
done
