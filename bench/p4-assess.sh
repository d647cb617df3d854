#!/usr/bin/env bash
# P4: `entente assess` cold from the pack, as a whole process: median of 9 runs (bar: 2 s).
set -euo pipefail
cd "$(dirname "$0")/.."
export ENTENTE_HOME="$(mktemp -d)"
./entente assess RUS CHN IRN PRK >/dev/null
for variant in "launcher" "jar alone"; do
  times=()
  for _ in 1 2 3 4 5 6 7 8 9; do
    started=$(date +%s.%N)
    if [ "$variant" = launcher ]; then
      ./entente assess RUS CHN IRN PRK >/dev/null
    else
      java -jar engine/target/entente.jar assess RUS CHN IRN PRK >/dev/null
    fi
    times+=("$(echo "$(date +%s.%N) - $started" | bc)")
  done
  echo "$variant: $(printf '%s\n' "${times[@]}" | sort -n | awk '{t[NR]=$1} END {printf "min %.2f median %.2f max %.2f s", t[1], t[(NR+1)/2], t[NR]}')"
done
rm -rf "$ENTENTE_HOME"
