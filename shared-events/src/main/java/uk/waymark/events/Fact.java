package uk.waymark.events;

/** What happened in the world, as it was recorded first. */
public sealed interface Fact extends JourneyEvent permits AuthorityRegistered, AuthorityCodesChanged,
        AuthoritySucceeded, DeliveryOrganisationAppointed, DeliveryOrganisationEnded, InspectionRecorded,
        ReportPublished, VisitRecorded, VisitLetterPublished, InterventionStarted, InterventionEnded,
        ActionPlanSubmitted, MilestoneRecorded, StatementRecorded {}
