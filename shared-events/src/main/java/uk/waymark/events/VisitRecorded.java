package uk.waymark.events;

import org.axonframework.serialization.Revision;

/**
 * An ungraded visit took place. Readers see it once its letter is public.
 *
 * @param ended     null for a visit of one day or where only the start is known
 * @param published when the letter became public; precision {@code UNKNOWN} when it is public and the day is not known;
 *                  null while it is not public, as the first monitoring letter always stays
 * @param link      may be null
 * @param detail    may be null
 */
@Revision("1")
public record VisitRecorded(String urn, String visitId, VisitKind kind, KnownDate started, KnownDate ended,
        KnownDate published, String link, String detail, Source source) implements Fact {}
