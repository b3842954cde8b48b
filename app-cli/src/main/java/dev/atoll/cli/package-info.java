/** The command line. */
@NullMarked
package dev.atoll.cli;

import org.jspecify.annotations.NullMarked;
