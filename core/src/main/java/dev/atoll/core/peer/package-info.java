/** The tailnet and its members. */
@NullMarked
package dev.atoll.core.peer;

import org.jspecify.annotations.NullMarked;
