package dev.atoll.arch.violating.adapters.second;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atoll.arch.violating.adapters.first.internal.Hidden;
import dev.atoll.arch.violating.cli.NamesAnAdapter;
import io.javalin.Javalin;
import java.sql.Connection;
import java.util.List;
import org.eclipse.jetty.server.Server;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Breaks R8 for every library it mentions, R4 by knowing an app, R15 and R16. */
public final class Neighbour {
    static final List<Class<?>> FENCED = List.of(Connection.class, Server.class, JsonInclude.class);
    static final List<Class<?>> OF_OTHERS = List.of(Hidden.class, NamesAnAdapter.class);
    static final String DRY_RUN = "dryRun";

    final String dryRunName = DRY_RUN;

    JsonNode json(JsonNode node) {
        return node;
    }

    Class<?> web() {
        return Javalin.class;
    }

    Class<?> commands() {
        return CommandLine.class;
    }
}
