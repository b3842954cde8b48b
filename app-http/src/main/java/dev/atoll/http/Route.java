package dev.atoll.http;

import java.util.List;
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

    /** A page of which nobody has to look at the workstation. */
    static Route asked(String path, String summary, Media media, Function<Query, String> text) {
        return new Route(path, summary, media, Optional.empty(), new Answer.Asked(List.of(), text));
    }

    /** @param parameters names of what may stand behind the path */
    static Route asked(
            String path, String summary, String schema, List<String> parameters, Function<Query, String> text) {
        return new Route(path, summary, Media.JSON, Optional.of(schema), new Answer.Asked(parameters, text));
    }

    /** @param schema of the data of each event */
    static Route live(String path, String summary, String schema, EventStream events) {
        return new Route(path, summary, Media.EVENTS, Optional.of(schema), new Answer.Live(events));
    }

    /** Whether it is there only for what has a name. */
    boolean named() {
        return path.contains(PastRuns.ID);
    }

    /** What an answer is made of. */
    sealed interface Answer {
        /** A picture of the workstation. */
        record Pictured(Function<Picture, String> text) implements Answer {}

        /** A picture as deep as the manifest goes. */
        record Closer(Function<Picture, String> text) implements Answer {}

        /** Nothing of the workstation: nobody has to look. */
        record Fixed(Supplier<String> text) implements Answer {}

        /** What is known of what was asked for, and nothing of the workstation. */
        record Asked(List<String> parameters, Function<Query, String> text) implements Answer {
            public Asked {
                parameters = List.copyOf(parameters);
            }
        }

        /** Something that goes on while it is told. */
        record Live(EventStream events) implements Answer {}
    }

    /** What an answer is written in. */
    enum Media {
        HTML("text/html; charset=utf-8"),
        JSON("application/json"),
        EVENTS("text/event-stream");

        final String type;

        Media(String type) {
            this.type = type;
        }
    }
}
