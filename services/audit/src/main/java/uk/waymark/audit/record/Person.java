package uk.waymark.audit.record;

import io.swagger.v3.oas.annotations.media.Schema;

/** Somebody who uses Waymark. The event store knows the id only; the name comes from the directory, while it has one. */
public record Person(@Schema(example = "a-7f3a02c4d81b") String id,
        @Schema(description = "Absent when the directory knows none", example = "Alex Administrator") String name) {}
