#!/usr/bin/env bash
# A look at the whole machine, next to what its user would type instead, on the testbed's five boxes.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/common.sh"

in_turn 'the four commands' 'tailscale status; distrobox list; podman ps -a; df -h' \
    'and tailscale netcheck' 'tailscale status; tailscale netcheck; distrobox list; podman ps -a; df -h' \
    'atoll status' "'$atoll' status" \
    'atoll status -o json' "'$atoll' status -o json"
report

in_turn 'java -version' "'${atoll%/bin/atoll}/runtime/bin/java' -version" \
    'atoll --help' "'$atoll' --help" \
    'atoll status --demo' "'$atoll' status --demo"
report

echo "each port: $(there "$atoll" status --timings 2>&1 >/dev/null | tr -s ' ' | sed 's/^ //' | paste -sd, | sed 's/,/, /g')"
echo "peak memory of atoll status: $(peak "$atoll" status)"
ls -l "$top"/dist/target/*.tar.gz | awk '{ printf "tarball: %.1f MB\n", $5 / 1e6 }'
