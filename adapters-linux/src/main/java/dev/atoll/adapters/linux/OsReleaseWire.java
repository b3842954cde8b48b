package dev.atoll.adapters.linux;

import dev.atoll.core.machine.Machine;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** os-release(5): shell assignments, read without a shell. */
final class OsReleaseWire {
    private OsReleaseWire() {}

    static Machine.OperatingSystem read(List<String> lines) {
        var told = new HashMap<String, String>();
        for (var line : lines) {
            var equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                told.put(
                        line.substring(0, equals).strip(),
                        unquoted(line.substring(equals + 1).strip()));
            }
        }
        var id = told.getOrDefault("ID", "linux");
        return new Machine.OperatingSystem(
                id,
                told.getOrDefault("PRETTY_NAME", told.getOrDefault("NAME", id)),
                Optional.ofNullable(told.get("VERSION_ID")),
                Optional.ofNullable(told.get("VARIANT_ID")),
                Optional.ofNullable(told.get("OSTREE_VERSION")));
    }

    private static String unquoted(String value) {
        var quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }
}
