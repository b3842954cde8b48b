# shellcheck shell=bash
# What the measurements share: the program as shipped, and whole processes timed in turn, so that a machine that slows down
# slows all of them. Sourced. Needs hyperfine and jq; as root, on the testbed, after `mvn -Pdist package -DskipTests`.

top=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
runs=${RUNS:-25}
atoll=$(find "$top"/dist/target/atoll-*/bin -name atoll 2>/dev/null | head -n 1)
[ -n "$atoll" ] || { echo 'bench: first: mvn -Pdist package -DskipTests' >&2; exit 1; }
out=$(mktemp -d)
trap 'rm -rf --one-file-system "$out"' EXIT
chmod 777 "$out"

# Beside which of the testbed's two podmans.
generation=4
there() { "$top/testbed/workstation" exec --podman "$generation" "$@"; }

# in_turn NAME COMMAND NAME COMMAND ...: each once a round, as the workstation's user; the first round warms the caches.
in_turn() {
    names=() commands=()
    while [ $# -gt 0 ]; do
        names+=("$1") commands+=("$2")
        shift 2
    done
    rm -f "$out"/[0-9]*
    there env out="$out" runs="$runs" bash -c "$(declare -p commands); $(declare -f rounds); rounds"
}

rounds() {
    local round i
    for ((round = 0; round <= runs; round++)); do
        for i in "${!commands[@]}"; do
            hyperfine --runs 1 --shell bash --ignore-failure --export-json "$out/one" "${commands[i]}" >/dev/null 2>&1
            [ "$round" = 0 ] || jq -r '.results[0].mean * 1000' "$out/one" >>"$out/$i"
        done
    done
}

median() { sort -n "$out/$1" | awk '{ a[NR] = $1 } END { print (a[int((NR + 1) / 2)] + a[int(NR / 2) + 1]) / 2 }'; }

# The ratios are of the pairs of each round, to the first command.
report() {
    local i
    printf '%-28s %9s %8s\n' "$runs rounds, $(nproc) cores" median ratio
    for i in "${!names[@]}"; do
        paste "$out/$i" "$out/0" | awk '{ print $1 / $2 }' >"$out/ratio"
        printf '%-28s %6.0f ms %7.2fx\n' "${names[i]}" "$(median "$i")" "$(median ratio)"
    done
}

# Megabytes at the highest, of the largest process.
peak() { there /usr/bin/time -f %M "$@" 2>&1 >/dev/null </dev/null | tail -n 1 | awk '{ printf "%.0f MB\n", $1 / 1000 }'; }
