package dev.atoll.http;

import java.util.Optional;

/**
 * What was asked of a path beside its name.
 *
 * @param id the part of the path that differs
 * @param limit how many there are to be at most, as it was typed
 */
record Query(Optional<String> id, Optional<String> limit) {}
