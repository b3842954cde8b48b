/** Disks, encryption and file systems. */
@NullMarked
package dev.atoll.core.volume;

import org.jspecify.annotations.NullMarked;
