package dev.atoll.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is to be left out of a document has to be found wherever words can stand. */
class RewordedTest {
    private static final Document DOCUMENT = new Document(
            "word",
            List.of(
                    new Block.Heading(
                            2,
                            Text.of("word"),
                            Optional.of(new Block.Provenance(
                                    Optional.of(new Source("word", Optional.of("word"), "word")), Instant.EPOCH))),
                    new Block.Paragraph(Text.of("word")),
                    new Block.Facts(List.of(Block.Fact.of("word", "word").from("word"))),
                    new Block.Table(List.of(Block.Column.of("TITLE")), List.of(List.of(Text.of("word")))),
                    new Block.Note(Text.of("word"), Optional.of("word"), Optional.of("word")),
                    new Block.Commands(List.of("word")),
                    new Block.Figure(
                            "word",
                            List.of(new Block.Tier(
                                    "word",
                                    List.of("word"),
                                    List.of(new Block.Part(Text.of("word"), List.of("word"))))))));

    @Test
    void no_word_is_missed() {
        var reworded = DOCUMENT.reworded(word -> "other");

        assertThat(words(DOCUMENT)).contains("word").doesNotContain("other").hasSizeGreaterThan(18);
        assertThat(words(reworded)).hasSameSizeAs(words(DOCUMENT)).containsOnly("other", "TITLE");
    }

    @Test
    void nothing_else_changes() {
        assertThat(DOCUMENT.reworded(word -> word)).isEqualTo(DOCUMENT);
    }

    @Test
    void every_kind_of_block_is_tried_here() {
        assertThat(DOCUMENT.blocks())
                .extracting(Object::getClass)
                .containsAll(List.of(Block.class.getPermittedSubclasses()));
    }

    /** Every text anywhere in a value, whoever adds a component. */
    private static List<String> words(Object value) {
        var words = new ArrayList<String>();
        collect(value, words);
        return words;
    }

    private static void collect(Object value, List<String> words) {
        if (value instanceof String word) {
            words.add(word);
        } else if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(held -> collect(held, words));
        } else if (value instanceof Collection<?> all) {
            all.forEach(each -> collect(each, words));
        } else if (value instanceof Record made) {
            for (var component : made.getClass().getRecordComponents()) {
                try {
                    var accessor = component.getAccessor();
                    accessor.setAccessible(true);
                    collect(accessor.invoke(made), words);
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(e.getMessage(), e);
                }
            }
        }
    }
}
