package dev.atoll.testkit;

import dev.atoll.core.spi.AdapterProvider;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The provider rules over a sound provider and over the broken ones; each is a contract test of its own. */
final class ProviderKit {
    /** What each breaks. A name that cannot be typed is refused by the catalog, too, so that it is not found either. */
    static final Map<Class<? extends Sound>, String> RULES = Map.ofEntries(
            Map.entry(CannotBeTyped.class, "prv_1 prv_2"),
            Map.entry(TakesAnothersSetting.class, "prv_1"),
            Map.entry(IsNotListed.class, "prv_2"),
            Map.entry(CannotBeMade.class, "prv_2"),
            Map.entry(IsShyWithoutSettings.class, "prv_2"),
            Map.entry(ListsASettingTwice.class, "prv_3"),
            Map.entry(HasAKeyNobodyCanType.class, "prv_3"),
            Map.entry(SaysNothingOfASetting.class, "prv_3"),
            Map.entry(StartsItsProgram.class, "prv_4"),
            Map.entry(AsksItsSocket.class, "prv_4"),
            Map.entry(LosesAPortToASetting.class, "prv_4"),
            Map.entry(CallsNoTokenSecret.class, "prv_5"),
            Map.entry(MakesPortsThatTell.class, "prv_5"),
            Map.entry(RemembersAndTells.class, "prv_5"));

    private ProviderKit() {}

    /** Keeps every rule. */
    static class Sound implements ProviderContract {
        @Override
        public AdapterProvider provider() {
            return new SoundProvider();
        }

        /** As if its jar were the only one with an adapter. */
        @Override
        public String classPath() {
            return listed(provider().getClass().getName()) + File.pathSeparator + ProviderContract.super.classPath();
        }

        static String listed(String provider) {
            try {
                var folder = Path.of("target", "provider-kit", provider).toAbsolutePath();
                var services = Files.createDirectories(folder.resolve("META-INF/services"));
                Files.writeString(services.resolve(AdapterProvider.class.getName()), provider);
                return folder.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static final class CannotBeTyped extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.CannotBeTyped();
        }
    }

    static final class TakesAnothersSetting extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.TakesAnothersSetting();
        }
    }

    static final class IsShyWithoutSettings extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.IsShyWithoutSettings();
        }
    }

    static final class ListsASettingTwice extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.ListsASettingTwice();
        }
    }

    static final class HasAKeyNobodyCanType extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.HasAKeyNobodyCanType();
        }
    }

    static final class SaysNothingOfASetting extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.SaysNothingOfASetting();
        }
    }

    static final class StartsItsProgram extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.StartsItsProgram();
        }
    }

    static final class AsksItsSocket extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.AsksItsSocket();
        }
    }

    static final class LosesAPortToASetting extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.LosesAPortToASetting();
        }
    }

    static final class CallsNoTokenSecret extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.CallsNoTokenSecret();
        }
    }

    static final class MakesPortsThatTell extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.MakesPortsThatTell();
        }
    }

    static final class RemembersAndTells extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.RemembersAndTells();
        }
    }

    static final class IsNotListed extends Sound {
        @Override
        public String classPath() {
            return System.getProperty("java.class.path", "");
        }
    }

    static final class CannotBeMade extends Sound {
        @Override
        public AdapterProvider provider() {
            return new BrokenProviders.CannotBeMade("argument");
        }
    }
}
