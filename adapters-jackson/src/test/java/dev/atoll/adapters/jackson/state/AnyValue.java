package dev.atoll.adapters.jackson.state;

import com.google.common.reflect.TypeToken;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.VersionRange;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any record of core, from its components' types: a new action needs no line here. */
final class AnyValue {
    private static final List<String> WORDS = List.of(
            "dev",
            "a b",
            "-rf",
            "$(id)",
            ";x",
            "'quoted'",
            "\"doubly\"",
            "back\\slash",
            "two\nlines",
            "tab\there",
            "größe",
            "箱",
            "🧊",
            "\u2028",
            "\u0000",
            "{\"note\":\"ended\"}",
            "null",
            "--env",
            "x=y",
            "true",
            "0",
            "~",
            "");
    private static final List<String> IMAGES = List.of(
            "fedora", "registry.example.org:5000/a/b", "quay.io/x:1", "quay.io/x@sha256:0a0b", "quay.io/x:1@sha256:0a");
    private static final List<String> RANGES = List.of("22", "3.14", ">=1.81 <2", "=1", "<=4 >2");

    private final Random random;

    AnyValue(Random random) {
        this.random = random;
    }

    Object of(Type type) {
        var token = TypeToken.of(type);
        var raw = token.getRawType();
        if (raw == String.class) {
            return one(WORDS);
        } else if (raw == boolean.class) {
            return random.nextBoolean();
        } else if (raw == int.class) {
            return random.nextInt();
        } else if (raw == ImageRef.class) {
            return ImageRef.parse(one(IMAGES));
        } else if (raw == VersionRange.class) {
            return VersionRange.parse(one(RANGES)).orElseThrow();
        } else if (raw == HostPath.class) {
            return new HostPath("/" + one(WORDS));
        } else if (raw == DeclaredPath.class) {
            return new DeclaredPath((random.nextBoolean() ? "~/" : "/") + one(WORDS));
        } else if (raw.isEnum()) {
            return one(List.of(raw.getEnumConstants()));
        } else if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(of(argument(token, 0)));
        } else if (raw == List.class) {
            return many().mapToObj(i -> of(argument(token, 0))).toList();
        } else if (raw == Map.class) {
            var map = new LinkedHashMap<Object, Object>();
            many().forEach(i -> map.put(of(argument(token, 0)), of(argument(token, 1))));
            return map;
        } else if (raw.isSealed()) {
            return of(one(List.of(raw.getPermittedSubclasses())));
        }
        return record(raw);
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Stream.of(components)
                    .map(component -> of(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    private IntStream many() {
        return IntStream.range(0, random.nextInt(3));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Type argument(TypeToken<?> token, int index) {
        return ((ParameterizedType) token.getType()).getActualTypeArguments()[index];
    }
}
