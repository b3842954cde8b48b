#!/usr/bin/env bash
# How long a look at the whole machine takes, next to what its user would type instead, on the testbed's five boxes.
# As root, after testbed/setup and testbed/workstation up. Medians of runs taken in turn; needs hyperfine and jq.
set -euo pipefail
top=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
there() { "$top/testbed/workstation" exec "$@"; }
runs=${RUNS:-25}
out=$(mktemp -d)
trap 'rm -rf --one-file-system "$out"' EXIT
chmod 777 "$out"
"$top/atoll" version >"$out/built"

# Taken in turn, round by round, so that a machine that slows down slows all of them.
names=('the four commands' 'and netcheck' 'atoll status' 'atoll status -o json' 'atoll --help' 'java -version')
commands=(
    'tailscale status; distrobox list; podman ps -a; df -h'
    'tailscale status; tailscale netcheck; distrobox list; podman ps -a; df -h'
    "'$top/atoll' status"
    "'$top/atoll' status -o json"
    "'$top/atoll' --help"
    "$(readlink -f "$(command -v java)") -version"
)
each() {
    local round i
    for ((round = 0; round <= runs; round++)); do
        for i in "${!commands[@]}"; do
            hyperfine --runs 1 --warmup 0 --shell bash --ignore-failure --export-json "$out/one" "${commands[i]}" >/dev/null 2>&1
            # The first round warms the caches.
            [ "$round" = 0 ] || jq -r '.results[0] | "\(.mean * 1000) \(.memory_usage_byte[0] // 0)"' "$out/one" >>"$out/$i"
        done
    done
}
export -f each
"$top/testbed/workstation" exec env out="$out" runs="$runs" bash -c "$(declare -p commands); $(declare -f each); each"

median() { cut -d' ' -f"$2" "$out/$1" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
base=$(median 0 1)
printf '%-24s %9s %9s %9s\n' '' median ratio 'peak MB'
for i in "${!names[@]}"; do
    printf '%-24s %6.0f ms %8.2fx %9.0f\n' "${names[i]}" "$(median "$i" 1)" \
        "$(awk -v a="$(median "$i" 1)" -v b="$base" 'BEGIN { print a / b }')" \
        "$(awk -v a="$(median "$i" 2)" 'BEGIN { print a / 1e6 }')"
done
echo "$runs rounds; $(nproc) cores; $(cat "$out/built" | tr '\n' ' ')"
