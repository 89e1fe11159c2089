package uk.waymark.runtime.events;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far processors have come, in the database that holds their rows: both change in one transaction. */
@Configuration(proxyBeanMethods = false)
class ProcessorTokens {

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, Processors processors,
            ProcessName process) {
        TokenSchema schema = TokenSchema.builder().setTokenTable(EventTable.SCHEMA + ".processor_token")
                .setProcessorNameColumn("processor").setSegmentColumn("segment").setTokenColumn("token")
                .setTokenTypeColumn("token_type").setTimestampColumn("stored_at").setOwnerColumn("owner").build();
        return JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer).schema(schema)
                .contentType(byte[].class).claimTimeout(processors.claimTimeout()).nodeId(process.value()).build();
    }
}
