package dev.atoll.arch.violating.core.common;

import dev.atoll.arch.violating.core.two.PointsBack;
import java.util.List;

/** Breaks R12 and R3: what is common knows a kind. */
public class Changes {
    private String name = "";

    /** Breaks R12: whoever made the list can still change it. */
    public record Lists(List<String> names) {}

    public void setName(String given) {
        name = given;
    }

    public String name() {
        return name + new PointsBack().name();
    }
}
