package dev.atoll.core.document;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What people read, as a value: made by pure functions, written as Markdown, HTML or terminal text by writers that know
 * nothing of workstations. Same input, same document.
 */
public record Document(String title, List<Block> blocks) {
    public Document {
        notNull(title);
        blocks = List.copyOf(blocks);
    }

    /** The same with each piece of text put through this: titles, words, labels, commands; nothing is left out. */
    public Document reworded(UnaryOperator<String> wording) {
        return new Document(wording.apply(title), new Reworded(wording).all(blocks));
    }
}
