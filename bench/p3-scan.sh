#!/usr/bin/env bash
# P3: all groups of 3 to 6 states ranked, kappa of 2011-2021 from the pack, similarities in memory;
# four loops over the quads as the comparison. JMH is brought beside the build, not into the product.
set -euo pipefail
cd "$(dirname "$0")/.."
./entente --version >/dev/null
jar=engine/target/entente.jar
out=engine/target/bench
mkdir -p "$out/jmh" "$out/p3"
version=$(sed -n 's:.*<jmh.version>\(.*\)</jmh.version>.*:\1:p' pom.xml)
for artifact in "org.openjdk.jmh:jmh-core:$version" "org.openjdk.jmh:jmh-generator-annprocess:$version" \
  net.sf.jopt-simple:jopt-simple:5.0.4 org.apache.commons:commons-math3:3.6.1; do
  name=${artifact#*:}
  [ -f "$out/jmh/${name/:/-}.jar" ] ||
    ./mvnw -q -N org.apache.maven.plugins:maven-dependency-plugin:copy \
      "-Dartifact=$artifact" "-DoutputDirectory=$PWD/$out/jmh"
done
classpath="$out/p3:$jar:$(printf '%s:' "$out"/jmh/*.jar)"
javac -nowarn -cp "$classpath" -d "$out/p3" bench/P3Scan.java
java -cp "$classpath" bench.P3Scan -rf csv -rff "$out/p3.csv" P3Scan
# Columns of the CSV: name, mode, threads, samples, score, error, unit, size.
tr -d '"\r' <"$out/p3.csv" | awk -F, '/fourLoops/ {loops = $5} /fullAnswer/ && $8 == 4 {full = $5}
  END {printf "quads: full answer %.1f ms, four loops %.1f ms, ratio %.1f\n", full, loops, loops / full}'
