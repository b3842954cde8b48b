#!/usr/bin/env bash
# What it takes until a program in a box runs: through Atoll, whose place the box's program takes, and without it.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/common.sh"

in_turn \
    'distrobox enter' 'distrobox enter opencode-dev -- true' \
    'atoll container exec' "$atoll container exec opencode-dev -- true" \
    'podman exec' 'podman exec opencode-dev true'
report
