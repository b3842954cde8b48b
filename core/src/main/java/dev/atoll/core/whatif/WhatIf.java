package dev.atoll.core.whatif;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.plan.BlastRadius;
import java.util.List;
import java.util.Optional;

/**
 * What a command would do, before anybody types it.
 *
 * @param asked the command, as it was asked about
 * @param understood false: it may do anything, and the rest says nothing
 * @param summary in one line
 * @param remarks what else whoever types it should know
 * @param safer what does less harm
 */
public record WhatIf(
        String asked,
        boolean understood,
        String summary,
        List<String> remarks,
        BlastRadius radius,
        Optional<String> safer) {
    public WhatIf {
        notNull(asked, summary, radius, safer);
        remarks = List.copyOf(remarks);
    }
}
