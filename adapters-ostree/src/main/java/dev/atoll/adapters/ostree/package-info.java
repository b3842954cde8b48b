/** Deployments by rpm-ostree, bootc or ostree. */
@NullMarked
package dev.atoll.adapters.ostree;

import org.jspecify.annotations.NullMarked;
