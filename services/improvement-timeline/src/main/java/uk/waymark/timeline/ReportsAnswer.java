package uk.waymark.timeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import uk.waymark.runtime.web.query.Basis;
import uk.waymark.runtime.web.query.Paged;

/** One page of reports. */
record ReportsAnswer(@JsonUnwrapped Paged<ReportTold> page, @JsonUnwrapped Basis basis) {}
