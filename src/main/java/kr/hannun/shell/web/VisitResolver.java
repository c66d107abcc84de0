package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Acting;
import kr.hannun.shell.Day;
import kr.hannun.shell.DayText;
import kr.hannun.shell.ProgramCard;
import kr.hannun.shell.ProgramCards;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads a visit from a request below {@code /programs/<slug>}. */
@Component
class VisitResolver implements HandlerMethodArgumentResolver {

    private final ProgramCards programs;
    private final Trail trail;
    private final MessageSource messages;
    private final Clock clock;

    VisitResolver(ProgramCards programs, Trail trail, MessageSource messages, Clock clock) {
        this.programs = programs;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
        if (!(request.getAttribute(PageCacheInterceptor.HEAD) instanceof Head head)) {
            throw new NoSuchProgram();
        }
        MultiValueMap<String, String> query = SharedPage.query(request, Objects.requireNonNull(parameter.getMethod()));
        String typed = query.getFirst("on");
        Day day = day(typed);
        ProgramCard program = programs.card(head).orElseThrow(NoSuchProgram::new);
        ProgramMessages.speak(program.teamWord());
        Day shown = day == null ? Day.today(today()) : day;
        Visit visit = new Visit(
                head.validOn(program.validOn(shown.on())),
                program,
                shown,
                new Texts(messages, language(request)),
                SiteContext.display(request),
                roles(),
                MatchedRoute.of(request).path(),
                query);
        if (day == null) {
            throw new NoSuchDay(visit, NoSuchDay.Kind.NO_DAY, String.valueOf(typed));
        }
        refuseUnknown(visit, KnownDay.of(request, today()));
        return visit;
    }

    private static Set<Actor.Role> roles() {
        Actor actor = Acting.current();
        return actor == null ? Set.of() : actor.roles();
    }

    private void refuseUnknown(Visit visit, KnownDay known) {
        if (known.wrong() != null) {
            throw new NoSuchDay(visit, NoSuchDay.Kind.NO_KNOWN_DAY, known.wrong());
        }
        if (known.day() != null && visit.head().known() == null) {
            LocalDate since = trail.begunAt(visit.head().program())
                    .map(moment -> moment.atZone(clock.getZone()).toLocalDate())
                    .orElseGet(this::today);
            Texts texts = visit.texts();
            throw new NoSuchDay(
                    visit,
                    NoSuchDay.Kind.NOTHING_KNOWN,
                    texts.when(known.day()).text(),
                    texts.when(since).text());
        }
    }

    private @Nullable Day day(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return Day.today(today());
        }
        PartialDate asked = DayText.read(typed).orElse(null);
        return asked == null ? null : Day.of(asked, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** English where the address says so, else Korean. */
    static Locale language(HttpServletRequest request) {
        return "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : Locale.KOREAN;
    }
}
