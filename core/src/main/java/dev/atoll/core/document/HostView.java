package dev.atoll.core.document;

import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.observe.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the host and its deployments read. */
final class HostView implements KindView<Host.State> {
    @Override
    public String title() {
        return "Host";
    }

    @Override
    public List<Block> brief(Host.State host, Snapshot snapshot, Times times) {
        var facts = new ArrayList<Block.Fact>();
        host.booted().ifPresent(booted -> facts.add(Block.Fact.of("Image", follows(booted))));
        host.booted().ifPresent(booted -> facts.add(Block.Fact.of("Booted", release(booted, times))));
        facts.add(host.staged()
                .map(staged -> new Block.Fact(
                        "Staged",
                        Text.warning(release(staged, times) + otherwise(staged, host) + "; reboot to finish")))
                .orElse(Block.Fact.of("Staged", "nothing")));
        facts.add(host.rollback()
                .map(rollback -> Block.Fact.of("Rollback", release(rollback, times)))
                .orElse(new Block.Fact("Rollback", Text.warning("none"))));
        host.booted()
                .filter(booted -> !booted.packages().layered().isEmpty())
                .ifPresent(booted -> facts.add(Block.Fact.of(
                        "Layered", String.join(", ", booted.packages().layered()))));
        facts.addAll(goingOn(host, times));
        return List.of(new Block.Facts(facts));
    }

    @Override
    public List<Block> whole(Host.State host, Snapshot snapshot, Times times) {
        var blocks = new ArrayList<Block>();
        var general = new ArrayList<Block.Fact>();
        host.booted().ifPresent(booted -> general.add(Block.Fact.of("Image", follows(booted))));
        general.addAll(goingOn(host, times));
        blocks.add(new Block.Facts(general));
        for (var deployment : host.deployments()) {
            blocks.add(Block.Heading.of(3, deployment.index() + ": " + roles(deployment, host)));
            blocks.add(new Block.Facts(listed(deployment, host, times)));
        }
        return blocks;
    }

    @Override
    public List<String> names(Host.State host) {
        return host.deployments().stream().map(d -> Integer.toString(d.index())).toList();
    }

    @Override
    public Optional<List<Block>> one(String name, Host.State host, Snapshot snapshot, Times times) {
        return host.deployments().stream()
                .filter(d -> Integer.toString(d.index()).equals(name))
                .findFirst()
                .map(d -> List.of(
                        Block.Heading.of(2, "Deployment " + name + ": " + roles(d, host)),
                        new Block.Facts(facts(d, host, times))));
    }

    private static List<Block.Fact> goingOn(Host.State host, Times times) {
        var facts = new ArrayList<Block.Fact>();
        if (!host.bootedIsDefault()) {
            facts.add(new Block.Fact("Next boot", Text.warning("is another deployment than this one")));
        }
        host.transaction().ifPresent(t -> facts.add(new Block.Fact("Transaction", Text.warning(t))));
        host.update()
                .ifPresent(update -> facts.add(new Block.Fact(
                        "Update",
                        Text.warning(update.version().orElse("a newer image") + " is available"
                                + update.timestamp()
                                        .map(at -> ", built " + times.ago(at))
                                        .orElse("")))));
        host.healthCheck()
                .ifPresent(check -> facts.add(new Block.Fact(
                        "Boot health", check.passed() ? Text.good("passed") : Text.bad(check.detail()))));
        return facts;
    }

