package uk.waymark.timeline;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.module.ConditionalOnService;
import uk.waymark.runtime.projection.Projections;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.web.query.Questions;

/** Everything that happened on a journey, in order, on any day, as known at any instant; and the whole record to take away. */
@AutoConfiguration
@ConditionalOnService(TimelineProjection.NAME)
@Import({TimelineProjection.class, TimelineFilter.Argument.class, Entries.class,
    TimelineController.class, Reports.class, ReportsController.class, TimelineCsv.class, Download.class,
    ExportController.class})
public class ImprovementTimelineModule {

    static final String QUESTIONS = "timelineQuestions";

    private static final int ROWS_IN_MEMORY = 2_000;

    @Bean
    Migrations timelineTables() {
        return new Migrations("improvement_timeline", "classpath:db/projection", "classpath:db/improvement-timeline");
    }

    @Bean(QUESTIONS)
    Questions timelineQuestions(Projections projections, Clock clock) {
        return new Questions(projections.named(TimelineProjection.NAME).knowledge(), clock);
    }

    @Bean
    ExportRows exportRows(JdbcClient jdbc) {
        return new ExportRows(jdbc, ROWS_IN_MEMORY);
    }

    @Bean
    TimelineStream timelineStream(Projections projections, @Qualifier(QUESTIONS) Questions questions, Entries entries,
            JsonMapper json) {
        TimelineRenderer renderer = new TimelineRenderer(questions, entries, json);
        return new TimelineStream(projections.named(TimelineProjection.NAME).stream(renderer), entries);
    }

    @Bean
    EndpointRules timelineEndpoints() {
        return EndpointRules.none().open(HttpMethod.GET, "/api/authorities/{urn}/timeline",
                "/api/authorities/{urn}/timeline/stream", "/api/authorities/{urn}/timeline.csv", "/api/reports",
                "/api/export", "/api/export/{kind}.csv",
                "/api/export/{kind}.json");
    }
}
