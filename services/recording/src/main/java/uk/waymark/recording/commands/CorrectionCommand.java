package uk.waymark.recording.commands;

/** Puts a record right, or talks about it. Whether it is allowed is decided by {@link uk.waymark.journey.rules.ProposalRules}. */
public sealed interface CorrectionCommand extends JourneyCommand
        permits ProposeCorrection, ApproveCorrection, RejectCorrection, WithdrawProposal {}
