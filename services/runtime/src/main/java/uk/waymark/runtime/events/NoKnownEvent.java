package uk.waymark.runtime.events;

/** The type of a stored event whose name or revision the code of today does not know. There is none of it. */
public final class NoKnownEvent {

    private NoKnownEvent() {}
}
