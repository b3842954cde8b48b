package dev.atoll.adapters.jackson.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The manifest in its file, and beside it {@code workstation.d/*.yaml}, which may add sections. Only reads, and looks
 * whether the files that it names are there. Immutable and thread-safe.
 */
public final class YamlManifestSource implements ManifestSource {
    private final Path file;
    private final Map<String, String> environment;
    private final Set<Warnings.Care> care;

    private YamlManifestSource(Path file, Map<String, String> environment, Set<Warnings.Care> care) {
        this.file = file;
        this.environment = Map.copyOf(environment);
        this.care = care;
    }

    /** @param environment of the owner, for what {@code ~} is */
    public static YamlManifestSource of(Path file, Map<String, String> environment) {
        return new YamlManifestSource(file, environment, EnumSet.noneOf(Warnings.Care.class));
    }

    /** Warns of tags that move as well. */
    public YamlManifestSource strictly() {
        return new YamlManifestSource(file, environment, EnumSet.allOf(Warnings.Care.class));
    }

    /** Where it lies: what was given, then {@code ATOLL_FILE}, then by the XDG rules. */
    public static Path place(Optional<Path> given, Map<String, String> environment) {
        var named = environment.getOrDefault("ATOLL_FILE", "");
        var configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        var folder = configured.startsWith("/")
                ? Path.of(configured)
                : Path.of(environment.getOrDefault("HOME", "/"), ".config");
        return given.orElseGet(
                () -> named.isEmpty() ? folder.resolve("atoll").resolve("workstation.yaml") : Path.of(named));
    }

    public Path file() {
        return file;
    }

    @Override
    public Reading read() {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Reading.Missing(file.toString());
        }
        var problems = new Problems();
        var sources = sources(problems);
        var read = readAll(sources, problems);
        return read.manifest()
                .<Reading>map(manifest ->
                        new Reading.Loaded(manifest, read.problems().inOrder(), Optional.of(digest(sources))))
                .orElseGet(() -> new Reading.Rejected(read.problems().inOrder()));
    }

    /** Of the texts of all its files, in their order. */
    private static String digest(List<SourceText> sources) {
        var all = Hashing.sha256().newHasher();
        sources.forEach(source -> all.putString(source.text(), UTF_8));
        return "sha256:" + all.hash();
    }

    /** As texts, for whoever changes them. */
    public ManifestFiles files() {
        var problems = new Problems();
        var sources = sources(problems);
        return ManifestFiles.of(file, sources, readAll(sources, problems).root());
    }

    /** With the trees, for whoever shows or changes it. */
    ManifestReader.Read readAll() {
        var problems = new Problems();
        return readAll(sources(problems), problems);
    }

    /** @param problems that reading the files had */
    private ManifestReader.Read readAll(List<SourceText> sources, Problems problems) {
        var read = ManifestReader.read(sources, care, this::exists);
        problems.inOrder().forEach(read.problems()::add);
        return problems.areErrors()
                ? new ManifestReader.Read(read.root(), read.whole(), Optional.empty(), read.problems())
                : read;
    }

    private List<SourceText> sources(Problems problems) {
        var sources = new ArrayList<SourceText>();
        for (var each : files(problems)) {
            FileText.read(each, problems).ifPresent(sources::add);
        }
        return sources;
    }

    private List<Path> files(Problems problems) {
        var files = new ArrayList<Path>();
        files.add(file);
        var folder = folder();
        if (Files.isDirectory(folder)) {
            try (var beside = Files.newDirectoryStream(folder, "*.yaml")) {
                beside.forEach(files::add);
                files.subList(1, files.size()).sort(null);
            } catch (AccessDeniedException e) {
                problems.add(FileText.unreadable(folder, "permission denied"));
            } catch (IOException e) {
                problems.add(FileText.unreadable(folder, String.valueOf(e.getMessage())));
            }
        }
        return files;
    }

    /** {@code workstation.d} for {@code workstation.yaml}. */
    private Path folder() {
        var name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return file.resolveSibling(name + ".d");
    }

    private boolean exists(DeclaredPath path) {
        var home = environment.getOrDefault("HOME", "");
        return !home.startsWith("/")
                || Files.exists(Path.of(path.in(new HostPath(home)).value()));
    }

    /** For people who ask where it was looked for. */
    static Diagnostic missing(Path file) {
        return FileText.unreadable(file, "there is no such file");
    }
}
