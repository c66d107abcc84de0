package kr.hannun.shell.web;

import java.util.List;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainFrame;

/** What is shown where there is no page: what happened, what to do next. */
class ProblemPage {

    private ProblemPage() {}

    /**
     * The answer in words.
     *
     * @param frame around it
     * @param what happened, one sentence
     * @param next what the reader can do
     * @param ways where to go from here
     */
    public record Page(PlainFrame frame, String what, String next, List<Link> ways) {}
}
