/** systemd units and timers. */
@NullMarked
package dev.atoll.core.service;

import org.jspecify.annotations.NullMarked;
