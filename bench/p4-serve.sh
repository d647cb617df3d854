#!/usr/bin/env bash
# P4, the server: start to first answer (bar: 2 s), 200 requests a second on cached answers for 60 s
# (bar: p99 below 50 ms, none failed), the same beside 50 slow clients; memory before and after.
# The load comes from the same machine and takes its share of it.
set -euo pipefail
cd "$(dirname "$0")/.."
export ENTENTE_HOME="$(mktemp -d)"
./entente states >/dev/null # The pack is unpacked, the archive of classes made.
ms() { echo $(($(date +%s%N) / 1000000)); }
started=$(ms)
./entente serve --port 8124 >/dev/null &
trap 'kill $! 2>/dev/null; rm -rf "$ENTENTE_HOME"' EXIT
until curl -sf localhost:8124/api/v1/health >/dev/null; do sleep 0.02; done
echo "start to first answer: $(($(ms) - started)) ms"
server=$(pgrep -f 'serve --port 8124' | head -n 1)
memory() { awk '/VmRSS|VmHWM/ {printf "%s %d MB  ", $1, $2 / 1024} END {print ""}' "/proc/$server/status"; }
java bench/Load.java 8124 200 10 0 >/dev/null
echo "memory after warming: $(memory)"
java bench/Load.java 8124 200 60 0
java bench/Load.java 8124 200 60 50
echo "memory after: $(memory)"
