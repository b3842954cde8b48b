// Command tailnet is a whole tailnet in one process: Tailscale's own test control server, a DERP relay and a STUN
// server. Nothing of it leaves the network namespace it is started in, and nothing of it outlives the process.
//
// What the control server says of a node is changed with
//
//	POST /testbed/node?name=NAME[&online=true|false][&seen=DURATION ago][&expires=DURATION from now][&called=NAME]
//
// where NAME is what the node calls itself, and called what the tailnet calls it from now on.
package main

import (
	"crypto/tls"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strconv"
	"time"

	"tailscale.com/derp/derpserver"
	"tailscale.com/net/stun"
	"tailscale.com/tailcfg"
	"tailscale.com/tstest/integration/testcontrol"
	"tailscale.com/types/dnstype"
	"tailscale.com/types/key"
	"tailscale.com/types/logger"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:8085", "address of the control server")
	domain := flag.String("domain", "tail00aa11.ts.net", "MagicDNS domain")
	flag.Parse()
	host, _, err := net.SplitHostPort(*listen)
	check(err)

	control := &testcontrol.Server{
		DERPMap:          relay(host),
		MagicDNSDomain:   *domain,
		ExplicitBaseURL:  "http://" + *listen,
		AllNodesSameUser: true,
		Logf:             logger.Discard,
		DNSConfig:        &tailcfg.DNSConfig{Proxied: true, Domains: []string{*domain}, Resolvers: []*dnstype.Resolver{}},
		// The test server's clock stands still in 2020, and clients reckon key expiry by the server's clock.
		ModifyFirstMapResponse: func(res *tailcfg.MapResponse, _ *tailcfg.MapRequest) {
			now := time.Now().UTC()
			res.ControlTime = &now
		},
	}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /testbed/node", func(w http.ResponseWriter, r *http.Request) {
		if err := change(control, r); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	mux.Handle("/", control)
	log.Printf("control on http://%s", *listen)
	check(http.ListenAndServe(*listen, mux))
}

// change makes the control server say something else of one node; its peers hear of it at once.
func change(control *testcontrol.Server, r *http.Request) error {
	var node *tailcfg.Node
	for _, n := range control.AllNodes() {
		if n.Hostinfo.Hostname() == r.FormValue("name") {
			node = n
		}
	}
	if node == nil {
		return fmt.Errorf("no node %q", r.FormValue("name"))
	}
	if s := r.FormValue("online"); s != "" {
		online, err := strconv.ParseBool(s)
		if err != nil {
			return err
		}
		node.Online = &online
		node.LastSeen = nil
		if !online {
			now := time.Now().UTC()
			node.LastSeen = &now
		}
	}
	if s := r.FormValue("seen"); s != "" {
		ago, err := time.ParseDuration(s)
		if err != nil {
			return err
		}
		seen := time.Now().Add(-ago).UTC()
		node.LastSeen = &seen
	}
	if s := r.FormValue("expires"); s != "" {
		left, err := time.ParseDuration(s)
		if err != nil {
			return err
		}
		node.KeyExpiry = time.Now().Add(left).UTC()
	}
	if s := r.FormValue("called"); s != "" {
		node.Name = s + "." + control.MagicDNSDomain + "."
	}
	control.UpdateNode(node)
	return nil
}

// relay starts a DERP relay and a STUN server on free ports and returns the map that leads to them.
func relay(host string) *tailcfg.DERPMap {
	listener, err := net.Listen("tcp", net.JoinHostPort(host, "0"))
	check(err)
	server := httptest.NewUnstartedServer(derpserver.Handler(derpserver.New(key.NewNode(), logger.Discard)))
	check(server.Listener.Close())
	server.Listener = listener
	// DERP takes the connection over, which HTTP/2 does not allow.
	server.Config.TLSNextProto = make(map[string]func(*http.Server, *tls.Conn, http.Handler))
	server.StartTLS()
	return &tailcfg.DERPMap{Regions: map[int]*tailcfg.DERPRegion{1: {
		RegionID: 1, RegionCode: "sfo", RegionName: "San Francisco",
		Nodes: []*tailcfg.DERPNode{{
			Name: "1a", RegionID: 1, HostName: host, IPv4: host, IPv6: "none",
			DERPPort: listener.Addr().(*net.TCPAddr).Port, InsecureForTests: true,
			STUNPort: serveSTUN(host), STUNTestIP: host,
		}},
	}}}
}

func serveSTUN(host string) int {
	conn, err := net.ListenPacket("udp4", net.JoinHostPort(host, "0"))
	check(err)
	go func() {
		var buf [1500]byte
		for {
			n, addr, err := conn.ReadFrom(buf[:])
			if err != nil {
				return
			}
			if tx, err := stun.ParseBindingRequest(buf[:n]); err == nil {
				_, _ = conn.WriteTo(stun.Response(tx, netip.MustParseAddrPort(addr.String())), addr)
			}
		}
	}()
	return conn.LocalAddr().(*net.UDPAddr).Port
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