    /** Several stand below each other: as much of the long ones as tells them apart. */
    private static List<Block.Fact> listed(Deployment deployment, Host.State host, Times times) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("Release", version(deployment, times)));
        deployment.origin().ifPresent(origin -> facts.add(Block.Fact.of("Origin", origin)));
        deployment.digest().ifPresent(digest -> facts.add(Block.Fact.of("Digest", shortenedDigest(digest))));
        facts.add(Block.Fact.of("Checksum", shortened(deployment.checksum())));
        facts.addAll(differing(deployment, host, times));
        return facts;
    }

    private static List<Block.Fact> facts(Deployment deployment, Host.State host, Times times) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("Release", version(deployment, times)));
        deployment.origin().ifPresent(origin -> facts.add(Block.Fact.of("Origin", origin)));
        deployment.digest().ifPresent(digest -> facts.add(Block.Fact.of("Digest", digest)));
        facts.add(Block.Fact.of("Checksum", deployment.checksum()));
        facts.add(Block.Fact.of("Stateroot", deployment.stateroot()));
        facts.addAll(differing(deployment, host, times));
        if (!deployment.kernelArguments().isEmpty()) {
            facts.add(Block.Fact.of("Kernel arguments", String.join(" ", deployment.kernelArguments())));
        }
        return facts;
    }

    /** What is worth a word where it differs from a plain image. */
    private static List<Block.Fact> differing(Deployment deployment, Host.State host, Times times) {
        var facts = new ArrayList<Block.Fact>();
        if (deployment.staged()) {
            host.stagedAt().ifPresent(at -> facts.add(Block.Fact.of("Staged", times.ago(at))));
        }
        if (deployment.unlocked() != Deployment.Unlocked.NONE) {
            facts.add(new Block.Fact(
                    "Unlocked", Text.warning(deployment.unlocked().name().toLowerCase(Locale.ROOT))));
        }
        if (deployment.liveChanged()) {
            facts.add(new Block.Fact("Live changes", Text.warning("applied; gone after a reboot into another")));
        }
        list(facts, "Requested", deployment.packages().requested());
        list(facts, "Layered", deployment.packages().layered());
        list(facts, "Removed", deployment.packages().removed());
        list(facts, "Overridden", deployment.packages().overridden());
        return facts;
    }

    private static void list(List<Block.Fact> facts, String label, List<String> packages) {
        if (!packages.isEmpty()) {
            facts.add(Block.Fact.of(label, String.join(", ", packages)));
        }
    }

    private static String roles(Deployment deployment, Host.State host) {
        var roles = new ArrayList<String>();
        if (deployment.booted()) {
            roles.add("booted");
        }
        if (deployment.staged()) {
            roles.add("staged");
        }
        if (host.rollback().filter(deployment::equals).isPresent()) {
            roles.add("rollback");
        }
        if (deployment.pinned()) {
            roles.add("pinned");
        }
        return roles.isEmpty() ? "kept" : String.join(", ", roles);
    }

    /** What it has otherwise than what runs. */
    private static String otherwise(Deployment staged, Host.State host) {
        return host.booted()
                .map(booted -> (follows(staged).equals(follows(booted)) ? "" : ", of " + follows(staged))
                        + packages(", with ", staged, booted)
                        + packages(", without ", booted, staged)
                        + kernel(", its kernel with ", staged, booted)
                        + kernel(", its kernel without ", booted, staged))
                .orElse("");
    }

    /** Those that somebody asked for in one and not in the other. */
    private static String packages(String word, Deployment there, Deployment elsewhere) {
        var more = new ArrayList<>(there.packages().requested());
        more.removeAll(elsewhere.packages().requested());
        return more.isEmpty() ? "" : word + String.join(", ", more);
    }

    /** Next to what runs, which may have been given something for once in the boot menu. */
    private static String kernel(String word, Deployment there, Deployment elsewhere) {
        if (elsewhere.kernelArguments().isEmpty()) {
            return "";
        }
        var more = new ArrayList<>(there.kernelArguments());
        more.removeAll(elsewhere.kernelArguments());
        return more.isEmpty() ? "" : word + String.join(" ", more);
    }

    private static String follows(Deployment deployment) {
        return deployment.image().map(Object::toString).or(deployment::origin).orElse("nothing");
    }

    private static String release(Deployment deployment, Times times) {
        return version(deployment, times) + (deployment.pinned() ? ", pinned" : "");
    }

    private static String version(Deployment deployment, Times times) {
        return deployment.version().orElseGet(() -> shortened(deployment.checksum()))
                + deployment.timestamp().map(at -> ", built " + times.ago(at)).orElse("");
    }

    private static String shortenedDigest(String digest) {
        var name = digest.indexOf(':') + 1;
        return digest.substring(0, name) + shortened(digest.substring(name));
    }

    private static String shortened(String checksum) {
        return checksum.substring(0, Math.min(12, checksum.length()));
    }
}
