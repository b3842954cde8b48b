/** Backends that do as they are told: a scripted unix socket, a stub on a private PATH. */
@NullMarked
package dev.atoll.testkit.fake;

import org.jspecify.annotations.NullMarked;
