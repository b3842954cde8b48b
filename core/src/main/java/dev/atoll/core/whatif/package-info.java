/** What a command that somebody is about to type would destroy. Reads command lines; runs none. */
@NullMarked
package dev.atoll.core.whatif;

import org.jspecify.annotations.NullMarked;
