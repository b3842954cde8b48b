/** What people read, as values; Markdown and HTML writers. */
@NullMarked
package dev.atoll.core.document;

import org.jspecify.annotations.NullMarked;
