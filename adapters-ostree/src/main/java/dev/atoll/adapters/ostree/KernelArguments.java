package dev.atoll.adapters.ostree;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A kernel's command line, as {@code /proc/cmdline} and rpm-ostree tell it. What the boot loader and ostree write for
 * themselves, anew with every deployment, is none of it. Values that look secret are left out.
 */
final class KernelArguments {
    private static final Splitter BLANKS = Splitter.onPattern("\\s+").omitEmptyStrings();
    private static final Pattern SECRET =
            Pattern.compile("(?i)^([^=]*(?:passw|passphrase|secret|token|credential|authkey)[^=]*)=.*$");

    private KernelArguments() {}

    static List<String> read(String commandLine) {
        return BLANKS.splitToStream(commandLine)
                .filter(argument -> !argument.startsWith("BOOT_IMAGE=") && !argument.startsWith("ostree="))
                .map(argument -> SECRET.matcher(argument).replaceFirst("$1=***"))
                .toList();
    }
}
