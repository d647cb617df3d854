#!/usr/bin/env bash
# P1: ideal points of all Assembly votes of sessions 1 to 74, with standard errors. Needs a store.
set -euo pipefail
cd "$(dirname "$0")/.."
./entente --version >/dev/null
jar=engine/target/entente.jar
mkdir -p engine/target/bench
javac -cp "$jar" -d engine/target/bench bench/P1Fit.java
java -Xmx2g -cp "engine/target/bench:$jar" P1Fit
