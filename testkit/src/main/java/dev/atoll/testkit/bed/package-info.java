/** Tests against real tools, on the testbed and nowhere else. */
@NullMarked
package dev.atoll.testkit.bed;

import org.jspecify.annotations.NullMarked;
