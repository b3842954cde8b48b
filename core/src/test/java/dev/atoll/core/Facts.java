package dev.atoll.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.apply.TransientJournal;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.observe.Snapshot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Values of core that say nothing, and the same with a word changed: a test names the facts it is about, and a record
 * that learns a fact breaks no test of another.
 */
public final class Facts {
    private Facts() {}

    /** Nothing told, nothing true, first of every enum; texts are their component's name. */
    public static <T> T plain(Class<T> type) {
        return type.cast(value(type, type.getSimpleName()));
    }

    /** With components changed, by name. */
    public static <T extends Record> T plain(Class<T> type, Map<String, ?> changed) {
        var components = type.getRecordComponents();
        assertThat(Arrays.stream(components).map(RecordComponent::getName)).containsAll(changed.keySet());
        return made(
                type,
                Arrays.stream(components)
                        .map(c -> changed.containsKey(c.getName())
                                ? changed.get(c.getName())
                                : value(c.getGenericType(), c.getName()))
                        .toArray());
    }

    /** From the values of its components, through its constructor. */
    public static <T> T made(Class<T> type, @Nullable Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }

    /** A mutable one for a collection. */
    public static Object value(Type type, String name) {
        var raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        if (!(raw instanceof Class<?> plain)) {
            return name; // A type variable: anything will do.
        }
        if (plain == List.class) {
            return new ArrayList<>();
        }
        if (plain == Set.class) {
            return new HashSet<>();
        }
        if (plain == Map.class) {
            return new HashMap<>();
        }
        if (plain == Optional.class) {
            return Optional.empty();
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isSealed()) {
            return value(plain.getPermittedSubclasses()[0], name);
        }
        return plain.isRecord() ? record(plain) : simple(plain, name);
    }

    private static Object record(Class<?> type) {
        return made(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(c -> value(c.getGenericType(), c.getName()))
                        .toArray());
    }

    private static Object simple(Class<?> type, String name) {
        return switch (type.getSimpleName()) {
            case "boolean" -> false;
            case "int" -> 1;
            case "long" -> 0L;
            case "double" -> 0.0;
            // A path is a text too, an id is no path.
            case "String" -> name.equals("id") ? name : "/" + name;
            case "Object" -> name;
            case "Instant" -> Instant.EPOCH;
            case "InstantSource" -> InstantSource.fixed(Instant.EPOCH);
            case "Duration" -> Duration.ZERO;
            case "LocalDate" -> LocalDate.EPOCH;
            case "ZoneId", "ZoneOffset" -> ZoneOffset.UTC;
            case "Ports" -> Ports.NONE;
            case "BooleanSupplier" -> (BooleanSupplier) () -> false;
            case "OpenRun" -> ((RunJournal.Taken) new TransientJournal().claim(Instant.EPOCH)).run();
            case "Snapshot" -> Snapshot.at(Instant.EPOCH).build();
            default -> throw new AssertionError("no plain value of " + type);
        };
    }
}
