/** The small HTTP app. */
@NullMarked
package dev.atoll.http;

import org.jspecify.annotations.NullMarked;
