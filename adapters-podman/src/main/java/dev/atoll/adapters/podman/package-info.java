/** Containers over the libpod socket. */
@NullMarked
package dev.atoll.adapters.podman;

import org.jspecify.annotations.NullMarked;
