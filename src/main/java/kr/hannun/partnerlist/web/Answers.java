package kr.hannun.partnerlist.web;

import java.util.List;
import java.util.UUID;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answers these pages give. */
final class Answers {

    private Answers() {}

    /** The way to where the effect can be seen. */
    static ModelAndView done(Visit visit, String place) {
        RedirectView view = new RedirectView(visit.link(place));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /** The same, at the part of the list that was being looked over. */
    static ModelAndView done(Visit visit, String place, Typed typed) {
        StringBuilder address = new StringBuilder(visit.link(place));
        for (String part : List.of("show", "page", "size")) {
            String value = typed.text(part);
            if (value.matches("[a-z0-9-]{1,20}")) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(part)
                        .append('=')
                        .append(value);
            }
        }
        RedirectView view = new RedirectView(address.toString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /** The form's own identity; a form without one, which no page of ours sends, is refused. */
    static UUID once(Typed typed) {
        return typed.once().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** A whole number typed in a hidden field; a damaged one fits no version. */
    static long version(Typed typed) {
        try {
            return Long.parseLong(typed.text("version"));
        } catch (NumberFormatException damaged) {
            return -1;
        }
    }
}
