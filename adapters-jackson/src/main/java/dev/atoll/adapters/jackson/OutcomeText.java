package dev.atoll.adapters.jackson;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.manifest.SecretLook;
import java.util.Optional;

/**
 * How a change of a run ended, as it is written. What looks like a secret has stars in its place.
 *
 * @param pending what has to happen before it is in effect
 * @param kind of a failure
 * @param detail of a failure, or why it was not tried
 */
public record OutcomeText(
        ApplyText.End how,
        Optional<ActionOutcome.Pending> pending,
        Optional<ActionOutcome.Kind> kind,
        Optional<String> detail,
        Optional<String> hint) {

    static OutcomeText of(ActionOutcome outcome) {
        return switch (outcome) {
            case ActionOutcome.Done done -> bare(ApplyText.End.DONE, done.pending());
            case ActionOutcome.AlreadySo so -> bare(ApplyText.End.ALREADY_SO, Optional.empty());
            case ActionOutcome.Failed failed ->
                told(ApplyText.End.FAILED, Optional.of(failed.kind()), failed.detail(), failed.hint());
            case ActionOutcome.Skipped skipped ->
                told(ApplyText.End.SKIPPED, Optional.empty(), skipped.reason(), skipped.hint());
        };
    }

    private static OutcomeText bare(ApplyText.End how, Optional<ActionOutcome.Pending> pending) {
        return new OutcomeText(how, pending, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static OutcomeText told(
            ApplyText.End how, Optional<ActionOutcome.Kind> kind, String detail, Optional<String> hint) {
        return new OutcomeText(
                how, Optional.empty(), kind, Optional.of(SecretLook.hidden(detail)), hint.map(SecretLook::hidden));
    }
}
