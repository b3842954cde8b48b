/** Processes, HTTP over a unix socket, lenient JSON, troubles. */
@NullMarked
package dev.atoll.adapters.support;

import org.jspecify.annotations.NullMarked;
