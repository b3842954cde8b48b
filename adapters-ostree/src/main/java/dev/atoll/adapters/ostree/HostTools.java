package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.Executables;
import dev.atoll.adapters.support.Tool;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The programs that know of deployments, and the question each is asked. Only reads. Thread-safe. */
record HostTools(Executables programs, Tool rpmOstree, Tool bootc, Tool ostree, Tool systemctl) {
    /** What was answered at once. */
    record Answers(Tool.Answer rpmOstree, Tool.Answer kernel, Tool.Answer bootc, Tool.Answer greenboot) {}

    /** ostree alone says nothing: Flatpak brings it to any system. */
    boolean isAnyOfAnImageHere() {
        return programs.find(rpmOstree.command()).isPresent()
                || programs.find(bootc.command()).isPresent();
    }

    /** A host of bootc's own. */
    boolean isWithoutRpmOstree() {
        return programs.find(rpmOstree.command()).isEmpty()
                && programs.find(bootc.command()).isPresent();
    }

    /** All at the same time: together they take as long as the slowest. */
    Answers askAll() throws InterruptedException {
        List<Callable<Tool.Answer>> questions = List.of(
                this::askRpmOstree,
                this::askKernelArguments,
                this::askBootc,
                () -> systemctl.ask(
                        "--no-pager", "show", "greenboot-healthcheck.service", "-p", "LoadState,ActiveState,Result"));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = executor.invokeAll(questions);
            return new Answers(
                    answers.get(0).get(),
                    answers.get(1).get(),
                    answers.get(2).get(),
                    answers.get(3).get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking the host's tools failed", e.getCause());
        }
    }

    Tool.Answer askRpmOstree() {
        return rpmOstree.ask("status", "--json");
    }

    /** Without an option it prints those of what boots next, staged or not; 2018 to 2026.2. */
    Tool.Answer askKernelArguments() {
        return rpmOstree.ask("kargs");
    }

    private Tool.Answer askBootc() {
        var answer = bootc.ask("status", "--json", "--format-version=1");
        return isUnknownOption(answer, "--format-version") ? bootc.ask("status", "--json") : answer;
    }

    /** JSON from 2025.3; before that there is text, the same for years. */
    Tool.Answer askOstree(HostFiles files) {
        var sysroot = files.sysroot().map(path -> List.of("--sysroot=" + path)).orElse(List.of());
        var answer = ostree.ask(arguments(sysroot, "--json"));
        return isUnknownOption(answer, "--json") ? ostree.ask(arguments(sysroot)) : answer;
    }

    private static String[] arguments(List<String> sysroot, String... more) {
        return Stream.of(List.of("admin", "status"), sysroot, List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static boolean isUnknownOption(Tool.Answer answer, String option) {
        return answer instanceof Tool.Refused refused
                && (refused.trouble().detail().contains("Unknown option " + option)
                        || refused.trouble().detail().contains("unexpected argument '" + option));
    }
}
