package kr.hannun.shell.web;

import kr.hannun.shell.Visit;

/** The reader asked for a day that cannot be shown; the visit stands on today so that the page can answer. */
final class NoSuchDay extends RuntimeException {

    /** What is wrong with the day. */
    enum Kind {
        /** The day to speak of is not in the calendar. */
        NO_DAY("no-day", "on"),
        /** The day of the record is not in the calendar. */
        NO_KNOWN_DAY("no-known-day", "known"),
        /** On the day of the record nothing had been recorded yet. */
        NOTHING_KNOWN("nothing-known", "known");

        private final String problem;
        private final String parameter;

        Kind(String problem, String parameter) {
            this.problem = problem;
            this.parameter = parameter;
        }

        String problem() {
            return problem;
        }

        String parameter() {
            return parameter;
        }
    }

    private final transient Visit visit;
    private final Kind kind;
    private final transient Object[] arguments;

    NoSuchDay(Visit visit, Kind kind, Object... arguments) {
        this.visit = visit;
        this.kind = kind;
        this.arguments = arguments.clone();
    }

    Visit visit() {
        return visit;
    }

    Kind kind() {
        return kind;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
