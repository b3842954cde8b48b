package dev.atoll.adapters.jackson;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** How a finding is written: with the id that a mute names, which no component of it holds. */
@JsonPropertyOrder("id")
interface FindingView {
    @JsonProperty
    String id();
}
