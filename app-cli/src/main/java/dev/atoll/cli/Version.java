package dev.atoll.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Of Atoll and of the Java that runs it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var own = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unversioned");
        return new String[] {"atoll " + own, "java " + Runtime.version()};
    }
}
