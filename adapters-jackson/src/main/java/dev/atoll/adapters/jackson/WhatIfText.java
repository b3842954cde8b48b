package dev.atoll.adapters.jackson;

import dev.atoll.core.whatif.WhatIf;
import java.util.List;
import java.util.Optional;

/**
 * What a command would destroy, as it is written.
 *
 * @param understood false: it may do anything, and the rest says nothing
 * @param safer a command that does less harm
 */
public record WhatIfText(
        String asked,
        boolean understood,
        String summary,
        List<String> remarks,
        Optional<CostText> cost,
        Optional<String> safer) {
    public WhatIfText {
        remarks = List.copyOf(remarks);
    }

    public static WhatIfText of(WhatIf answer) {
        return new WhatIfText(
                answer.asked(),
                answer.understood(),
                answer.summary(),
                answer.remarks(),
                answer.understood() ? Optional.of(CostText.of(answer.radius())) : Optional.empty(),
                answer.safer());
    }
}
