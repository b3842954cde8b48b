package dev.atoll.adapters.jackson;

import dev.atoll.adapters.jackson.SettingException.Origin;
import dev.atoll.adapters.jackson.state.DemoFolder;
import dev.atoll.adapters.jackson.state.FileJournal;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Faults;
import dev.atoll.core.apply.Replay;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.finding.Mute;
import dev.atoll.core.spi.AdapterCatalog;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Composition;
import dev.atoll.core.spi.CompositionException;
import dev.atoll.core.spi.Setting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The workstation as the settings put it together: defaults, then the settings file, then {@code ATOLL_*} variables,
 * then the command line. The one way both apps are composed. Immutable.
 *
 * @param settings every value that holds and was given by somebody; values may be secret
 */
public record Setup(
        Workstation workstation,
        Composition composition,
        List<Setting> known,
        Map<String, String> settings,
        List<Mute> mutes) {
    /** Of the HTTP app, and known to every app: they share one file and one environment. */
    public static final Setting HTTP_HOSTS = Setting.of(
            "http.hosts", "names, with commas, by which the HTTP app may be asked besides localhost", "none");

    /** The adapter that {@code --demo} stands for, by its name. */
    private static final String DEMO = "memory";

    /** For a port to end what it started, after its own timeout. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    public Setup {
        known = List.copyOf(known);
        settings = Map.copyOf(settings);
        mutes = List.copyOf(mutes);
    }

    /**
     * Reads the settings and composes. Throws {@link SettingException}; does no other I/O.
     *
     * @param given on the command line
     * @param timeout for one observation
     */
    public static Setup of(
            Map<String, String> environment,
            Map<String, String> given,
            ClassLoader adapters,
            Duration timeout,
            InstantSource clock) {
        var catalog = catalog(adapters);
        var known = known(catalog);
        var file = SettingsFile.read(SettingsFile.place(environment));
        refuseUnknown(file.settings(), known, file::refusal);
        refuseUnknown(given, known, (key, what) -> new SettingException(Origin.COMMAND_LINE, what));
        var layers = new EnumMap<Origin, Map<String, String>>(Origin.class);
        layers.put(Origin.FILE, file.settings());
        layers.put(Origin.ENVIRONMENT, fromEnvironment(environment, catalog));
        layers.put(Origin.COMMAND_LINE, given);
        var settings = merged(layers);
        var turned = new TurnedClock(clock);
        var context = new AdapterContext(settings, environment, turned, timeout);
        var composition = composed(catalog, context, layers, file);
        var invented = settings.getOrDefault(AdapterCatalog.ADAPTER, "").equals(DEMO);
        // What is done to no machine is noted down apart from what is done to this one, and is all that is left of it.
        var journal = new FileJournal(StateFolder.of(environment, invented));
        if (invented) {
            Replay.onto(composition.ports(), home(environment), journal.runs(), turned::to);
            turned.back();
        }
        var workstation = Workstation.builder()
                .with(composition.ports())
                .clock(clock)
                .home(home(environment))
                .deadline(timeout.plus(GRACE))
                .journal(journal)
                .faults(invented ? DemoFolder.of(environment).faults() : Faults.NONE)
                .build();
        return new Setup(workstation, composition, known, settings, file.mutes());
    }

    /** Of whoever runs this: what {@code ~} is. */
    public static HostPath home(Map<String, String> environment) {
        var home = environment.getOrDefault("HOME", "");
        return new HostPath(home.startsWith("/") ? home : "/");
    }

    private static List<Setting> known(AdapterCatalog catalog) {
        return Stream.concat(catalog.settings().stream(), Stream.of(HTTP_HOSTS)).toList();
    }

    private static AdapterCatalog catalog(ClassLoader adapters) {
        try {
            return AdapterCatalog.load(adapters);
        } catch (CompositionException e) {
            throw new SettingException(Origin.ENVIRONMENT, String.valueOf(e.getMessage()));
        }
    }

    /** Later layers win; one that names an adapter for every kind also wins over earlier ones that name one for a kind. */
    private static Map<String, String> merged(Map<Origin, Map<String, String>> layers) {
        var settings = new HashMap<String, String>();
        layers.values().forEach(layer -> {
            if (layer.containsKey(AdapterCatalog.ADAPTER)) {
                settings.keySet().removeIf(Setup::choosesAdapter);
            }
            settings.putAll(layer);
        });
        return settings;
    }

    private static boolean choosesAdapter(String key) {
        return key.equals(AdapterCatalog.ADAPTER) || key.startsWith(AdapterCatalog.ADAPTER + ".");
    }

    private static Composition composed(
            AdapterCatalog catalog,
            AdapterContext context,
            Map<Origin, Map<String, String>> layers,
            SettingsFile file) {
        try {
            return catalog.compose(context);
        } catch (CompositionException e) {
            var what = String.valueOf(e.getMessage());
            var last = layers.entrySet().stream()
                    .filter(layer -> e.setting()
                            .map(layer.getValue()::containsKey)
                            .orElseGet(() -> layer.getValue().keySet().stream().anyMatch(Setup::choosesAdapter)))
                    .map(Map.Entry::getKey)
                    .max(Comparator.naturalOrder())
                    .orElse(Origin.FILE);
            throw last == Origin.FILE && e.setting().isPresent()
                    ? file.refusal(e.setting().get(), what)
                    : new SettingException(last, what);
        }
    }

    private static void refuseUnknown(
            Map<String, String> settings, List<Setting> known, BiFunction<String, String, SettingException> refusal) {
        var keys = known.stream().map(Setting::key).toList();
        for (var key : settings.keySet().stream().sorted().toList()) {
            if (!keys.contains(key)) {
                throw refusal.apply(
                        key,
                        "unknown setting '" + key + "'"
                                + Nearest.to(key, keys)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; `atoll adapters` lists them"));
            }
        }
    }

    /** A variable below the name of an adapter that no adapter reads is a slip that must not pass in silence. */
    private static Map<String, String> fromEnvironment(Map<String, String> environment, AdapterCatalog catalog) {
        var byVariable = known(catalog).stream().collect(Collectors.toMap(Setting::variable, Function.identity()));
        var settings = new HashMap<String, String>();
        for (var variable : environment.keySet().stream().sorted().toList()) {
            var setting = byVariable.get(variable);
            if (setting != null) {
                settings.put(setting.key(), environment.getOrDefault(variable, ""));
            } else if (belowKnownName(variable, catalog)) {
                throw new SettingException(
                        Origin.ENVIRONMENT,
                        "unknown variable " + variable
                                + Nearest.to(variable, byVariable.keySet())
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; `atoll adapters` lists them"));
            }
        }
        return settings;
    }

    private static boolean belowKnownName(String variable, AdapterCatalog catalog) {
        return Stream.concat(
                        Stream.of(AdapterCatalog.ADAPTER, "http"),
                        catalog.providers().stream().map(AdapterProvider::name))
                .anyMatch(name -> variable.startsWith(Setting.variable(name) + "_"));
    }

    /** Whether somebody gave a setting for the adapter of this kind, or chose it: then it is expected to be seen. */
    public boolean names(PortKey<?, ?> kind) {
        var provider = composition.chosen().get(kind);
        return provider != null
                && settings.keySet().stream()
                        .anyMatch(key -> key.startsWith(provider.name() + ".")
                                || key.equals(AdapterCatalog.ADAPTER + "." + kind));
    }

    /** Settings may be secret: names only. */
    @Override
    public String toString() {
        return "Setup[" + settings.keySet() + "]";
    }
}
