package dev.atoll.adapters.jackson.state;

import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.apply.TransientJournal;
import dev.atoll.testkit.RunJournalContract;

class TransientJournalRulesTest implements RunJournalContract {
    @Override
    public RunJournal journal() {
        return new TransientJournal();
    }
}
