package uk.waymark.audit.versions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import uk.waymark.events.CorrectionKind;
import uk.waymark.events.EventTypes;
import uk.waymark.events.Evidence;

/** A superseded value as the public may read it: what, why and how much, without who. */
record VersionTold(@Schema(description = "Of the correction") String eventId,
        @Schema(description = "Event it put right") String corrects,
        @Schema(description = "What was corrected", example = "report-published 80566-2021-08-20") String subject,
        @Schema(example = "publicationDate") String field,
        @Schema(description = "Superseded value; absent where there was none", example = "2015-05-13") String superseded,
        @Schema(description = "New value; absent where there is none any more", example = "2015-05-18") String replacement,
        CorrectionKind kind, @Schema(example = "report-corrected") String event, String reason, Evidence evidence,
        @Schema(description = "When it was superseded here") Instant supersededAt,
        @Schema(description = "First day on which the new value counts; absent where it counts as if it had never been otherwise") LocalDate effectiveFrom,
        @Schema(description = "How much it changes", example = "5 days later") String scale,
        @Schema(description = "Days on which it changed the overall rating, and with it the standings") List<Rerated> rerated,
        boolean approvedByOne) {

    static VersionTold of(PreviousVersion version) {
        return of(version, version.rerated());
    }

    /** Without what is later than a day. */
    static VersionTold until(LocalDate day, PreviousVersion version) {
        return of(version, version.rerated().stream().map(days -> days.until(day)).filter(Objects::nonNull).toList());
    }

    private static VersionTold of(PreviousVersion version, List<Rerated> rerated) {
        var correction = version.correction();
        return new VersionTold(version.eventId(), correction.corrects(),
                version.subject() == null ? null : version.subject().label(), version.change().field(),
                version.change().from(), version.change().to(), correction.kind(),
                EventTypes.nameOf(correction.getClass()).orElseThrow(), correction.grounds().reason(),
                correction.grounds().evidence(), version.supersededAt(), version.effective(),
                Scale.of(version.change()), rerated, correction.grounds().approvedByOne());
    }
}
