#!/usr/bin/env bash
# What a plan costs, by how much is declared: comparing and planning alone, in one process, with nothing asked. Needs a
# JDK 21 or newer (JAVA_HOME, or `java` on the PATH) and a build: `mvn package -DskipTests`.
set -euo pipefail
top=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$top/app-cli/target/lib/*" "$top/bench/Plan.java" 10 100 1000 10000
