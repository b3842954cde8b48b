/** The rules of the hexagon; everything of it is in the tests. */
@NullMarked
package dev.atoll.arch;

import org.jspecify.annotations.NullMarked;
