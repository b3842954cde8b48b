package dev.atoll.adapters.jackson.manifest;

/** The keys as a page for people: {@code docs/manifest.md}. Pure. */
final class ManifestPage {
    private static final String HEAD = """
            # The manifest

            One YAML file describes the workstation. It is looked for at `--file`, then where `ATOLL_FILE` says, then at
            `~/.config/atoll/workstation.yaml` (`XDG_CONFIG_HOME` is honoured). Beside it `workstation.d/*.yaml` may add
            sections: each of the sections below stands in one of the files.

            ```sh
            atoll manifest check            # everything that is wrong, at once
            atoll manifest check --strict   # and what makes another machine out of the same file later
            atoll manifest show             # the whole of it, with defaults and where each came from
            atoll schema manifest           # JSON Schema, for your editor
            ```

            `atoll: 1` and `workstation` are enough for a manifest; every section may be left out, which asks nothing of
            anybody. Nothing in the file is ever read by a shell. This page is made from the table that reads the file.

            ## What is refused

            Every problem is told at once, with file, line, column and path: unknown keys, values of another type, duplicate
            keys (over `workstation.d` as well), anchors, aliases, merge keys, tags, a second document, more than 1 MiB, more
            than 40 levels, unknown units of measure, names that podman would not take, a box and a template of one name, a
            volume without an id that stays, endpoints of two boxes that share the host's network on one port, a protected box
            that is to be absent.

            Warned of: what looks like a secret, wherever it stands; a file that is named and not there; with `--strict` also
            tags that move (`latest`, `stable`).

            ## Values

            YAML 1.2: `no` is a text, `true` and `false` are the two truths, `3.10` without quotes is a number. Times are
            written `30s`, `15m`, `12h`, `30d`, `8w`; shares `85%`; versions `22` (every 22), `"3.14"`, `">=1.81 <2"`; paths
            begin with `/` or `~/`.

            ## Who acts

            """;

    private static final String SECTIONS = """

            ## Sections

            "Observed" names the port that tells Atoll about it. A section that nothing observes yet is declared, not observed:
            it is never told to be in sync.

            | section | port | what Atoll does with it | observed |
            | --- | --- | --- | --- |
            """;

    private ManifestPage() {}

    static String text() {
        var page = new StringBuilder(HEAD);
        for (var acts : Key.Acts.values()) {
            page.append("- *")
                    .append(acts.word)
                    .append("*: ")
                    .append(acts.means)
                    .append("\n");
        }
        page.append(SECTIONS);
        ManifestKeys.SHAPE.keys().forEach(key -> page.append(section(key)));
        ManifestKeys.SHAPE.keys().forEach(key -> page.append(chapter(key)));
        return page.toString();
    }

    private static String section(Key<?> key) {
        return "| `" + key.name() + "` | " + key.seen().map(ManifestPage::ports).orElse("") + " | " + key.acts().word
                + ": " + key.acts().means + " | " + observed(key) + " |\n";
    }

    private static String ports(String seen) {
        return "`" + seen.replace(", ", "`, `") + "`";
    }

    /** Of a map, its keys say it. */
    private static String observed(Key<?> key) {
        var asked = key.acts().ofTheMachine() && !(key.shape() instanceof FieldsShape<?>);
        return key.seen().isPresent() ? "yes" : asked ? "not yet" : "";
    }

    private static String chapter(Key<?> key) {
        if (key.shape() instanceof WordShape<?>) {
            return "\n## `" + key.name() + "`\n\n" + key.doc() + " "
                    + capital(key.shape().words()) + "; " + (key.required() ? "needed" : "may be left out") + ".\n";
        }
        var chapter = new StringBuilder("\n## `" + key.name() + "`\n\n" + key.doc() + "\n");
        var rows = new StringBuilder();
        rows(rows, "", key.shape());
        if (rows.isEmpty()) {
            return chapter.append("\n")
                    .append(capital(key.shape().words()))
                    .append(".\n")
                    .toString();
        }
        if (key.shape() instanceof MapShape<?, ?> map) {
            chapter.append("\nBy name; the name is ").append(map.name().words()).append(".\n");
        }
        chapter.append(
                "\n| key | type | default | what it is | acts | observed |\n| --- | --- | --- | --- | --- | --- |\n");
        return chapter.append(rows).toString();
    }

    /** Of a key's own keys, and theirs. */
    private static void rows(StringBuilder rows, String above, Shape<?> shape) {
        switch (shape) {
            case FieldsShape<?> fields ->
                fields.keys().forEach(key -> {
                    rows.append(row(above + key.name(), key));
                    rows(rows, above + key.name() + ".", key.shape());
                });
            case MapShape<?, ?> map -> rows(rows, above.isEmpty() ? "" : above + "NAME.", map.value());
            case ListShape<?> list -> rows(rows, above, list.item());
            case EitherShape<?> either -> rows(rows, above, either.full());
            case WordShape<?> word -> {
                // Said in the row of its key.
            }
        }
    }

    private static String row(String name, Key<?> key) {
        var otherwise = key.required()
                ? "needed"
                : key.fallback().map(text -> "`" + text + "`").orElse("");
        return "| `" + name + "` | " + key.shape().words().replace("|", "\\\\|") + " | " + otherwise + " | " + key.doc()
                + " | " + key.acts().word + " | "
                + key.seen().map(ManifestPage::ports).orElse(observed(key)) + " |\n";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
