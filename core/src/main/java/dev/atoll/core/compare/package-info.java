/** The manifest beside the machine: what is as it is wanted, and what is not. */
@NullMarked
package dev.atoll.core.compare;

import org.jspecify.annotations.NullMarked;
