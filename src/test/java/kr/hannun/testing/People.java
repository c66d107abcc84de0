package kr.hannun.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Acting;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People as whom a test calls: each request comes signed in as them and with a good form token. */
public final class People {

    private People() {}

    /** 관리자. */
    public static RequestPostProcessor admin() {
        return holding(Actor.Role.ADMIN);
    }

    /** 부처 직원. */
    public static RequestPostProcessor staff() {
        return holding(Actor.Role.STAFF);
    }

    /** 평가간사. */
    public static RequestPostProcessor coordinator() {
        return holding(Actor.Role.COORDINATOR);
    }

    /** 평가위원. */
    public static RequestPostProcessor evaluator() {
        return holding(Actor.Role.EVALUATOR);
    }

    /** Somebody with these roles; the same roles are the same person. */
    public static RequestPostProcessor holding(Actor.Role... roles) {
        return as(actor(roles));
    }

    /** This person. */
    public static RequestPostProcessor as(Actor actor) {
        RequestPostProcessor user = SecurityMockMvcRequestPostProcessors.user(new Person(actor));
        RequestPostProcessor token = SecurityMockMvcRequestPostProcessors.csrf();
        return request -> token.postProcessRequest(user.postProcessRequest(request));
    }

    /** Another 관리자, who confirms what the first proposes. */
    public static RequestPostProcessor secondAdmin() {
        return as(secondAdminActor());
    }

    /** Another administrator, who confirms what the first proposes. */
    public static Actor secondAdminActor() {
        return new Actor(
                UUID.nameUUIDFromBytes("second".getBytes(StandardCharsets.UTF_8)), "second", Set.of(Actor.Role.ADMIN));
    }

    /** Who acts in a test of a use case. */
    public static Actor actor(Actor.Role... roles) {
        String name = Arrays.toString(roles);
        return new Actor(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, Set.of(roles));
    }

    private record Person(Actor actor) implements UserDetails, Acting {

        @Override
        public Collection<? extends GrantedAuthority> getAuthorities() {
            return List.copyOf(actor.roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                    .toList());
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getUsername() {
            return actor.name();
        }
    }
}
