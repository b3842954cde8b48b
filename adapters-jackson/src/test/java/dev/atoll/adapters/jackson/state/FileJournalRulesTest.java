package dev.atoll.adapters.jackson.state;

import dev.atoll.core.apply.RunJournal;
import dev.atoll.testkit.RunJournalContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileJournalRulesTest implements RunJournalContract {
    @TempDir
    Path home;

    @Override
    public RunJournal journal() {
        return new FileJournal(new StateFolder(home.resolve("state/atoll")));
    }
}
