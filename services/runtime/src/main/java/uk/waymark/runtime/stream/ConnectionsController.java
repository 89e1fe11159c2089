package uk.waymark.runtime.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is connected, for administrators. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/connections")
@Tag(name = "Operations")
final class ConnectionsController {

    private final Connections connections;

    ConnectionsController(Connections connections) {
        this.connections = connections;
    }

    @GetMapping
    @Operation(summary = "Who is connected", description = "The streams that the answering process serves: of those who are signed in by name, of everybody else how many. Whoever left is missed at the next heartbeat.")
    OpenStreams connections() {
        return connections.now();
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Who is connected, and again whenever a stream is opened or ends")
    void stream(HttpServletRequest request, HttpServletResponse response) {
        connections.open(request, response);
    }
}
