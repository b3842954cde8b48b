#!/usr/bin/env bash
# What a box costs: 5 against 105 of them, a hundred of 11 kB with distrobox's labels, created and never started.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/common.sh"
label=dev.atoll.bench=boxes
remove() {
    there bash -c "podman ps -aq --filter label=$label | xargs -r podman rm -f" >/dev/null
    rm -rf --one-file-system "$out"
}
trap remove EXIT

measure() {
    in_turn 'podman ps -a' 'podman ps -a' 'distrobox list' 'distrobox list' 'atoll container' "'$atoll' container"
    echo "$(there podman ps -aq | wc -l) containers"
    report
    echo "requests of one look: $(there strace -f -e trace=connect "$atoll" container 2>&1 >/dev/null | grep -c podman.sock || true)"
}

measure
there bash -c "for i in {1..100}; do podman create --name bench-\$i --label manager=distrobox --label $label \
    localhost/atoll-tiny:1; done" >/dev/null
measure
