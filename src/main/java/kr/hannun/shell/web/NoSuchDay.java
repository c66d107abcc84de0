package kr.hannun.shell.web;

import kr.hannun.shell.Visit;

/** The reader asked for a day that does not exist; the visit stands on today so that the page can answer. */
final class NoSuchDay extends RuntimeException {

    private final transient Visit visit;
    private final String typed;

    NoSuchDay(Visit visit, String typed) {
        this.visit = visit;
        this.typed = typed;
    }

    Visit visit() {
        return visit;
    }

    String typed() {
        return typed;
    }
}
