#!/usr/bin/env bash
# What a predicate is worth to news-article: leaves out the terms of its scores that ask for it, fits content and title again, and scores.
# bash tests/quality/without.sh echo|occurs|document|from-region [CORPUS]
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
key="${1:?a predicate: echo, occurs, document, from-region}"
corpus="${2:-${CONTENTGEN_SHARED:-$root/../shared}/corpus}"
tool="$root/src/ContentGen.Cli/bin/Release/net10.0/ContentGen.Cli.dll"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build "$root/src/ContentGen.Cli" -c Release -v q >&2
grep -vE "^ +- \{.*\b$key:.*weight: -?[0-9]+ \}" "$root/schemas/news-article.schema.yaml" > "$work/without.schema.yaml"
echo "without $key: $(diff "$root/schemas/news-article.schema.yaml" "$work/without.schema.yaml" | grep -c '^<') terms fewer" >&2
dotnet "$tool" fit "$work/without.schema.yaml" --labels "$corpus/dev/*.jsonl.gz" --score content --score title --from written --folds 0 >&2
bash "$root/tests/quality/measure.sh" "$work/without.schema.yaml" "$corpus"
