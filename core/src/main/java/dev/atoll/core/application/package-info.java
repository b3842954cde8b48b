/** Applications that are installed as Flatpaks. */
@NullMarked
package dev.atoll.core.application;

import org.jspecify.annotations.NullMarked;
