package kr.hannun.partnerlist.web;

import java.util.List;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.web.servlet.ModelAndView;

/** The answers these pages give. */
final class Answers {

    private Answers() {}

    /** The way to the part of the list that was being looked over. */
    static ModelAndView done(Visit visit, String place, SubmittedFields typed) {
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
        return FormAnswer.seeOther(address.toString());
    }
}
