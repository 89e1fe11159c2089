package uk.waymark.audit.proposals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import uk.waymark.audit.record.Basis;
import uk.waymark.runtime.web.query.Paged;

/** The queue of proposed corrections, or a page of it. */
record QueueAnswer(@JsonUnwrapped Paged<QueuedTold> page, @JsonUnwrapped Basis basis) {}
