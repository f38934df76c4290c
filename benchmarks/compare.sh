#!/usr/bin/env bash
# Compares the library with its peers on generated sheets, in turn, and writes the table of ratios to
# benchmarks/results/ (Markdown and JSON) and into docs/performance.md. Answers that differ, and runs that other
# processes disturbed, end it. ELECTORAL_TALLY_PEERS names the folder of the peers' programs, with what they need
# installed. See `benchmarks/compare.sh --help` for the options; for example:
#   benchmarks/compare.sh --rows 10000000 --layouts sorted,shuffled
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

project=benchmarks/Electoral.Tally.Benchmarks
if [ "${1:-}" = --help ]; then
  sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
  sed -n '/"""/,/"""/p' "$project/Compare/CompareOptions.cs" | grep -v '"""'
  exit 0
fi
: "${ELECTORAL_TALLY_PEERS:?names no folder: set it to that of the peers' programs}"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
dotnet build "$project" -c Release -v quiet
exec dotnet "$project/bin/Release/net10.0/Electoral.Tally.Benchmarks.dll" compare "$@"
