/** Atoll's own files and views. */
@NullMarked
package dev.atoll.adapters.jackson;

import org.jspecify.annotations.NullMarked;
