package dev.atoll.core.host;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ImageRef;
import java.util.List;

/** How what boots next is to differ from what would boot next without it. Immutable. */
public sealed interface HostOrder {
    /**
     * Another image below the same packages.
     *
     * @param signed whether it is to come over a transport that checks its signature
     */
    record Rebase(ImageRef image, boolean signed) implements HostOrder {
        public Rebase {
            notNull(image);
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
