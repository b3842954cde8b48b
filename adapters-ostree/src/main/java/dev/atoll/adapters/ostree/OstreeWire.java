package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.host.Deployment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code ostree admin status}: text from 2022.7 to today, JSON from 2025.3. It calls the origin of a container image
 * unknown; the origin file knows.
 *
 * @param origins the origin file by stateroot and deployment, where it can be read
 */
record OstreeWire(Origins origins) {
    private static final Pattern DEPLOYMENT =
            Pattern.compile("^([* ]) ([^/\\s]+) ([0-9a-f]{64})\\.(\\d+)((?: \\([a-z -]+\\))*)$");
    private static final Pattern FACT = Pattern.compile("^ {4}([A-Za-z][A-Za-z ]*): (.*)$");
    private static final Pattern IMAGE = Pattern.compile("(?m)^container-image-reference=(\\S+)\\s*$");

    /** Reads the text of an origin file. */
    interface Origins {
        Optional<String> of(String stateroot, String deployment);
    }

    Told read(String printed) throws Unreadable {
        var deployments = printed.strip().startsWith("{") ? json(printed) : text(printed);
        return new Told(deployments, Optional.empty(), Optional.empty());
    }

    private List<Deployment> json(String printed) throws Unreadable {
        var json = Json.object(printed);
        if (!json.at("deployments").isTold()) {
            throw new Unreadable("'deployments' is missing");
        }
        var deployments = new ArrayList<Deployment>();
        for (var told : json.items("deployments")) {
            var facts = new HashMap<String, String>();
            told.text("version").ifPresent(version -> facts.put("Version", version));
            told.text("unlocked").ifPresent(state -> facts.put("Unlocked", state));
            told.text("refspec").ifPresent(refspec -> facts.put("origin refspec", refspec));
            if (told.flag("pinned")) {
                facts.put("Pinned", "yes");
            }
            deployments.add(deployment(
                    deployments.size(),
                    new Head(
                            told.text("stateroot").orElse(""),
                            told.essential("checksum"),
                            told.text("serial").orElse("0"),
                            told.flag("booted"),
                            told.flag("staged")),
                    facts));
        }
        return deployments;
    }

    private List<Deployment> text(String printed) throws Unreadable {
        if (!printed.isBlank() && !printed.endsWith("\n")) {
            // Text has no end of its own: half of it would read as fewer deployments.
            throw new Unreadable("it ends in the middle of a line");
        }
        var deployments = new ArrayList<Deployment>();
        Optional<Head> head = Optional.empty();
        var facts = new HashMap<String, String>();
        for (var line : printed.lines().toList()) {
            var start = DEPLOYMENT.matcher(line);
            var fact = FACT.matcher(line);
            if (start.matches()) {
                head.ifPresent(h -> deployments.add(deployment(deployments.size(), h, facts)));
                facts.clear();
                head = Optional.of(new Head(
                        start.group(2),
                        start.group(3),
                        start.group(4),
                        start.group(1).equals("*"),
                        start.group(5).contains("(staged)")));
            } else if (fact.matches()) {
                facts.put(fact.group(1), fact.group(2));
            }
        }
        head.ifPresent(h -> deployments.add(deployment(deployments.size(), h, facts)));
        if (deployments.isEmpty() && !printed.strip().equals("No deployments.")) {
            throw new Unreadable("no deployment in what it printed");
        }
        return deployments;
    }

    private record Head(String stateroot, String checksum, String serial, boolean booted, boolean staged) {}

    private Deployment deployment(int index, Head head, Map<String, String> facts) {
        var image = origins.of(head.stateroot(), head.checksum() + "." + head.serial())
                .map(IMAGE::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1));
        return new Deployment(
                index,
                head.stateroot(),
                head.checksum(),
                head.booted(),
                head.staged(),
                "yes".equals(facts.get("Pinned")),
                RpmOstreeWire.unlocked(facts.getOrDefault("Unlocked", "none")),
                image.or(() -> Optional.ofNullable(facts.get("origin refspec"))),
                image.flatMap(ImageOrigin::image),
                Optional.empty(),
                Optional.ofNullable(facts.get("Version")),
                Optional.empty(),
                Deployment.Packages.UNCHANGED,
                List.of(),
                false);
    }
}
