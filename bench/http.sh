#!/bin/sh
# Requests per second and p99 of /api/v1/snapshot out of its cache, and what the server weighs, next to Glances' web
# server on the same machine in the same run. Loopback only.
# Wants: wrk, curl; for the comparison GLANCES=/path/to/venv/bin/glances (pip install 'glances[web]').
set -eu

home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
seconds=${SECONDS_EACH:-10}
port=7890
started=

stop() {
    [ -z "$started" ] || kill "$started" 2>/dev/null || :
    [ -z "$started" ] || wait "$started" 2>/dev/null || :
    started=
}
trap stop EXIT
trap 'exit 130' INT TERM

# Waits until it answers, warms it up, and measures.
measure() {
    name=$1 url=$2
    tries=0
    until curl -sf -o /dev/null "$url"; do
        tries=$((tries + 1))
        [ "$tries" -lt 600 ] || { echo "$name does not answer" >&2; exit 1; }
        sleep 0.1
    done
    wrk -t1 -c8 -d5s "$url" >/dev/null
    wrk -t1 -c8 -d"${seconds}s" --latency "$url" >/tmp/atoll-bench-http.$$
    awk -v name="$name" -v bytes="$(curl -s "$url" | wc -c)" -v kb="$(awk '/VmRSS/ { print $2 }' "/proc/$started/status")" '
        /99%/ { p99 = $2 }
        /Requests\/sec/ { rate = $2 }
        /Non-2xx|Socket errors/ { bad = "  " $0 }
        END { printf "%-28s %9.0f req/s   p99 %-9s %7d bytes each   %4d MB resident%s\n", name, rate, p99, bytes, kb / 1024, bad }
    ' /tmp/atoll-bench-http.$$
    rm -f /tmp/atoll-bench-http.$$
}

"$home/atoll" serve --port $port 2>/dev/null &
started=$!
measure 'atoll, this machine' "http://127.0.0.1:$port/api/v1/snapshot"
measure 'atoll, the status page' "http://127.0.0.1:$port/"
stop

"$home/atoll" serve --demo --port $port 2>/dev/null &
started=$!
measure 'atoll, the demo' "http://127.0.0.1:$port/api/v1/snapshot"
stop

if [ -n "${GLANCES:-}" ]; then
    "$GLANCES" -w -B 127.0.0.1 -p $port --disable-check-update >/dev/null 2>&1 &
    started=$!
    measure 'glances, /api/4/all' "http://127.0.0.1:$port/api/4/all"
fi
