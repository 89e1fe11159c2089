package uk.waymark.recording;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;
import uk.waymark.recording.batches.BatchesModule;
import uk.waymark.recording.corrections.CorrectionsModule;
import uk.waymark.recording.http.CommandEndpoints;
import uk.waymark.recording.imports.ImportsModule;
import uk.waymark.recording.journeys.JourneyModule;
import uk.waymark.runtime.module.ConditionalOnService;

/** The write side: commands in, events out. */
@AutoConfiguration
@ConditionalOnService("recording")
@Import({JourneyModule.class, CorrectionsModule.class, CommandEndpoints.class, ImportsModule.class,
    BatchesModule.class})
public class RecordingModule {}
