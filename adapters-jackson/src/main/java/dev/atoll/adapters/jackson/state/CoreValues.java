package dev.atoll.adapters.jackson.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.VersionRange;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How values of core are written so that they can be read back: records by their components, a path, an image or a range
 * as people write it, what says nothing left out.
 */
final class CoreValues {
    static final JsonMapper MAPPER = mapper();

    private CoreValues() {}

    private static JsonMapper mapper() {
        var module = new SimpleModule("values of core").addSerializer(new Written<>(Enum.class, CoreValues::word));
        asText(module, HostPath.class, HostPath::new);
        asText(module, DeclaredPath.class, DeclaredPath::new);
        asText(module, ImageRef.class, ImageRef::parse);
        asText(module, VersionRange.class, CoreValues::range);
        var builder = JsonMapper.builder()
                .addModule(module)
                .addMixIn(HostOrder.class, ByType.class)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                // A line of another version may lack one.
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .withConfigOverride(boolean.class, truth -> left(truth, JsonInclude.Include.NON_DEFAULT));
        Stream.of(List.class, Map.class)
                .forEach(type -> builder.withConfigOverride(type, many -> {
                    left(many, JsonInclude.Include.NON_EMPTY);
                    many.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
                }));
        return builder.build();
    }

    /** One of several kinds: it is read back by what it is called. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = HostOrder.Rebase.class, name = "rebase"),
        @JsonSubTypes.Type(value = HostOrder.Layer.class, name = "layer"),
        @JsonSubTypes.Type(value = HostOrder.Unlayer.class, name = "unlayer"),
        @JsonSubTypes.Type(value = HostOrder.AppendArguments.class, name = "append-arguments"),
        @JsonSubTypes.Type(value = HostOrder.DeleteArguments.class, name = "delete-arguments")
    })
    private interface ByType {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void left(MutableConfigOverride override, JsonInclude.Include written) {
        override.setInclude(JsonInclude.Value.construct(written, JsonInclude.Include.ALWAYS));
    }

    private static VersionRange range(String text) {
        return VersionRange.parse(text).orElseThrow(() -> new IllegalArgumentException("no range: " + text));
    }

    private static <T> void asText(SimpleModule module, Class<T> type, Function<String, T> reading) {
        module.addSerializer(new Written<>(type, String::valueOf));
        module.addDeserializer(type, new Read<>(type, reading));
    }

    private static final class Written<T> extends StdSerializer<T> {
        private final transient Function<T, String> words;

        Written(Class<T> type, Function<T, String> words) {
            super(type);
            this.words = words;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(words.apply(value));
        }
    }

    private static final class Read<T> extends StdDeserializer<T> {
        private final transient Function<String, T> reading;

        Read(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return reading.apply(in.getString());
        }
    }
}
