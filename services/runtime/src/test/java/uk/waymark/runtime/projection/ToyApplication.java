package uk.waymark.runtime.projection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.waymark.events.JourneyEvent;
import uk.waymark.runtime.database.Migrations;
import uk.waymark.runtime.events.EventMetadata;
import uk.waymark.runtime.events.RecordedClock;
import uk.waymark.runtime.security.Audience;
import uk.waymark.runtime.security.EndpointRules;
import uk.waymark.runtime.stream.AuthorityStream;
import uk.waymark.runtime.stream.Begin;
import uk.waymark.runtime.web.query.AsOf;
import uk.waymark.runtime.web.query.MinVersion;

/** A whole module around the toy projection, on the real event store. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ToyApplication.Recorded.class, ToyApplication.Answers.class})
class ToyApplication {

    @Bean
    Migrations toyTables() {
        return Toy.MIGRATIONS;
    }

    @Bean
    Toy toy() {
        return new Toy();
    }

    @Bean
    EndpointRules toyEndpoints() {
        return EndpointRules.none().open(HttpMethod.GET, "/api/toy/{urn}", "/api/toy/stream");
    }

    record Record(@TargetAggregateIdentifier String urn, List<JourneyEvent> facts) {}

    /** A journey without rules: it records what it is told. */
    @Aggregate
    static class Recorded {

        @AggregateIdentifier
        private String urn;

        Recorded() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        long handle(Record command, RecordedClock clock) {
            Instant now = clock.now();
            for (int i = 0; i < command.facts().size(); i++) {
                AggregateLifecycle.apply(command.facts().get(i),
                        MetaData.with(EventMetadata.RECORDED_AT, now.plusNanos(i * 1_000L)));
            }
            return AggregateLifecycle.getVersion();
        }

        @EventSourcingHandler
        void on(JourneyEvent event) {
            urn = event.urn();
        }
    }

    record Answer(String urn, List<String> titles, Instant knownAt, long position) {}

    @RestController
    static class Answers {

        private final Knowledge knowledge;
        private final AuthorityStream stream;
        private final JdbcClient jdbc;

        Answers(Projections projections, JdbcClient jdbc) {
            this.knowledge = projections.named(Toy.NAME).knowledge();
            this.stream = projections.named(Toy.NAME)
                    .stream((urn, audience, known) -> Optional.of(titles(urn, known).toString()));
            this.jdbc = jdbc;
        }

        @GetMapping("/api/toy/{urn}")
        Answer plans(@PathVariable String urn, AsOf asOf, MinVersion minVersion) {
            knowledge.awaitVersion(urn, minVersion.value());
            Known known = knowledge.at(asOf.knownAt());
            return new Answer(urn, titles(urn, known), known.knownAt(), known.position());
        }

        @GetMapping("/api/toy/stream")
        void stream(Begin begin, Audience audience, HttpServletRequest request, HttpServletResponse response) {
            stream.open(Optional.empty(), audience, begin, request, response);
        }

        private List<String> titles(String urn, Known known) {
            return jdbc.sql("""
                            select title from toy.plan join toy.active_generation using (generation)
                            where urn = ? and recorded @> ? order by key""")
                    .params(urn, known.knownAt().atOffset(ZoneOffset.UTC)).query(String.class).list();
        }
    }
}
