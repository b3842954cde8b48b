package dev.atoll.adapters.ostree;

import dev.atoll.core.common.Texts;
import dev.atoll.core.host.HostOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An order as rpm-ostree takes it, 2018 to 2026.2. Only what does not restart the machine and changes nothing in place:
 * never {@code --reboot}, never {@code --apply-live}. Pure.
 *
 * @param verb of rpm-ostree's
 * @param words that follow it
 */
record OrderLine(String verb, List<String> words) {
    /** What can stand for a package; an option is none, and neither is a file or an address that would be read. */
    private static final Pattern PACKAGE = Pattern.compile("(?!.*(?:\\.rpm|://))[A-Za-z0-9@(/]\\S*");

    /** One argument; quotes would be the shell's and the kernel's, and ostree forgets the sign of an empty value. */
    private static final Predicate<String> ARGUMENT =
            Pattern.compile("[A-Za-z0-9](?:[^\\s\"'\\\\]*[^\\s\"'\\\\=])?").asMatchPredicate();

    private static final Pattern IMAGE = Pattern.compile("[a-z0-9][A-Za-z0-9._/:@-]*");

    OrderLine {
        words = List.copyOf(words);
    }

    static OrderLine of(HostOrder order) {
        return switch (order) {
            case HostOrder.Rebase rebase -> new OrderLine("rebase", List.of(origin(rebase)));
            case HostOrder.Layer layer -> new OrderLine("install", layer.packages());
            case HostOrder.Unlayer unlayer -> new OrderLine("uninstall", unlayer.packages());
            case HostOrder.AppendArguments kernel -> kernel("--append=", kernel.arguments());
            case HostOrder.DeleteArguments kernel -> kernel("--delete=", kernel.arguments());
        };
    }

    static boolean isOfKernel(HostOrder order) {
        return order instanceof HostOrder.AppendArguments || order instanceof HostOrder.DeleteArguments;
    }

    private static OrderLine kernel(String option, List<String> arguments) {
        return new OrderLine(
                "kargs", arguments.stream().map(argument -> option + argument).toList());
    }

    private static String origin(HostOrder.Rebase rebase) {
        return ImageOrigin.spelled(
                rebase.image().toString(),
                "registry",
                new ImageOrigin.Signature(rebase.signed() ? "containerPolicy" : "insecure", ""));
    }

    /** What in it is no name of anything. */
    static Optional<String> odd(HostOrder order) {
        return switch (order) {
            case HostOrder.Rebase rebase ->
                Stream.of(rebase.image().toString())
                        .filter(IMAGE.asMatchPredicate().negate())
                        .findFirst();
            case HostOrder.Layer layer -> odd(layer.packages(), PACKAGE.asMatchPredicate());
            case HostOrder.Unlayer unlayer -> odd(unlayer.packages(), PACKAGE.asMatchPredicate());
            case HostOrder.AppendArguments kernel -> odd(kernel.arguments(), OrderLine::isArgument);
            case HostOrder.DeleteArguments kernel -> odd(kernel.arguments(), OrderLine::isArgument);
        };
    }

    /** What is not told as it stands, as it looks like a secret or is the boot loader's, could not be seen to be there. */
    private static boolean isArgument(String argument) {
        return ARGUMENT.test(argument) && KernelArguments.read(argument).equals(List.of(argument));
    }

    private static Optional<String> odd(List<String> names, Predicate<String> name) {
        return names.stream().filter(name.negate()).findFirst();
    }

    /** @param program rpm-ostree, as it was found */
    List<String> argv(String program) {
        var argv = new ArrayList<>(List.of(program, verb));
        argv.addAll(words);
        return argv;
    }

    /** For people. */
    String brief() {
        return Texts.shortened(Texts.typed(argv("rpm-ostree")));
    }

    /** As an administrator types it. */
    String typed() {
        return "sudo " + Texts.typed(argv("rpm-ostree"));
    }

    /** The same by bootc, 1.16, which knows of images alone. */
    static Optional<String> byBootc(HostOrder order) {
        return order instanceof HostOrder.Rebase rebase
                ? Optional.of(Texts.typed(
                        rebase.signed()
                                ? List.of(
                                        "sudo",
                                        "bootc",
                                        "switch",
                                        "--enforce-container-sigpolicy",
                                        rebase.image().toString())
                                : List.of(
                                        "sudo",
                                        "bootc",
                                        "switch",
                                        rebase.image().toString())))
                : Optional.empty();
    }
}
