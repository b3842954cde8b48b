package dev.atoll.adapters.ostree;

import dev.atoll.core.common.ImageRef;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A container image as an ostree origin spells it (ostree-rs-ext, rpm-ostree 2026.2): how its signature is checked, the
 * transport, the image. {@code ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:stable}.
 */
final class ImageOrigin {
    private static final Pattern CHECKED =
            Pattern.compile("^(?:ostree-image-signed:|ostree-unverified-image:|ostree-remote-image:[^:]+:|(?<registry>"
                    + "ostree-unverified-registry:|ostree-remote-registry:[^:]+:))");
    private static final Pattern TRANSPORT = Pattern.compile("^(?:docker://|registry:|containers-storage:)");

    private ImageOrigin() {}

    /** The image alone; empty for what is no image of a registry or of the container storage. */
    static Optional<ImageRef> image(String origin) {
        var checked = CHECKED.matcher(origin);
        var found = checked.find();
        var rest = found ? origin.substring(checked.end()) : origin;
        if (found && checked.group("registry") != null) {
            return parsed(rest);
        }
        var transport = TRANSPORT.matcher(rest);
        return transport.find() ? parsed(rest.substring(transport.end())) : Optional.empty();
    }

    /** As rpm-ostree would spell what bootc tells in parts, so that both tools tell one origin. */
    static String spelled(String image, String transport, Signature signature) {
        var registry = transport.equals("registry");
        var located = registry ? "docker://" + image : transport + ":" + image;
        return switch (signature.kind()) {
            case "containerPolicy" -> "ostree-image-signed:" + located;
            case "ostreeRemote" ->
                registry
                        ? "ostree-remote-registry:" + signature.remote() + ":" + image
                        : "ostree-remote-image:" + signature.remote() + ":" + located;
            default -> registry ? "ostree-unverified-registry:" + image : "ostree-unverified-image:" + located;
        };
    }

    /** bootc's word for how signatures are checked. {@code remote} only with {@code ostreeRemote}. */
    record Signature(String kind, String remote) {}

    private static Optional<ImageRef> parsed(String image) {
        return image.isBlank() ? Optional.empty() : Optional.of(ImageRef.parse(image));
    }
}
