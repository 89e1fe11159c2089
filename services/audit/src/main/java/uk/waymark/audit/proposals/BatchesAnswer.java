package uk.waymark.audit.proposals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import uk.waymark.audit.record.Basis;
import uk.waymark.runtime.web.query.Paged;

/** Proposals by the import they came with, or a page of them. */
record BatchesAnswer(@JsonUnwrapped Paged<BatchTold> page, @JsonUnwrapped Basis basis) {}
