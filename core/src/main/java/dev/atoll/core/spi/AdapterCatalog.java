package dev.atoll.core.spi;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The adapters present, and the choice among them: one candidate for a kind is taken, of several a setting
 * {@code adapter.KIND} (or {@code adapter} for all kinds) must name one, none leaves the kind Unknown. Immutable.
 */
public final class AdapterCatalog {
    /** Names the adapter of every kind at once. */
    public static final String ADAPTER = "adapter";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final List<AdapterProvider> providers;

    private AdapterCatalog(List<AdapterProvider> providers) {
        this.providers = providers;
    }

    /** Every provider the loader sees. Fails on two of one name, on a bad name, and on one that cannot be made. */
    public static AdapterCatalog load(ClassLoader loader) {
        var found = new ArrayList<AdapterProvider>();
        try {
            ServiceLoader.load(AdapterProvider.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new CompositionException("an adapter on the class path cannot be loaded: " + e.getMessage());
        }
        return of(found);
    }

    /** These, checked alike. */
    public static AdapterCatalog of(List<AdapterProvider> providers) {
        var byName = new HashMap<String, AdapterProvider>();
        for (var provider : providers) {
            var name = provider.name();
            if (!NAME.matcher(name).matches()) {
                throw new CompositionException(
                        "adapter name '" + name + "' of " + typeOf(provider) + " does not match " + NAME);
            }
            var other = byName.putIfAbsent(name, provider);
            if (other != null) {
                throw new CompositionException("two adapters are called '" + name + "': " + typeOf(other) + " and "
                        + typeOf(provider) + "; remove one");
            }
        }
        return new AdapterCatalog(providers.stream()
                .sorted(Comparator.comparing(AdapterProvider::name))
                .toList());
    }

    public List<AdapterProvider> providers() {
        return providers;
    }

    /** Every key that can be set, those that choose adapters first. */
    public List<Setting> settings() {
        var all = new ArrayList<Setting>();
        all.add(Setting.of(ADAPTER, "the adapter of every kind", "the only one there is"));
        Kinds.PORTS.forEach(
                kind -> all.add(Setting.of(ADAPTER + "." + kind, "the adapter of this kind", "the only one there is")));
        providers.forEach(provider -> all.addAll(provider.settings()));
        return List.copyOf(all);
    }

    /** Chooses and creates. Does no I/O. */
    public Composition compose(AdapterContext context) {
        var chosen = new LinkedHashMap<PortKey<?, ?>, AdapterProvider>();
        Kinds.PORTS.forEach(kind -> choose(kind, context).ifPresent(provider -> chosen.put(kind, provider)));
        var ports = Ports.NONE;
        for (var provider : List.copyOf(new LinkedHashSet<>(chosen.values()))) {
            var made = provider.create(context);
            for (var kind : chosen.keySet()) {
                if (provider.equals(chosen.get(kind))) {
                    ports = take(kind, made, provider, ports);
                }
            }
        }
        return new Composition(ports, chosen, providers);
    }

    private static <P> Ports take(PortKey<P, ?> kind, Ports made, AdapterProvider provider, Ports ports) {
        var port = made.get(kind)
                .orElseThrow(() -> new CompositionException(
                        "adapter '" + provider.name() + "' offers " + kind + " and made no port for it"));
        return ports.with(kind, port);
    }

    private Optional<AdapterProvider> choose(PortKey<?, ?> kind, AdapterContext context) {
        var offering = providers.stream().filter(p -> p.offers().contains(kind)).toList();
        var ofKind = context.setting(ADAPTER + "." + kind);
        if (ofKind.isPresent()) {
            return Optional.of(named(ofKind.get(), offering, ADAPTER + "." + kind));
        }
        var ofAll = context.setting(ADAPTER);
        if (ofAll.isPresent()) {
            named(ofAll.get(), providers, ADAPTER);
            return offering.stream().filter(p -> p.name().equals(ofAll.get())).findFirst();
        }
        var candidates = offering.stream().filter(p -> !p.onlyWhenNamed()).toList();
        if (candidates.size() > 1) {
            throw new CompositionException("several adapters offer " + kind + ": " + names(candidates) + "; set "
                    + ADAPTER + "." + kind + " to one of them");
        }
        return candidates.stream().findFirst();
    }

    private static AdapterProvider named(String name, List<AdapterProvider> among, String setting) {
        return among.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CompositionException(
                        "setting " + setting + " names '" + name + "'; there is " + names(among), setting));
    }

    private static String names(List<AdapterProvider> providers) {
        return providers.isEmpty()
                ? "none"
                : providers.stream().map(AdapterProvider::name).collect(Collectors.joining(", "));
    }

    private static String typeOf(AdapterProvider provider) {
        return provider.getClass().getName();
    }
}
