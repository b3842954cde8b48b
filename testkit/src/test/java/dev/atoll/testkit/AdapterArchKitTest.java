package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The architecture rules for adapter authors: a sound adapter passes, each broken one fails its rule and no other. */
class AdapterArchKitTest {
    @Test
    void a_sound_adapter_passes_every_rule() {
        var run = KitRun.of(Sound.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isEqualTo(KitRun.methodsOf(AdapterArchRules.class));
    }

    @Test
    void one_that_knows_more_than_core_fails_r4_alone() {
        assertThat(KitRun.of(Knowing.class).failedRules()).containsExactly("r4");
    }

    @Test
    void one_that_uses_a_library_of_others_fails_r8_alone() {
        assertThat(KitRun.of(Fenced.class).failedRules()).containsExactly("r8");
    }

    @Test
    void one_that_is_open_fails_r11_alone() {
        assertThat(KitRun.of(Open.class).failedRules()).containsExactly("r11");
    }

    @Test
    void r11_names_each_thing_that_is_wrong() {
        assertThat(KitRun.of(Open.class).messages())
                .anySatisfy(message -> assertThat(message)
                        .contains("does not have modifier PUBLIC")
                        .contains("does not have modifier FINAL")
                        .contains("<dev.atoll.testkit.arch.open.OpenListeners.detail> is not final")
                        .contains("there is no dev.atoll.testkit.arch.open.OpenListenersContractTest"));
    }

    @Test
    void a_package_that_is_not_there_passes_nothing() {
        assertThat(KitRun.of(Nowhere.class).passed()).isEmpty();
    }

    /** The examples are test classes themselves. */
    interface Example extends AdapterArchRules {
        @Override
        default JavaClasses adapterClasses() {
            return new ClassFileImporter().importPackages(adapterPackage());
        }
    }

    static final class Sound implements Example {
        @Override
        public String adapterPackage() {
            return "dev.atoll.testkit.arch.sound";
        }
    }

    static final class Knowing implements Example {
        @Override
        public String adapterPackage() {
            return "dev.atoll.testkit.arch.knowing";
        }
    }

    static final class Fenced implements Example {
        @Override
        public String adapterPackage() {
            return "dev.atoll.testkit.arch.fenced";
        }
    }

    static final class Open implements Example {
        @Override
        public String adapterPackage() {
            return "dev.atoll.testkit.arch.open";
        }
    }

    static final class Nowhere implements Example {
        @Override
        public String adapterPackage() {
            return "dev.atoll.testkit.arch.nowhere";
        }
    }
}
