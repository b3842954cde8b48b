package dev.atoll.core.adopt;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;

/**
 * A section of a manifest, out of what was seen.
 *
 * @param notes where its facts come from, and what could not be seen
 */
public record Section(String name, List<String> notes, List<Entry> entries) {
    public Section {
        notNull(name);
        notes = List.copyOf(notes);
        entries = List.copyOf(entries);
    }
}
