package uk.waymark.events;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** The authority has other codes from a day on. The URN stays. A null code did not change. */
@Revision("1")
public record AuthorityCodesChanged(String urn, String onsCode, String dfeCode,
        LocalDate from) implements Fact {}
