/** Contracts of the ports, fakes of backends, rules for adapter authors. */
@NullMarked
package dev.atoll.testkit;

import org.jspecify.annotations.NullMarked;
