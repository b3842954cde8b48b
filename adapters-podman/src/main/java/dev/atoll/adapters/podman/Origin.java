package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.core.common.ByteSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an inspect with sizes (podman 4.3 to 5.8) tells of how a container could be made anew. Immutable.
 *
 * @param layer its own
 * @param volumes named by somebody; podman names the others by 64 hexadecimal digits
 * @param places where these lie
 * @param imageAt which word of the command is the image; empty where it cannot be told
 */
record Origin(
        List<String> created,
        Optional<Integer> imageAt,
        Optional<ByteSize> layer,
        List<String> volumes,
        List<Path> places,
        boolean running) {
    private static final Pattern ANONYMOUS = Pattern.compile("[0-9a-f]{64}");

    /** May hold secrets. */
    @Override
    public String toString() {
        return "Origin[" + created.size() + " words]";
    }

    static Origin read(Json inspected) {
        var config = inspected.at("Config");
        var created = config.words("CreateCommand");
        // The image is followed by the words that podman hands to the container, and by nothing else.
        var at = created.size() - 1 - config.items("Cmd").size();
        var named = at > 1
                && (names(created.get(at), inspected.text("ImageName").orElse(""))
                        || names(created.get(at), inspected.text("Image").orElse("")));
        return new Origin(
                created,
                named ? Optional.of(at) : Optional.empty(),
                inspected.number("SizeRw").filter(bytes -> bytes >= 0).map(ByteSize::new),
                inspected.items("Mounts").stream()
                        .filter(mount -> mount.text("Type").orElse("").equals("volume"))
                        .flatMap(mount -> mount.text("Name").stream())
                        .filter(name -> !ANONYMOUS.matcher(name).matches())
                        .sorted()
                        .distinct()
                        .toList(),
                inspected.items("Mounts").stream()
                        .filter(mount -> mount.text("Type").orElse("").equals("volume"))
                        .filter(mount -> !ANONYMOUS
                                .matcher(mount.text("Name").orElse(""))
                                .matches())
                        .flatMap(mount -> mount.text("Source").stream())
                        .filter(place -> place.startsWith("/"))
                        .distinct()
                        .map(Path::of)
                        .toList(),
                inspected.at("State").text("Status").orElse("").equals("running"));
    }

    /**
     * Whether the command makes a container of this name, as of one renamed it does not, and takes none away for it.
     */
    boolean makes(String name) {
        var at = created.indexOf("--name");
        var named = (at >= 0 && at + 1 < created.size() && created.get(at + 1).equals(name))
                || created.contains("--name=" + name);
        return named && created.stream().noneMatch(word -> word.equals("--replace") || word.startsWith("--replace="));
    }

    /** A short name is completed by podman, with a registry before and a tag behind; an id is cut short by people. */
    private static boolean names(String word, String image) {
        return !word.isBlank()
                && (image.equals(word)
                        || image.equals(word + ":latest")
                        || image.endsWith("/" + word)
                        || image.endsWith("/" + word + ":latest")
                        || (word.matches("[0-9a-f]{12,64}") && image.startsWith(word)));
    }
}
