package uk.waymark.recording.imports.csv;

import java.util.List;
import java.util.Set;
import uk.waymark.journey.FactKey;
import uk.waymark.recording.commands.ChangeAuthorityCodes;
import uk.waymark.recording.commands.RegisterAuthority;
import uk.waymark.recording.commands.SucceedAuthority;

/** Authorities, and what becomes of them. */
final class AuthorityRows {

    static final Kind AUTHORITIES = new RowKind("authorities", List.of("urn", "name", "region", "authority_type",
            "ons_code", "dfe_code", "established", "statistical_neighbours", "note"), AuthorityRows::authority);

    static final Kind CODE_CHANGES = new RowKind("code-changes",
            List.of("urn", "authority", "from", "ons_code", "dfe_code"), AuthorityRows::codeChange);

    static final Kind SUCCESSIONS = new RowKind("successions", List.of("urn", "authority", "successors", "on", "note"),
            AuthorityRows::succession);

    private AuthorityRows() {}

    private static Claim authority(Cells cells) {
        RegisterAuthority command = new RegisterAuthority(cells.text("urn"), cells.text("name"), cells.text("region"),
                cells.text("authority_type"), cells.text("ons_code"), cells.text("dfe_code"), cells.day("established"),
                cells.list("statistical_neighbours"), cells.text("note"));
        return new Claim(cells.row(), List.of(), command.urn(), FactKey.of(command.toEvent()),
                journey -> List.of(command), Set.of());
    }

    private static Claim codeChange(Cells cells) {
        return Claim.of(cells, new ChangeAuthorityCodes(cells.text("urn"), cells.text("ons_code"),
                cells.text("dfe_code"), cells.day("from")));
    }

    private static Claim succession(Cells cells) {
        return Claim.of(cells, new SucceedAuthority(cells.text("urn"), cells.list("successors"), cells.day("on"),
                cells.text("note")));
    }
}
