/** What is wrong in a snapshot, with evidence and the command that would help. */
@NullMarked
package dev.atoll.core.finding;

import org.jspecify.annotations.NullMarked;
