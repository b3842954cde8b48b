/** How adapters are found and composed. */
@NullMarked
package dev.atoll.core.spi;

import org.jspecify.annotations.NullMarked;
