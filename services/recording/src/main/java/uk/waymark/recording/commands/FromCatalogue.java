package uk.waymark.recording.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.waymark.events.DateSpan;
import uk.waymark.events.Judgement;
import uk.waymark.journey.framework.AskedJudgement;
import uk.waymark.journey.framework.Edition;
import uk.waymark.journey.framework.FrameworkCatalogue;

/** What nobody needs to state, because the framework catalogue decides it. */
public final class FromCatalogue {

    private FromCatalogue() {}

    static String edition(String stated, List<DateSpan> visits) {
        if (stated != null || visits == null || visits.isEmpty()) {
            return stated;
        }
        List<Edition> candidates = FrameworkCatalogue.admitting(visits.getFirst().start());
        return candidates.size() == 1 ? candidates.getFirst().code() : null;
    }

    /** In the catalogue's order; those the edition does not ask for come last, for the rules to refuse. */
    public static List<Judgement> judgements(String editionCode, List<Judgement> given) {
        Optional<Edition> edition = FrameworkCatalogue.edition(editionCode);
        if (edition.isEmpty() || given == null) {
            return given;
        }
        List<String> order = edition.get().judgements().stream().map(AskedJudgement::code).toList();
        return given.stream().map(judgement -> labelled(edition.get(), judgement))
                .sorted(Comparator.comparingInt(judgement -> place(order, judgement))).toList();
    }

    private static Judgement labelled(Edition edition, Judgement given) {
        return given.label() != null
                ? given
                : edition.judgement(given.code())
                        .map(asked -> new Judgement(given.code(), given.grade(), asked.label())).orElse(given);
    }

    private static int place(List<String> order, Judgement judgement) {
        int place = judgement.code() == null ? -1 : order.indexOf(judgement.code());
        return place < 0 ? order.size() : place;
    }
}
