package dev.atoll.http;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One path that can be asked for.
 *
 * @param summary one line for the description of the API
 * @param schema the name of the schema every answer satisfies; empty for a page
 */
record Route(String path, String summary, Media media, Optional<String> schema, Answer answer) {
    static Route page(String path, String summary, Function<Picture, String> text) {
        return new Route(path, summary, Media.HTML, Optional.empty(), new Answer.Pictured(text));
    }

    static Route view(String path, String summary, String schema, Function<Picture, String> text) {
        return new Route(path, summary, Media.JSON, Optional.of(schema), new Answer.Pictured(text));
    }

    /** A page about what the manifest says too. */
    static Route closerPage(String path, String summary, Function<Picture, String> text) {
        return new Route(path, summary, Media.HTML, Optional.empty(), new Answer.Closer(text));
    }

    static Route closerView(String path, String summary, String schema, Function<Picture, String> text) {
        return new Route(path, summary, Media.JSON, Optional.of(schema), new Answer.Closer(text));
    }

    static Route fixed(String path, String summary, String schema, Supplier<String> text) {
        return new Route(path, summary, Media.JSON, Optional.of(schema), new Answer.Fixed(text));
    }

    /** What an answer is made of. */
    sealed interface Answer {
        /** A picture of the workstation. */
        record Pictured(Function<Picture, String> text) implements Answer {}

        /** A picture as deep as the manifest goes. */
        record Closer(Function<Picture, String> text) implements Answer {}

        /** Nothing of the workstation: nobody has to look. */
        record Fixed(Supplier<String> text) implements Answer {}
    }

    /** What an answer is written in. */
    enum Media {
        HTML("text/html; charset=utf-8"),
        JSON("application/json");

        final String type;

        Media(String type) {
            this.type = type;
        }
    }
}
