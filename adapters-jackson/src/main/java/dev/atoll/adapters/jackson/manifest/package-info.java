/** The manifest as YAML: its keys, reading it with places, its schema and page, and changing it by splices. */
@NullMarked
package dev.atoll.adapters.jackson.manifest;

import org.jspecify.annotations.NullMarked;
