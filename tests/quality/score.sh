# Read by measure.sh and short.sh, with their arguments [SCHEMA] [CORPUS]: builds the tool and gives them what scoring takes.
set -euo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
schema="${1:-news-article}"
corpus="${2:-${CONTENTGEN_SHARED:-$root/../shared}/corpus}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build "$root/src/ContentGen.Cli" -c Release -v q >&2

# write_text SET FOLDER: the set's documents as files.
write_text() {
  python3 "$corpus/score.py" text "$1" "$2"
}

# score SET FOLDER TITLE: parses the files and scores them against the set.
score() {
  dotnet "$root/src/ContentGen.Cli/bin/Release/net10.0/ContentGen.Cli.dll" parse "$2"/*.txt --schema "$schema" --format jsonl > "$2.jsonl"
  echo "## $3"
  python3 "$corpus/score.py" score "$1" "$2.jsonl"
}
