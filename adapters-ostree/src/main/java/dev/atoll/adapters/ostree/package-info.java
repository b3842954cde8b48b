/**
 * Deployments by rpm-ostree, bootc or ostree.
 *
 * <p>Which of the three decides, on a host that has several:
 *
 * <ol>
 *   <li>{@code rpm-ostree status --json}: any user may ask it and it alone knows layered packages, whoever made the
 *       deployment. Where it answers, bootc adds no more than the update it checked for last; bootc refusing to answer
 *       anyone but root is a gap there, not an error.
 *   <li>{@code bootc status --json --format-version=1}: where there is no rpm-ostree, or it fails. A deployment with
 *       layers is {@code incompatible} to it and has no image: a gap.
 *   <li>{@code ostree admin status}: where there is neither, or both fail; any user may ask it. It knows neither digests
 *       nor build times; the image comes from the deployment's origin file.
 * </ol>
 *
 * <p>{@code rpm-ostree kargs} is asked beside it: any user may, and no tool else tells what the kernel of a staged
 * deployment will get.
 *
 * <p>A tool that is not installed is passed over in silence; one that fails leaves a gap when another answers. A tool
 * that hangs ends the asking: there is no time left for the others. With the setting {@code ostree.sysroot}, which names
 * a sysroot other than the one that is booted, plain ostree alone is asked.
 */
@NullMarked
package dev.atoll.adapters.ostree;

import org.jspecify.annotations.NullMarked;
