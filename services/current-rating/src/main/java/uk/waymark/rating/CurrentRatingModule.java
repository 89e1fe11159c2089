package uk.waymark.rating;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.module.ConditionalOnService;
import uk.waymark.runtime.projection.Projections;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.web.query.Questions;

/** What rates an authority, on any day, as known at any instant; standings and leaps. Everything it tells is public. */
@AutoConfiguration
@ConditionalOnService(RatingProjection.NAME)
@Import({RatingProjection.class, Facts.class, Neighbours.class, AuthorityList.class, Standings.class,
    Leaps.class, StandingsSeries.class, RegionalStandings.class, Profiles.class, Periods.class,
    OverviewController.class,
    PeriodsController.class, SeriesStart.Argument.class, RatingController.class, AuthorityController.class,
    StandingsController.class,
    RegionFilter.Argument.class, AuthorityFilter.Argument.class, LeapAsked.Argument.class, RuleArgument.class})
public class CurrentRatingModule {

    static final String QUESTIONS = "ratingQuestions";

    @Bean
    Migrations currentRatingTables() {
        return new Migrations("current_rating", "classpath:db/projection", "classpath:db/current-rating");
    }

    @Bean(QUESTIONS)
    Questions questions(Projections projections, Clock clock) {
        return new Questions(projections.named(RatingProjection.NAME).knowledge(), clock);
    }

    @Bean
    RatingStreams ratingStreams(Projections projections, @Qualifier(QUESTIONS) Questions questions, Facts facts,
            JsonMapper json) {
        RatingRenderer renderer = new RatingRenderer(questions, facts, json);
        return new RatingStreams(projections.named(RatingProjection.NAME).stream(renderer), facts);
    }

    @Bean
    EndpointRules currentRatingEndpoints() {
        return EndpointRules.none().open(HttpMethod.GET, "/api/authorities", "/api/authorities/{urn}",
                "/api/authorities/{urn}/rating", "/api/authorities/{urn}/rating/stream", "/api/ratings/stream",
                "/api/standings", "/api/leaps", "/api/ratings", "/api/authorities/{urn}/ratings",
                "/api/standings/series", "/api/standings/regions");
    }
}
