/** Containers and distrobox boxes. */
@NullMarked
package dev.atoll.core.container;

import org.jspecify.annotations.NullMarked;
