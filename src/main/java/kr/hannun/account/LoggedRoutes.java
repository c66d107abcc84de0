package kr.hannun.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The routes whose use is written into the access log. */
@Component
public class LoggedRoutes {

    private final Set<String> routes;

    LoggedRoutes(Permissions permissions) {
        this.routes = permissions.routes().stream()
                .filter(Permissions.Route::logged)
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether calls of this route are written down. */
    public boolean contains(String method, String path) {
        return routes.contains(method + " " + path);
    }
}
