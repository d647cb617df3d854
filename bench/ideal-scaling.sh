#!/usr/bin/env bash
# Time of an ideal-point fit by number of states and roll calls, and the plot bench/ideal-scaling.svg.
# Arguments go to JMH; without any: 3 warm-up fits and 7 timed ones in each of 2 processes per point.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p bench/target
bench/jmh.sh IdealPointBenchmark -rf csv -rff bench/target/ideal-scaling.csv "$@"
java bench/ScalingPlot.java bench/target/ideal-scaling.csv rollCalls states \
  "Ideal-point fit on made assemblies" > bench/target/ideal-scaling.svg
mv bench/target/ideal-scaling.svg bench/ideal-scaling.svg
