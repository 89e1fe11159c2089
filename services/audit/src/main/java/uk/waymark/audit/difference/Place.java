package uk.waymark.audit.difference;

/** One field of one part of what is known. */
record Place(Part part, String id, String field) {

    enum Part {
        AUTHORITY, RATING, ENTRY, PROPOSAL
    }
}
