/** The image-based host and its deployments. */
@NullMarked
package dev.atoll.core.host;

import org.jspecify.annotations.NullMarked;
