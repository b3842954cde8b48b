package dev.atoll.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every adapter to the world has its row in the fault matrix; one in memory has no bad days. */
class FaultMatrixTest {
    @Test
    void every_contract_of_a_port_is_tested_on_bad_days() throws IOException {
        var contracts = contracts();

        assertThat(contracts)
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .as("%s implements TransportRules or BadDays", file)
                        .containsPattern("\\b(TransportRules|BadDays)<"));
    }

    private static List<Path> contracts() throws IOException {
        var found = new ArrayList<Path>();
        try (var modules = Files.newDirectoryStream(Path.of(".."), "adapters-*")) {
            for (var module : modules) {
                var tests = module.resolve("src/test/java");
                if (Files.isDirectory(tests) && !module.endsWith("adapters-memory")) {
                    try (var files = Files.walk(tests)) {
                        files.filter(file -> file.toString().endsWith("ContractTest.java")
                                        && !file.toString().endsWith("ProviderContractTest.java"))
                                .forEach(found::add);
                    }
                }
            }
        }
        return found;
    }
}
