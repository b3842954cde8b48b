package dev.atoll.adapters.jackson;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.document.Block;
import dev.atoll.core.finding.Finding;
import dev.atoll.core.listener.Listener;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * How values of core are written: records by their components, times as RFC 3339, sizes in bytes and durations in
 * seconds as numbers, what is not told left out, what was not seen under {@code unknown}.
 */
final class Mapping {
    private Mapping() {}

    static ObjectMapper json() {
        return configured(JsonMapper.builder());
    }

    static ObjectMapper yaml() {
        return configured(YAMLMapper.builder(YAMLFactory.builder()
                        .stringQuotingChecker(new PlainWords())
                        .build())
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES));
    }

    private static ObjectMapper configured(MapperBuilder<?, ?> builder) {
        var module = new SimpleModule("atoll")
                .addSerializer(new Written<>(ByteSize.class, (size, out) -> out.writeNumber(size.bytes())))
                .addSerializer(new Written<>(HostPath.class, (path, out) -> out.writeString(path.value())))
                .addSerializer(new Written<>(ResourceAddress.class, (a, out) -> out.writeString(a.toString())))
                .addSerializer(new Written<>(ImageRef.class, (image, out) -> out.writeString(image.toString())))
                .addSerializer(new Written<>(Duration.class, (d, out) -> out.writeNumber(d.toNanos() / 1e9)))
                .addSerializer(new Written<>(
                        Enum.class, (word, out) -> out.writeString(word.name().toLowerCase(Locale.ROOT))))
                .addSerializer(new SetWriter())
                .addSerializer(new ObservationWriter())
                .addSerializer(new OwnerWriter());
        return builder.addModule(module)
                .addMixIn(Finding.class, FindingView.class)
                .addMixIn(Block.class, BlockView.class)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .build();
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator out);
    }

    private static final class Written<T> extends StdSerializer<T> {
        private final transient Writing<T> writing;

        Written(Class<T> type, Writing<T> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            writing.write(value, out);
        }
    }

    /** In order: that of a set changes from one run to the next. */
    @SuppressWarnings("rawtypes")
    private static final class SetWriter extends StdSerializer<Set> {
        SetWriter() {
            super(Set.class);
        }

        @Override
        public void serialize(Set set, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            ((Set<?>) set).stream().sorted().forEach(out::writePOJO);
            out.writeEndArray();
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class ObservationWriter extends StdSerializer<Observation> {
        ObservationWriter() {
            super(Observation.class);
        }

        @Override
        public void serialize(Observation observation, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("at", observation.at().toString());
            switch ((Observation<?>) observation) {
                case Observation.Known<?> known -> {
                    known.source().ifPresent(source -> out.writePOJOProperty("source", source));
                    out.writePOJOProperty("value", known.value());
                    out.writePOJOProperty("gaps", known.gaps());
                }
                case Observation.Unknown<?> unknown -> {
                    out.writeObjectPropertyStart("unknown");
                    out.writePOJOProperty("cause", unknown.cause());
                    out.writeStringProperty("detail", unknown.detail());
                    unknown.hint().ifPresent(hint -> out.writeStringProperty("hint", hint));
                    out.writeEndObject();
                }
            }
            out.writeEndObject();
        }
    }

    private static final class OwnerWriter extends StdSerializer<Listener.Owner> {
        OwnerWriter() {
            super(Listener.Owner.class);
        }

        @Override
        public void serialize(Listener.Owner owner, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            switch (owner) {
                case Listener.Owner.OfContainer box -> out.writeStringProperty("container", box.id());
                case Listener.Owner.OfUnit unit -> {
                    out.writeStringProperty("unit", unit.name());
                    out.writePOJOProperty("scope", unit.scope());
                }
            }
            out.writeEndObject();
        }
    }
}
