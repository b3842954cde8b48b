package dev.atoll.testkit;

import dev.atoll.core.observe.Ports;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.Setting;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;

/** Providers that break one rule each. Public and nested: ServiceLoader makes them. Run by the kit's own test alone. */
public final class BrokenProviders {
    private BrokenProviders() {}

    private static List<Setting> and(Setting more) {
        return List.of(SoundProvider.SOCKET, SoundProvider.TOKEN, more);
    }

    public static final class CannotBeTyped extends SoundProvider {
        @Override
        public String name() {
            return "Sound As A Bell";
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }
    }

    public static final class TakesAnothersSetting extends SoundProvider {
        @Override
        public List<Setting> settings() {
            return and(Setting.of("podman.socket", "somebody else's", "none"));
        }
    }

    public static final class IsNotListed extends SoundProvider {}

    public static final class CannotBeMade extends SoundProvider {
        public CannotBeMade(@SuppressWarnings("unused") String argument) {}
    }

    public static final class IsShyWithoutSettings extends SoundProvider {
        @Override
        public Ports create(AdapterContext context) {
            return context.setting(SOCKET.key()).isEmpty() ? Ports.NONE : super.create(context);
        }
    }

    public static final class ListsASettingTwice extends SoundProvider {
        @Override
        public List<Setting> settings() {
            return and(SOCKET);
        }
    }

    public static final class HasAKeyNobodyCanType extends SoundProvider {
        @Override
        public List<Setting> settings() {
            return and(Setting.of("sound.Grüße aus", "where from", "nowhere"));
        }
    }

    public static final class SaysNothingOfASetting extends SoundProvider {
        @Override
        public List<Setting> settings() {
            return and(Setting.of("sound.level", "", "11"));
        }
    }

    public static final class StartsItsProgram extends SoundProvider {
        @Override
        public Ports create(AdapterContext context) {
            context.setting(SOCKET.key()).ifPresent(StartsItsProgram::run);
            return super.create(context);
        }

        private static void run(String program) {
            try {
                new ProcessBuilder(program).start().onExit().join();
            } catch (IOException e) {
                // What is there now is a socket: nothing to run.
            }
        }
    }

    public static final class AsksItsSocket extends SoundProvider {
        @Override
        public Ports create(AdapterContext context) {
            context.setting(SOCKET.key()).ifPresent(AsksItsSocket::connect);
            return super.create(context);
        }

        private static void connect(String socket) {
            try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                if (!channel.isConnected()) {
                    throw new IllegalStateException(socket);
                }
            } catch (IOException e) {
                // What is there now is a program: nothing to ask.
            }
        }
    }

    public static final class LosesAPortToASetting extends SoundProvider {
        @Override
        public Ports create(AdapterContext context) {
            return context.setting(SOCKET.key()).isPresent() ? Ports.NONE : super.create(context);
        }
    }

    public static final class CallsNoTokenSecret extends SoundProvider {
        @Override
        public List<Setting> settings() {
            return List.of(SOCKET, new Setting(TOKEN.key(), TOKEN.meaning(), Optional.empty(), false));
        }
    }

    public static final class MakesPortsThatTell extends SoundProvider {
        @Override
        public Ports create(AdapterContext context) {
            return printing("Listeners[token=" + context.setting(TOKEN.key()) + "]");
        }
    }

    public static final class RemembersAndTells extends SoundProvider {
        private String token = "";

        @Override
        public Ports create(AdapterContext context) {
            token = context.setting(TOKEN.key()).orElse("");
            return super.create(context);
        }

        @Override
        public String toString() {
            return "RemembersAndTells[" + token + "]";
        }
    }
}
