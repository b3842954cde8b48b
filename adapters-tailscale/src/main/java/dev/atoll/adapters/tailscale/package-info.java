/** The tailnet over the LocalAPI socket. */
@NullMarked
package dev.atoll.adapters.tailscale;

import org.jspecify.annotations.NullMarked;
