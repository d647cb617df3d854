#!/usr/bin/env bash
# Builds the benchmarks and starts JMH with the arguments given, for example:
#   bench/jmh.sh -l
#   bench/jmh.sh IdealPoint -p states=50 -p rollCalls=1000 -f 1 -wi 0 -i 1
set -euo pipefail
cd "$(dirname "$0")/.."
./mvnw -q ${MVN_OPTIONS:-} -Pbench -pl bench -am process-classes
exec java -cp "bench/target/classes:$(cat bench/target/class-path)" org.openjdk.jmh.Main "$@"
