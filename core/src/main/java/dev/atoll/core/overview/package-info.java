/** The document about a workstation that its owner used to write by hand. */
@NullMarked
package dev.atoll.core.overview;

import org.jspecify.annotations.NullMarked;
