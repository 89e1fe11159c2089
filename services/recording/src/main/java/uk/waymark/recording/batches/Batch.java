package uk.waymark.recording.batches;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.waymark.journey.Authority;
import uk.waymark.journey.Journey;
import uk.waymark.journey.Proposal;
import uk.waymark.recording.imports.jobs.RowResult;
import uk.waymark.recording.journeys.Journeys;

/**
 * The proposals of an import, and the journeys they are part of, as they are now.
 *
 * @param proposals in the order of the rows
 */
record Batch(String importId, List<BatchProposal> proposals, Map<String, Journey> journeys) {

    private record Id(String urn, String proposalId) {}

    static Batch of(String importId, List<RowResult> rows, Journeys journeys) {
        Map<Id, List<RowResult>> byProposal = new LinkedHashMap<>();
        rows.forEach(row -> row.proposals().forEach(
                id -> byProposal.computeIfAbsent(new Id(row.urn(), id), first -> new ArrayList<>()).add(row)));
        Map<String, Journey> touched = new LinkedHashMap<>();
        byProposal.keySet().forEach(id -> touched.computeIfAbsent(id.urn(), journeys::of));
        return new Batch(importId, byProposal.entrySet().stream()
                .map(e -> new BatchProposal(e.getKey().urn(), e.getKey().proposalId(), List.copyOf(e.getValue())))
                .toList(), touched);
    }

    /** Of the authorities it is about, by URN. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        journeys.forEach((urn, journey) -> names.put(urn, Authority.of(journey).map(Authority::name).orElse(urn)));
        return names;
    }

    Proposal state(BatchProposal proposal) {
        return journeys.get(proposal.urn()).proposals().get(proposal.proposalId());
    }

    /** Those nobody has decided on, in the order of the rows. */
    List<BatchProposal> open() {
        return proposals.stream().filter(proposal -> state(proposal).state() == Proposal.State.OPEN).toList();
    }
}
