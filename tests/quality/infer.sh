#!/usr/bin/env bash
# How well drafts of `contentgen infer` take what was held back from them, publisher by publisher: bash tests/quality/infer.sh [CORPUS]
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
corpus="${1:-${CONTENTGEN_SHARED:-$root/../shared}/corpus}"
dotnet build "$root/src/ContentGen.Cli" -c Release -v q >&2
run() {
  echo "## $1"
  python3 "$root/tests/quality/infer.py" "dotnet $root/src/ContentGen.Cli/bin/Release/net10.0/ContentGen.Cli.dll" "$corpus/dev/$1.jsonl.gz" "${@:2}"
}
for set in fundus-extracted fundus-glued fundus-clean fundus; do
  run "$set"
done
# The ids of these name no publisher.
for set in wcxb-dev-extracted wcxb-dev; do
  run "$set" --sites "$corpus/dev/wcxb-dev.jsonl.gz"
done
