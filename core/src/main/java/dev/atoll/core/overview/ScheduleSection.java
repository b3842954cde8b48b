package dev.atoll.core.overview;

import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.manifest.DutySpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is done again and again: by the machine's timers, and by what the owner wrote down. */
final class ScheduleSection {
    private ScheduleSection() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<>(subject.kind(2, "Schedule", Kinds.TASK));
        var rows = subject.declared(Manifest::maintenance).orElse(Map.of()).entrySet().stream()
                .map(duty -> List.of(
                        Text.strong(duty.getKey()),
                        Text.of("every " + duty.getValue().every().name().toLowerCase(Locale.ROOT)),
                        Text.of(what(duty.getValue().work()))))
                .toList();
        blocks.addAll(BoxSections.table("As the manifest has it", List.of("DUTY", "WHEN", "WHAT"), rows));
        return blocks;
    }

    private static String what(DutySpec.Work work) {
        return switch (work) {
            case DutySpec.Work.Check check -> "look at " + check.what();
            case DutySpec.Work.Run run -> "atoll " + run.command();
            case DutySpec.Work.Manual manual -> "by hand: " + manual.what();
        };
    }
}
