package dev.atoll.arch.violating.adapters.second;

import io.javalin.Javalin;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Breaks R8 for every library it mentions. */
public final class Neighbour {
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
