package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonSchemas;
import dev.atoll.core.common.Nearest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The JSON Schema of what Atoll reads and writes. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of the manifest or of an answer.",
        footer = {
            "",
            "Examples:",
            "  atoll schema                        what there is a schema of",
            "  atoll schema manifest > manifest.schema.json",
            "  atoll schema container"
        })
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Of what; without it, what there is.")
    private @Nullable String name;

    @Mixin
    HelpOption help = new HelpOption();

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var typed = name;
        if (typed == null) {
            JsonSchemas.all().forEach(console.out()::println);
            return ExitCode.FINE.code;
        }
        console.out().print(JsonSchemas.of(typed).orElseThrow(() -> none(typed)));
        return ExitCode.FINE.code;
    }

    private ParameterException none(String typed) {
        return new ParameterException(
                spec.commandLine(),
                "there is no schema of '" + typed + "'"
                        + Nearest.to(typed, JsonSchemas.all())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("; `atoll schema` lists them"));
    }
}
