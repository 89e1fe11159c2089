package uk.waymark.journey;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import uk.waymark.events.Amendment;
import uk.waymark.events.AuthorityCodesChanged;
import uk.waymark.events.Compensation;
import uk.waymark.events.CorrectionProposed;
import uk.waymark.events.CorrectionRejected;
import uk.waymark.events.CorrectionRevoked;
import uk.waymark.events.Deliberation;
import uk.waymark.events.Fact;
import uk.waymark.events.InspectionRecorded;
import uk.waymark.events.InspectionVoided;
import uk.waymark.events.JourneyEvent;
import uk.waymark.events.ProposalWithdrawn;
import uk.waymark.events.ReportPublished;
import uk.waymark.events.ReportReissued;
import uk.waymark.events.ReportSourceLost;
import uk.waymark.events.ReportWithdrawn;
import uk.waymark.events.Restatement;

/**
 * What is known of one authority. Immutable; every fold starts from here, and {@link #with} is the only way forward.
 *
 * @param facts      what holds, by key, in the order of recording: as corrected, and without what never took place
 * @param histories  every event about a key, corrections included, in the order of recording
 * @param amendments those that stand, by event id, in the order of recording
 * @param proposals  by id, in the order of recording
 */
public record Journey(PMap<FactKey, Fact> facts, PMap<FactKey, PVector<Noted>> histories,
        PMap<String, Amendment> amendments, PMap<String, Proposal> proposals) {

    public static final Journey EMPTY = new Journey(OrderedPMap.empty(), HashTreePMap.empty(), OrderedPMap.empty(),
            OrderedPMap.empty());

    /** The journey if this were recorded next. */
    public Journey with(JourneyEvent assumed) {
        return with(new Noted(null, null, assumed));
    }

    /** The journey after one more event. */
    public Journey with(String eventId, Instant recordedAt, JourneyEvent event) {
        return with(new Noted(eventId, recordedAt, event));
    }

    private Journey with(Noted noted) {
        return switch (noted.event()) {
            case Fact fact -> stated(FactKey.of(fact), fact, noted);
            case Restatement r -> restated(r, noted).approved(r, noted);
            case CorrectionRevoked r -> revoked(r, noted).approved(r, noted);
            case Amendment a -> amended(a, noted).approved(a, noted);
            case Deliberation d -> deliberated(d, noted);
        };
    }

    private Journey stated(FactKey key, Fact fact, Noted noted) {
        return new Journey(facts.plus(key, fact), noting(key, noted), amendments, proposals);
    }

    /** A correction of the day on which codes changed moves the fact to the key of the right day. */
    private Journey restated(Restatement r, Noted noted) {
        FactKey was = subject(r).orElseGet(() -> FactKey.of(r.fact()));
        FactKey is = FactKey.of(r.fact());
        return was.equals(is)
                ? stated(is, r.fact(), noted)
                : new Journey(facts.minus(was).plus(is, r.fact()),
                        histories.minus(was).plus(is, history(was).plus(noted)), amendments, proposals);
    }

    private Journey amended(Amendment a, Noted noted) {
        PMap<String, Amendment> standing = amendments.plus(String.valueOf(noted.eventId()), a);
        return new Journey(a instanceof InspectionVoided v ? without(v.inspectionId()) : facts,
                subject(a).map(key -> noting(key, noted)).orElse(histories), standing, proposals);
    }

    private Journey revoked(CorrectionRevoked r, Noted noted) {
        PMap<FactKey, Fact> restored = amendments.get(r.corrects()) instanceof InspectionVoided v
                ? again(v.inspectionId())
                : facts;
        return new Journey(restored, subject(r).map(key -> noting(key, noted)).orElse(histories),
                amendments.minus(r.corrects()), proposals);
    }

    private PMap<FactKey, Fact> without(String inspectionId) {
        return facts.minus(inspection(inspectionId)).minus(report(inspectionId));
    }

    private PMap<FactKey, Fact> again(String inspectionId) {
        PMap<FactKey, Fact> restored = facts;
        for (FactKey key : List.of(inspection(inspectionId), report(inspectionId))) {
            Fact fact = newest(key).orElse(null);
            restored = fact == null ? restored : restored.plus(key, fact);
        }
        return restored;
    }

    private Journey approved(Compensation correction, Noted noted) {
        String id = correction.grounds() == null ? null : correction.grounds().proposal();
        return decided(id, proposal -> proposal.approved(correction, noted.recordedAt()));
    }

    private Journey deliberated(Deliberation d, Noted noted) {
        return switch (d) {
            case CorrectionProposed p -> new Journey(facts, histories, amendments,
                    proposals.plus(p.proposalId(), new Proposal(p.proposalId(), p.compensation(), p.batch(),
                            noted.recordedAt(), Proposal.State.OPEN, null, null, null)));
            case CorrectionRejected r -> decided(r.proposalId(),
                    proposal -> proposal.closed(Proposal.State.REJECTED, noted.recordedAt(), r.reason()));
            case ProposalWithdrawn w -> decided(w.proposalId(),
                    proposal -> proposal.closed(Proposal.State.WITHDRAWN, noted.recordedAt(), w.reason()));
        };
    }

    private Journey decided(String proposalId, UnaryOperator<Proposal> decision) {
        Proposal proposal = proposalId == null ? null : proposals.get(proposalId);
        return proposal == null
                ? this
                : new Journey(facts, histories, amendments, proposals.plus(proposalId, decision.apply(proposal)));
    }

    private PMap<FactKey, PVector<Noted>> noting(FactKey key, Noted noted) {
        return histories.plus(key, history(key).plus(noted));
    }

    public boolean isEmpty() {
        return histories.isEmpty();
    }

    /** The fact of this type under this id; empty when none is recorded, or what was recorded never took place. */
    public <E extends Fact> Optional<E> find(Class<E> type, String id) {
        return Optional.ofNullable(facts.get(new FactKey(type, id))).map(type::cast);
    }

    /** All facts of a type, in the order they were first recorded. */
    public <E extends Fact> Stream<E> all(Class<E> type) {
        return facts.values().stream().filter(type::isInstance).map(type::cast);
    }

    /** Every event about a key in the order of recording; empty for a key nothing is recorded under. */
    public PVector<Noted> history(FactKey key) {
        return histories.getOrDefault(key, TreePVector.empty());
    }

    /** The event that says what is known now under a key: the fact itself, or its newest restatement. */
    public Optional<Noted> newestStatement(FactKey key) {
        return history(key).stream().filter(noted -> factOf(noted.event()).isPresent())
                .reduce((before, after) -> after);
    }

    /** What is stated under a key, whether it took place or not. */
    public Optional<Fact> newest(FactKey key) {
        return newestStatement(key).flatMap(noted -> factOf(noted.event()));
    }

    /** The key that the event a correction names is about; empty when it names none that is known. */
    public Optional<FactKey> subject(Compensation correction) {
        return switch (correction) {
            case Restatement r -> subject(r);
            case CorrectionRevoked r ->
                Optional.ofNullable(amendments.get(String.valueOf(r.corrects()))).flatMap(this::subject);
            case InspectionVoided v -> noted(inspection(v.inspectionId()));
            case ReportReissued e -> noted(report(e.inspectionId()));
            case ReportWithdrawn e -> noted(report(e.inspectionId()));
            case ReportSourceLost e -> noted(report(e.inspectionId()));
        };
    }

    private Optional<FactKey> subject(Restatement r) {
        FactKey key = FactKey.of(r.fact());
        if (isAbout(key, r.corrects()) || !(r.fact() instanceof AuthorityCodesChanged)) {
            return noted(key);
        }
        return histories.keySet().stream()
                .filter(other -> other.type() == AuthorityCodesChanged.class && isAbout(other, r.corrects()))
                .findFirst();
    }

    /** The key in whose history an event stands; empty for one that is not known. */
    public Optional<FactKey> about(String eventId) {
        return histories.keySet().stream().filter(key -> isAbout(key, eventId)).findFirst();
    }

    private boolean isAbout(FactKey key, String eventId) {
        return eventId != null && history(key).stream().anyMatch(noted -> eventId.equals(noted.eventId()));
    }

    private Optional<FactKey> noted(FactKey key) {
        return Optional.of(key).filter(histories::containsKey);
    }

    /** Whether an inspection was recorded that never took place. */
    public boolean isVoid(String inspectionId) {
        return amendments.values().stream()
                .anyMatch(a -> a instanceof InspectionVoided v && v.inspectionId().equals(inspectionId));
    }

    /** Whether what is recorded under a key belongs to an inspection that never took place. */
    public boolean isVoid(FactKey key) {
        return (key.type() == InspectionRecorded.class || key.type() == ReportPublished.class) && isVoid(key.id());
    }

    /** The reissues of a report, the earliest first. */
    public List<ReportReissued> reissues(String inspectionId) {
        return amendments.values().stream().filter(ReportReissued.class::isInstance).map(ReportReissued.class::cast)
                .filter(r -> r.inspectionId().equals(inspectionId))
                .sorted(Comparator.comparing(ReportReissued::reissuedOn)).toList();
    }

    /** Empty while the report stands. */
    public Optional<ReportWithdrawn> withdrawal(String inspectionId) {
        return amendments.values().stream().filter(ReportWithdrawn.class::isInstance).map(ReportWithdrawn.class::cast)
                .filter(w -> w.inspectionId().equals(inspectionId)).findFirst();
    }

    /** What an event states; empty for one that restates nothing. */
    public static Optional<Fact> factOf(JourneyEvent event) {
        return switch (event) {
            case Fact fact -> Optional.of(fact);
            case Restatement r -> Optional.of(r.fact());
            case Amendment a -> Optional.empty();
            case Deliberation d -> Optional.empty();
        };
    }

    private static FactKey inspection(String inspectionId) {
        return new FactKey(InspectionRecorded.class, inspectionId);
    }

    private static FactKey report(String inspectionId) {
        return new FactKey(ReportPublished.class, inspectionId);
    }
}
