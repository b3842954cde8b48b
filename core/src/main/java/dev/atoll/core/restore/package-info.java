/** What was kept of things before they were taken away, to have them back. */
@NullMarked
package dev.atoll.core.restore;

import org.jspecify.annotations.NullMarked;
