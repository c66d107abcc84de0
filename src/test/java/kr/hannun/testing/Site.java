package kr.hannun.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The application as a reader meets it: addresses in, parsed pages out. */
@TestComponent
public class Site {

    /** The shipped programme's address. */
    public static final String PROGRAM = "/programs/sovereign-ai-foundation-model";

    /** Its slug, as the tables know it. */
    public static final String SLUG = PROGRAM.substring("/programs/".length());

    private final MockMvcTester mvc;

    Site(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** The page at a place of the shipped programme, which must answer 200. */
    public Document page(String place) {
        return open(PROGRAM + (place.isEmpty() || place.startsWith("?") ? place : "/" + place), 200);
    }

    /** The page at an address that must answer with this status. */
    public Document open(String address, int status) {
        MvcTestResult answer = get(address);
        assertThat(answer).as(address).hasStatus(status);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString(), address);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whatever the address answers. */
    public MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }
}
