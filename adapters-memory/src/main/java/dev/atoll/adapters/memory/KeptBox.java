package dev.atoll.adapters.memory;

import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;

/** All that a world tells of one box. */
record KeptBox(Container.State state, ContainerDetails details, BoxContents contents) {}
