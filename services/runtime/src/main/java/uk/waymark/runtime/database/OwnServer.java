package uk.waymark.runtime.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The user's own PostgreSQL server. Without an owner of its own, the service role does the migrations too. */
@Configuration(proxyBeanMethods = false)
@Conditional(ServerNamed.class)
class OwnServer {

    @Bean
    DatabaseAccess databaseAccess(@Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password,
            @Value("${waymark.database.owner.username:${spring.flyway.user:}}") String owner,
            @Value("${waymark.database.owner.password:${spring.flyway.password:}}") String ownerPassword) {
        Credentials service = new Credentials(user, password);
        return new DatabaseAccess(url, service, owner.isBlank() ? service : new Credentials(owner, ownerPassword));
    }
}
