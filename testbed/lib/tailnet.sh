# shellcheck shell=bash
# A tailnet of our own: three real tailscaled, a control server and a relay, in a network namespace that leads nowhere.

readonly tailscale_version=v1.100.0
readonly go_bin=$bed/go-bin
readonly control=http://127.0.0.1:8085
readonly domain=tail00aa11.ts.net
readonly own_node=bazzite peers=(iphone-14 iphone-12)

tailscale_socket() { echo "$bed/run/$1.sock"; }
on_node() { "$go_bin/tailscale" --socket="$(tailscale_socket "$1")" "${@:2}"; }
node_state() { on_node "$1" status --json --peers=false 2>/dev/null | jq -r .BackendState; }
in_tailnet() { nsenter --net -t "$(running tailnet)" "$@"; }

# --- setup

make_tailnet() {
    local go want=$tailscale_version
    if [ "$(cat "$bed/made/tailscale" 2>/dev/null)" != "$want" ]; then
        go=$(find_go)
        step "tailscale $want" env GOBIN="$go_bin" GOTOOLCHAIN=local CGO_ENABLED=0 \
            "$go" install "tailscale.com/cmd/tailscaled@$want" "tailscale.com/cmd/tailscale@$want"
        echo "$want" >"$bed/made/tailscale"
    fi
    want=$(cat "$here"/tailnet/{go.mod,go.sum,main.go} | sha256sum)
    if [ "$(cat "$bed/made/tailnet" 2>/dev/null)" != "$want" ]; then
        go=$(find_go)
        step 'tailnet control server' env GOTOOLCHAIN=local CGO_ENABLED=0 GOFLAGS=-buildvcs=false \
            "$go" build -C "$here/tailnet" -o "$go_bin/tailnet" .
        echo "$want" >"$bed/made/tailnet"
    fi
}

find_go() { PATH=$PATH:/usr/local/go/bin command -v go || die 'tailscale is built from source: install Go 1.26'; }

# --- workstation

tailnet_up() {
    local node
    tailscale_command
    # A server that was built anew since it began.
    if running tailnet >/dev/null && [[ $(readlink "/proc/$(running tailnet)/exe") == *' (deleted)' ]]; then tailnet_down; fi
    if ! running tailnet >/dev/null; then
        # The control server remembers nothing, so nodes of an earlier one must not either.
        for node in "$own_node" "${peers[@]}"; do finish "tailscaled-$node"; done
        discard "$bed/tailnet"
        # Made by the user, who may then enter it too: `tailscale netcheck` measures from where it is typed.
        begin tailnet setpriv --reuid="$user" --regid="$user" --init-groups unshare --map-root-user --net bash -c '
            set -e
            ip link set lo up
            # tailscaled pauses for ever while no interface is up: a veth pair, and a default route to nowhere.
            ip link add v0 type veth peer name v1
            ip address add 192.0.2.1/24 dev v0
            ip link set v0 up
            ip link set v1 up
            ip route add default via 192.0.2.254 dev v0
            exec "$@"' tailnet "$go_bin/tailnet" -listen "${control#http://}" -domain "$domain"
        until_true 10 in_tailnet curl -sf -o /dev/null "$control/key?v=100" || die 'the control server does not answer'
    fi
    for node in "$own_node" "${peers[@]}"; do join_node "$node"; done
    on_node "$own_node" set --operator="$user"
    on_node "$own_node" serve --bg --http=4000 4000
    tell_control_server "name=$own_node&online=true&expires=480h"
    tell_control_server "name=iphone-14&online=true&expires=3600h"
    tell_control_server "name=iphone-12&online=false&seen=672h&expires=3600h"
    finish tailscaled-iphone-12
}

tell_control_server() { in_tailnet curl -sf --max-time 2 -o /dev/null -d "$1" "$control/testbed/node"; }

join_node() {
    local node=$1
    mkdir -p "$bed/tailnet/$node"
    start_node "$node"
    [ "$(node_state "$node")" = Running ] || on_node "$node" up --login-server="$control" --hostname="$node"
}

start_node() {
    running "tailscaled-$1" >/dev/null && return
    TS_NO_LOGS_NO_SUPPORT=true begin "tailscaled-$1" nsenter --net -t "$(running tailnet)" \
        "$go_bin/tailscaled" --tun=userspace-networking --statedir="$bed/tailnet/$1" \
        --socket="$(tailscale_socket "$1")" --port=0
    until_true 10 node_knows_its_state "$1" || die "tailscaled of $1 does not answer"
}

node_knows_its_state() { [[ "$(node_state "$1")" =~ ^(NeedsLogin|Running|Stopped)$ ]]; }

tailnet_down() {
    local node
    for node in "$own_node" "${peers[@]}"; do stop_node "$node"; done
    finish tailnet
    discard "$bed/tailnet"
}

stop_node() {
    finish "tailscaled-$1"
    rm -f "$(tailscale_socket "$1")"
}

# The workstation's own daemon.
tailscale_up() { start_node "$own_node"; }
tailscale_down() { stop_node "$own_node"; }

# A peer comes and goes: its daemon, and what the control server says of it.
peer_up() {
    start_node "$1"
    tell_control_server "name=$1&online=true"
}
peer_down() {
    stop_node "$1"
    tell_control_server "name=$1&online=false"
}

tailnet_status() { running "tailscaled-$own_node" >/dev/null && on_node "$own_node" status 2>&1; }

tailnet_env() {
    echo "ATOLL_TAILSCALE_SOCKET=$(tailscale_socket "$own_node")"
    echo "ATOLL_TAILSCALE_COMMAND=$bed/bin/tailscale"
}

# The command as a user would type it, led to our daemon.
tailscale_command() {
    cat >"$bed/bin/tailscale" <<EOT
#!/bin/sh
# It takes no socket twice, and here there is one.
case "\${1:-}" in --socket=*) shift ;; esac
if [ "\${1:-}" = netcheck ]; then
    there='nsenter --user --net --preserve-credentials -t '\$(cut -d' ' -f1 $bed/run/tailnet.pid)
fi
exec \${there:-} $go_bin/tailscale --socket=$(tailscale_socket "$own_node") "\$@"
EOT
    chmod 755 "$bed/bin/tailscale"
}
