/** Atoll's own notes in the state folder: advisory, deleting them changes no plan. */
@NullMarked
package dev.atoll.adapters.jackson.state;

import org.jspecify.annotations.NullMarked;
