#!/usr/bin/env bash
# Five boxes made by Atoll, one after another and all at once, next to the same five `distrobox create` in a row; and what
# a change costs that is not the tools' time. Needs a JDK 21 or newer besides (JAVA_HOME, or `java` on the PATH).
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/common.sh"

runs=${RUNS:-5}
image=localhost/atoll-box:bookworm
folder=$(there sh -c 'mktemp -d')
boxes=(bench-1 bench-2 bench-3 bench-4 bench-5)
clean() { there podman rm --force --ignore --time 0 "${boxes[@]}" >/dev/null 2>&1 || true; }
trap 'clean; there rm -rf --one-file-system "$folder"' EXIT

there sh -c "{ echo 'atoll: 1'; echo \"workstation: \$(uname -n)\"; echo boxes:
    for box in ${boxes[*]}; do echo \"  \$box: { image: \\\"$image\\\", entry: false }\"; done; } >$folder/five.yaml"

by_hand() { there sh -c "for box in ${boxes[*]}; do distrobox create --yes --no-entry --name \$box --image $image; done"; }
by_atoll() { there env XDG_STATE_HOME="$folder/state" "$atoll" apply --yes --file "$folder/five.yaml" --parallel "$1"; }

timed() {
    local file=$1 begun
    shift
    clean
    begun=$(date +%s%N)
    "$@" >/dev/null 2>&1
    echo $((($(date +%s%N) - begun) / 1000000)) >>"$out/$file"
}

names=('distrobox create, five in a row' 'atoll apply' 'atoll apply --parallel 2' 'atoll apply --parallel 5')
for ((round = 0; round < runs; round++)); do
    timed 0 by_hand
    timed 1 by_atoll 1
    timed 2 by_atoll 2
    timed 3 by_atoll 5
done
report

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$top/app-cli/target/lib/*" "$top/bench/Apply.java" "$out/state" 100 1000
