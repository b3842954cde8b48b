/** Every port over one simulated workstation. */
@NullMarked
package dev.atoll.adapters.memory;

import org.jspecify.annotations.NullMarked;
