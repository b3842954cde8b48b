package dev.atoll.adapters.jackson.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.testkit.Golden;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken manifest is refused in the words that lie beside it, which are all of its problems. */
class BrokenManifestsTest {
    /** What is wrong before any key is known. */
    private static final Pattern OF_YAML = Pattern.compile(
            "duplicate|an? (anchor|alias|tag|merge key|key is|second document|character)|this is no YAML|more than");

    static Stream<Path> broken() {
        return Corpus.of("broken");
    }

    static Stream<Path> warned() {
        return Corpus.of("warned");
    }

    @Test
    void there_are_many_ways_to_be_wrong() {
        assertThat(broken()).hasSizeGreaterThanOrEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_one_is_refused_in_these_words(Path manifest) {
        var reading = Corpus.source(manifest).read();

        assertThat(reading).isInstanceOf(Reading.Rejected.class);
        Golden.check(Corpus.expected(manifest), Corpus.written(manifest, reading));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void every_problem_tells_its_place_and_what_would_be_right(Path manifest) {
        assertThat(Corpus.problems(Corpus.source(manifest).read())).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.place()).isPresent();
            if (!OF_YAML.matcher(problem.message()).lookingAt()) {
                assertThat(problem.expected().isPresent() || problem.nearest().isPresent())
                        .as(problem.summary())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("warned")
    void a_doubtful_one_is_taken_and_warned_of_in_these_words(Path manifest) {
        var reading = Corpus.elsewhere(manifest).strictly().read();

        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        assertThat(Corpus.problems(reading)).extracting(Diagnostic::level).containsOnly(Diagnostic.Level.WARNING);
        Golden.check(Corpus.expected(manifest), Corpus.written(manifest, reading));
    }

    @Test
    void tags_that_move_are_nobodys_business_unless_asked() {
        var rolling = Corpus.FOLDER.resolve("warned/rolling-tags.yaml");

        assertThat(Corpus.problems(Corpus.source(rolling).read())).isEmpty();
        assertThat(Corpus.problems(Corpus.source(rolling).strictly().read())).hasSize(3);
    }
}
