package dev.atoll.core.host;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ImageRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How what boots next is to differ from what would boot next without it. Immutable. */
public sealed interface HostOrder {
    /** In one word: {@code layer}. */
    default String verb() {
        return switch (this) {
            case Rebase image -> "rebase";
            case Layer packages -> "layer";
            case Unlayer packages -> "unlayer";
            case AppendArguments kernel -> "append";
            case DeleteArguments kernel -> "delete";
        };
    }

    /** For people, in one line. */
    default String words() {
        return switch (this) {
            case Rebase rebase -> "rebase the host to " + rebase.image();
            case Layer layer -> "layer " + String.join(", ", layer.packages());
            case Unlayer unlayer -> "take off the layers " + String.join(", ", unlayer.packages());
            case AppendArguments kernel -> "append the kernel arguments " + String.join(" ", kernel.arguments());
            case DeleteArguments kernel -> "delete the kernel arguments " + String.join(" ", kernel.arguments());
        };
    }

    /** What of it is still to be done where this would boot next; empty where it is so already. */
    default Optional<HostOrder> left(Deployment next) {
        Predicate<String> layered = next.packages().requested()::contains;
        Predicate<String> given = next.kernelArguments()::contains;
        return switch (this) {
            case Rebase rebase -> Optional.<HostOrder>of(rebase).filter(order -> !rebase.holds(next));
            case Layer layer -> some(layer.packages(), layered.negate()).map(Layer::new);
            case Unlayer unlayer -> some(unlayer.packages(), layered).map(Unlayer::new);
            case AppendArguments kernel ->
                some(kernel.arguments(), given.negate()).map(AppendArguments::new);
            case DeleteArguments kernel -> some(kernel.arguments(), given).map(DeleteArguments::new);
        };
    }

    /** What leads back from it to this; empty where no order does, as what follows no image is not rebased to. */
    default Optional<HostOrder> back(Deployment before) {
        return switch (this) {
            case Rebase rebase -> before.image().map(image -> new Rebase(image, before.signed()));
            case Layer layer -> Optional.of(new Unlayer(layer.packages()));
            case Unlayer unlayer -> Optional.of(new Layer(unlayer.packages()));
            case AppendArguments kernel -> Optional.of(new DeleteArguments(kernel.arguments()));
            case DeleteArguments kernel -> Optional.of(new AppendArguments(kernel.arguments()));
        };
    }

    private static Optional<List<String>> some(List<String> all, Predicate<String> wanted) {
        return Optional.of(all.stream().filter(wanted).distinct().toList()).filter(some -> !some.isEmpty());
    }

    /**
     * Another image below the same packages.
     *
     * @param signed whether it is to come over a transport that checks its signature
     */
    record Rebase(ImageRef image, boolean signed) implements HostOrder {
        public Rebase {
            notNull(image);
        }

        /** Whether this deployment is of that image, and had its signature checked or not as it is wanted. */
        public boolean holds(Deployment deployment) {
            return deployment.image().filter(image::equals).isPresent() && deployment.signed() == signed;
        }
    }

    /** These packages on top of the image, besides those that are. */
    record Layer(List<String> packages) implements HostOrder {
        public Layer {
            packages = List.copyOf(packages);
        }
    }

    /** These packages off it. */
    record Unlayer(List<String> packages) implements HostOrder {
        public Unlayer {
            packages = List.copyOf(packages);
        }
    }

    /** These behind the kernel arguments, each {@code KEY} or {@code KEY=VALUE}; another value of the key stays. */
    record AppendArguments(List<String> arguments) implements HostOrder {
        public AppendArguments {
            arguments = List.copyOf(arguments);
        }
    }

    /** These, each with its value, from among the kernel arguments. */
    record DeleteArguments(List<String> arguments) implements HostOrder {
        public DeleteArguments {
            arguments = List.copyOf(arguments);
        }
    }
}
