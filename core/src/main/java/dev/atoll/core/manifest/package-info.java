/** The one declarative file, parsed, and what is wrong with it. */
@NullMarked
package dev.atoll.core.manifest;

import org.jspecify.annotations.NullMarked;
