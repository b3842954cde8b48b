/** The machine under everything: OS, CPU, memory. */
@NullMarked
package dev.atoll.core.machine;

import org.jspecify.annotations.NullMarked;
