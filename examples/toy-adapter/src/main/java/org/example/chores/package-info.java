/** A toy: duties as the invented program {@code chores} tells them. */
@NullMarked
package org.example.chores;

import org.jspecify.annotations.NullMarked;
