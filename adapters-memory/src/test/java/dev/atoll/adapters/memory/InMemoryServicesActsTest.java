package dev.atoll.adapters.memory;

import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import dev.atoll.testkit.ServicesActs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class InMemoryServicesActsTest implements ServicesActs {
    private static final Quadlet.State QUADLET = new Quadlet.State(
            "~/.config/containers/systemd/act.container",
            "act.service",
            Optional.of("act"),
            Scope.USER,
            Quadlet.Reading.UNREAD,
            Quadlet.Running.NO,
            true);

    private final InMemoryWorld world = new Acted().world();

    InMemoryServicesActsTest() {
        world.show(Kinds.QUADLETS, List.of(QUADLET));
        world.show(
                Kinds.SERVICE_DETAILS,
                Stream.concat(
                                world.shown(Kinds.SERVICE_DETAILS, List.of()).stream(),
                                Stream.of(Unit.idle(
                                        "web.service",
                                        Scope.USER,
                                        Optional.of("simple"),
                                        "disabled",
                                        Optional.empty(),
                                        Optional.empty())))
                        .toList());
    }

    @Override
    public Services port() {
        return new InMemoryServices(world);
    }

    @Override
    public String disabled() {
        return "web.service";
    }

    @Override
    public String another() {
        return "pipewire.service";
    }

    @Override
    public String box() {
        return "opencode-dev";
    }

    @Override
    public String quadlet() {
        return QUADLET.file();
    }

    @Override
    public void rewritten() {
        world.show(
                Kinds.QUADLETS,
                List.of(new Quadlet.State(
                        QUADLET.file(),
                        QUADLET.unit(),
                        QUADLET.container(),
                        QUADLET.scope(),
                        Quadlet.Reading.CHANGED,
                        Quadlet.Running.AS_IT_WAS,
                        true)));
    }

    @Override
    public void away() {
        world.show(
                Kinds.SERVICE_DETAILS,
                world.shown(Kinds.SERVICE_DETAILS, List.of()).stream()
                        .filter(unit -> !unit.name().equals(MADE))
                        .toList());
        var units = world.shown(Kinds.SERVICE, new Service.Units(List.of(), List.of()));
        world.show(
                Kinds.SERVICE,
                new Service.Units(
                        units.units().stream()
                                .filter(unit -> !unit.name().equals(MADE))
                                .toList(),
                        units.timers()));
    }
}
