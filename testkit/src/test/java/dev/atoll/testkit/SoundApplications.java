package dev.atoll.testkit;

import dev.atoll.core.application.Application;
import dev.atoll.core.application.Applications;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Applications that are acted on and keep every rule; each broken one differs in one thing. Run by the kit's own test alone. */
class SoundApplications implements ApplicationsActs, Applications {
    final Set<String> installed = new TreeSet<>(Set.of("org.example.Editor"));

    @Override
    public Applications port() {
        return this;
    }

    @Override
    public String installable() {
        return "org.example.Hello";
    }

    @Override
    public String ambiguous() {
        return "org.example.Twice";
    }

    @Override
    public void away() {
        installed.remove(installable());
    }

    @Override
    public Observation<List<Application.State>> observe() {
        return Observation.known(
                installed.stream()
                        .map(name -> new Application.State(
                                name, "x86_64", "stable", Optional.empty(), Optional.of("hub"), Application.USERS))
                        .toList(),
                SoundContainers.AT);
    }

    @Override
    public ActionOutcome install(String application, StepOutput output) {
        if (application.equals(ambiguous())) {
            return ActionOutcome.failed(
                    Kind.REFUSED, "several offer " + application, "flatpak install hub " + application);
        }
        if (!application.equals(installable())) {
            return SoundActs.refused("nobody offers " + application);
        }
        return installed.add(application) ? ActionOutcome.done() : new ActionOutcome.AlreadySo();
    }

    @Override
    public ActionOutcome uninstall(String application, String installation, StepOutput output) {
        return installation.equals(Application.USERS) && installed.remove(application)
                ? ActionOutcome.done()
                : new ActionOutcome.AlreadySo();
    }
}
