#!/usr/bin/env bash
# Scores a schema on the labelled texts of this folder, which are the project's own: bash tests/quality/texts.sh [SCHEMA] [-v]
# SCHEMA is a path or the id of a built-in one, news-article if left out; -v tells what was lost or taken wrongly.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
dotnet build "$root/src/ContentGen.Cli" -c Release -v q >&2
python3 "$root/tests/quality/texts.py" "$root/src/ContentGen.Cli/bin/Release/net10.0/ContentGen.Cli.dll" "${1:-news-article}" "${@:2}"
