package dev.atoll.adapters.tailscale;

/** A way to tailscaled for the length of one observation. Only reads. Not shared between threads. */
interface Daemon {
    Told status();

    Told ask(Part part);

    /** The socket or command line that is asked. */
    String via();
}
