package uk.waymark.audit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;
import uk.waymark.audit.difference.DifferenceModule;
import uk.waymark.audit.events.EventsModule;
import uk.waymark.audit.explain.ExplainModule;
import uk.waymark.audit.proposals.ProposalsModule;
import uk.waymark.audit.record.RecordModule;
import uk.waymark.audit.state.StateModule;
import uk.waymark.audit.versions.VersionsModule;
import uk.waymark.runtime.module.ConditionalOnService;

/** What was believed, when, and why it changed: straight from the events. */
@AutoConfiguration
@ConditionalOnService("audit")
@Import({RecordModule.class, EventsModule.class, StateModule.class, DifferenceModule.class, ExplainModule.class,
    VersionsModule.class, ProposalsModule.class})
public class AuditModule {}
