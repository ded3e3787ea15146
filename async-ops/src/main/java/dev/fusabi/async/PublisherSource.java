package dev.fusabi.async;

import dev.fusabi.value.ScriptType;

import org.reactivestreams.Publisher;

/** What a stream function gave: scripts see a sequence that subscribes to it each time it is enumerated. */
record PublisherSource(Publisher<?> publisher, ScriptType element, int prefetch) {}
