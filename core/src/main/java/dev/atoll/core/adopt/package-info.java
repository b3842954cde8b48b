/** A manifest out of a machine: what it could say of what was seen. */
@NullMarked
package dev.atoll.core.adopt;

import org.jspecify.annotations.NullMarked;
