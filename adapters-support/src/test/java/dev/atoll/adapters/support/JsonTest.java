package dev.atoll.adapters.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void numbers_may_be_text() throws Unreadable {
        var json = Json.object("{\"a\": \"12\", \"b\": 12, \"c\": null, \"d\": \"twelve\"}");

        assertThat(json.number("a")).contains(12L);
        assertThat(json.number("b")).contains(12L);
        assertThat(json.number("c")).isEmpty();
        assertThat(json.number("d")).isEmpty();
        assertThat(json.number("e")).isEmpty();
    }

    @Test
    void the_zero_times_of_go_are_no_times() throws Unreadable {
        var json = Json.object("{\"zero\": \"0001-01-01T00:00:00Z\", \"unix\": -62135596800, \"blank\": \"\","
                + "\"real\": \"2026-11-24T06:00:00.5+01:00\", \"seconds\": 1795500000}");

        assertThat(json.time("zero")).isEmpty();
        assertThat(json.time("unix")).isEmpty();
        assertThat(json.time("blank")).isEmpty();
        assertThat(json.time("real")).contains(Instant.parse("2026-11-24T05:00:00.5Z"));
        assertThat(json.time("seconds")).contains(Instant.ofEpochSecond(1795500000));
    }

    @Test
    void a_null_list_has_no_items() throws Unreadable {
        assertThat(Json.object("{\"list\": null}").texts("list")).isEmpty();
    }

    @Test
    void flags_come_as_booleans_words_and_digits() throws Unreadable {
        var json = Json.object("{\"a\": true, \"b\": \"1\", \"c\": \"0\", \"d\": false}");

        assertThat(json.flag("a")).isTrue();
        assertThat(json.flag("b")).isTrue();
        assertThat(json.flag("c")).isFalse();
        assertThat(json.flag("d")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "not json", "{\"a\": ", "[1", "\"text\"", "null", "<html></html>"})
    void anything_but_an_object_is_unreadable_and_nothing_else(String reply) {
        assertThatThrownBy(() -> Json.object(reply)).isInstanceOf(Unreadable.class);
    }

    @Test
    void what_is_essential_and_missing_is_named() {
        assertThatThrownBy(() -> Json.object("{}").essential("Id")).hasMessageContaining("'Id'");
    }

    @Test
    void content_is_in_no_text_of_it() throws Unreadable {
        assertThat(Json.object("{\"key\": \"hunter2\"}").toString()).doesNotContain("hunter2");
    }

    @Test
    void words_are_as_they_were_written() throws Unreadable {
        var text = Json.written(Map.of("argv", List.of("a", "", " ", "--")));

        assertThat(Json.object(text).words("argv")).containsExactly("a", "", " ", "--");
        assertThat(Json.object(text).texts("argv")).containsExactly("a", "--");
        assertThat(Json.object(text).words("none")).isEmpty();
    }
}
