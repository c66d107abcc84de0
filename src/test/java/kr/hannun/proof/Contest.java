package kr.hannun.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import kr.hannun.testing.Caller;
import kr.hannun.testing.Wire.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A form that is open in several windows at once.
 *
 * @param page where it stands
 * @param field in which each window types something else, and which shows what is stored when the page is opened again
 * @param rest of what has to be filled in
 */
record Contest(String page, String field, Map<String, String> rest) {

    /** The form as the page shows it now. */
    FormFound open(Caller by) {
        return of(Jsoup.parse(by.get(page).text(), "http://localhost" + page), by);
    }

    private FormFound of(Document document, Caller by) {
        return FormFound.on(document, by)
                .filter(form -> form.method().equals("POST") && form.fields().containsKey(field))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No form with " + field + " on " + page + " for " + by.name()));
    }

    /** What the answer to a refused form shows in its field. */
    String kept(Answer answer, Caller by) {
        return of(Jsoup.parse(answer.text(), "http://localhost" + page), by).shown(field);
    }

    /** Sends the form with this text. */
    Answer send(FormFound form, String text) {
        return form.by().form(form.action(), filled(form, text));
    }

    /** The same, and hangs up before it is answered. */
    void sendUnread(FormFound form, String text) {
        form.by().formUnread(form.action(), filled(form, text));
    }

    private List<String> filled(FormFound form, String text) {
        Map<String, String> typed = new TreeMap<>(rest);
        typed.put(field, text);
        return form.filled(typed);
    }

    /** Does all at the same time. */
    static List<Answer> together(ExecutorService windows, List<Callable<Answer>> sendings) throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : windows.invokeAll(sendings)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
