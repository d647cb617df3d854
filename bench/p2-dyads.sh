#!/usr/bin/env bash
# P2: S, pi, kappa of all dyads and years, without and with 1,000 cluster-bootstrap draws.
# Needs a store (entente build). Prints kernel times (votes in memory) and whole-process times.
set -euo pipefail
cd "$(dirname "$0")/.."
./entente --version >/dev/null
jar=engine/target/entente.jar
mkdir -p engine/target/bench
javac -cp "$jar" -d engine/target/bench bench/P2Kernel.java
java -cp "engine/target/bench:$jar" P2Kernel
for draws in 0 1000; do
  started=$(date +%s.%N)
  ./entente dyads --measure s,pi,kappa --from 1946 --to 2025 --draws "$draws" \
    --parquet engine/target/bench/kappa.parquet 2>/dev/null
  echo "whole process, s + pi + kappa, $draws draws: $(echo "$(date +%s.%N) - $started" | bc) s"
done
