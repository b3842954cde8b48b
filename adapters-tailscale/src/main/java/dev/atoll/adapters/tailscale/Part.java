package dev.atoll.adapters.tailscale;

import com.google.common.collect.ImmutableList;

/** What is asked of tailscaled besides its status, and what people call it when it is missing. */
enum Part {
    PREFERENCES("prefs", ImmutableList.of("debug", "prefs"), "preferences"),
    SERVE("serve-config", ImmutableList.of("serve", "status", "--json"), "serve and funnel entries"),
    DNS("dns-config", ImmutableList.of("dns", "status", "--json"), "DNS servers");

    private final String endpoint;
    private final ImmutableList<String> arguments;
    private final String words;

    Part(String endpoint, ImmutableList<String> arguments, String words) {
        this.endpoint = endpoint;
        this.arguments = arguments;
        this.words = words;
    }

    String endpoint() {
        return endpoint;
    }

    /** For the command. */
    ImmutableList<String> arguments() {
        return arguments;
    }

    String words() {
        return words;
    }
}
