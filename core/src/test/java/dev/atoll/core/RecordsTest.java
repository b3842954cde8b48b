package dev.atoll.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.container.Container;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule R12 over every record of core: a value is whole when made, and nobody changes it afterwards. */
class RecordsTest {
    private static final Path CLASSES = Path.of("target/classes");

    static Stream<Class<?>> records() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .sorted()
                    .<Class<?>>map(RecordsTest::loaded)
                    .filter(Class::isRecord)
                    .filter(type -> !Modifier.isPrivate(type.getModifiers()))
                    .toList()
                    .stream();
        }
    }

    @Test
    void there_are_records_to_judge() throws IOException {
        assertThat(records()).hasSizeGreaterThan(50).contains(Container.State.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_refuses_null_in_every_component(Class<?> type) {
        var components = type.getRecordComponents();
        for (var i = 0; i < components.length; i++) {
            if (!components[i].getType().isPrimitive()) {
                var values = values(components);
                values[i] = null;
                assertThatThrownBy(() -> Facts.made(type, values))
                        .as(components[i].getName())
                        .isInstanceOf(NullPointerException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_keeps_a_copy_of_every_collection(Class<?> type) {
        var values = values(type.getRecordComponents());
        var made = Facts.made(type, values);
        for (var i = 0; i < values.length; i++) {
            var component = type.getRecordComponents()[i];
            var given = values[i];
            if (given instanceof Collection<?> || given instanceof Map<?, ?>) {
                grow(given);
                assertThat(size(kept(component, made))).as(component.getName()).isZero();
                assertThatThrownBy(() -> grow(kept(component, made)))
                        .as(component.getName())
                        .isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    private static Object kept(RecordComponent component, Object made) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void grow(Object container) {
        if (container instanceof Map<?, ?> map) {
            ((Map<Object, Object>) map).put("later", "later");
        } else {
            ((Collection<Object>) container).add(List.of("later"));
        }
    }

    private static int size(Object container) {
        return container instanceof Map<?, ?> map ? map.size() : ((Collection<?>) container).size();
    }

    private static Object[] values(RecordComponent[] components) {
        return Arrays.stream(components)
                .map(c -> Facts.value(c.getGenericType(), c.getName()))
                .toArray();
    }

    private static Class<?> loaded(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new LinkageError(file, e);
        }
    }
}
