package dev.atoll.core.document;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;

/**
 * What people read, as a value: made by pure functions, written as Markdown, HTML or terminal text by writers that know
 * nothing of workstations. Same input, same document.
 */
public record Document(String title, List<Block> blocks) {
    public Document {
        notNull(title);
        blocks = List.copyOf(blocks);
    }
}
