package kr.hannun.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.shared.Actor;

/**
 * Forms whose session ended before they arrived, or that are left for a moment. They lie in the browser's session, which
 * signing in carries on and signing out or half an hour ends, and are shown to their owner alone.
 */
public final class KeptForms {

    private static final String ATTRIBUTE = KeptForms.class.getName();
    private static final int MOST = 5;

    private KeptForms() {}

    /** Keeps the form a request carries, the newest of one action; nothing where nothing is in it. */
    public static Optional<KeptForm> keep(HttpServletRequest request) {
        Optional<KeptForm> form =
                KeptForm.of(request).filter(sent -> !sent.fields().isEmpty());
        form.ifPresent(kept -> {
            HttpSession session = request.getSession();
            List<KeptForm> forms = without(session, kept.action());
            forms.add(kept);
            session.setAttribute(
                    ATTRIBUTE, new ArrayList<>(forms.subList(Math.max(0, forms.size() - MOST), forms.size())));
        });
        return form;
    }

    /** The forms of this person. */
    public static List<KeptForm> of(HttpServletRequest request, Actor owner) {
        HttpSession session = request.getSession(false);
        return session == null
                ? List.of()
                : all(session).stream()
                        .filter(form -> form.owner().equals(owner.key()))
                        .toList();
    }

    /** Forgets the form that this request sends: it has arrived. */
    public static void arrived(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && !all(session).isEmpty()) {
            session.setAttribute(ATTRIBUTE, without(session, String.valueOf(request.getParameter(KeptForm.ACTION))));
        }
    }

    /** Forgets every form. */
    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    private static List<KeptForm> without(HttpSession session, String action) {
        List<KeptForm> others = new ArrayList<>(all(session));
        others.removeIf(form -> form.action().equals(action));
        return others;
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    private static List<KeptForm> all(HttpSession session) {
        Object forms = session.getAttribute(ATTRIBUTE);
        return forms == null ? List.of() : (List<KeptForm>) forms;
    }
}
