package kr.hannun.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kr.hannun.audit.Head;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.shell.Display;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;

class PageCacheTest {

    private static final ProgramId PROGRAM = new ProgramId(new UUID(0, 1));

    private final PageCache pages = new PageCache();
    private final HttpServletRequest maker = new MockHttpServletRequest();

    @Test
    void one_reader_makes_a_page_and_all_others_read_it() {
        assertThat(pages.find(key(1), maker)).isEmpty();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Optional<RenderedPage>>> waiting = IntStream.range(0, 20)
                    .mapToObj(reader -> CompletableFuture.supplyAsync(
                            () -> pages.find(key(1), new MockHttpServletRequest()), readers))
                    .toList();
            RenderedPage page = page("made once");
            assertThat(PageCache.keep(maker, page)).isTrue();
            assertThat(waiting).allSatisfy(found -> assertThat(found.join()).contains(page));
        }
    }

    @Test
    void where_no_page_comes_of_it_the_next_reader_makes_one() {
        assertThat(pages.find(key(1), maker)).isEmpty();
        PageCache.release(maker);
        HttpServletRequest next = new MockHttpServletRequest();
        assertThat(pages.find(key(1), next)).isEmpty();
        assertThat(PageCache.keep(next, page("made later"))).isTrue();
        assertThat(pages.find(key(1), new MockHttpServletRequest())).isPresent();
    }

    @Test
    void a_page_at_another_head_is_another_page() {
        assertThat(pages.find(key(1), maker)).isEmpty();
        PageCache.keep(maker, page("earlier"));
        assertThat(pages.find(key(2), new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void a_version_is_that_of_what_can_be_seen() {
        assertThat(page("a").etag(""))
                .isEqualTo(page("a").etag(""))
                .isNotEqualTo(page("b").etag(""));
        assertThat(page("a").etag("one")).isNotEqualTo(page("a").etag("other"));
    }

    private static RenderedPage page(String text) {
        return RenderedPage.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PageCache.Key key(long seq) {
        Head head = new Head(PROGRAM, new Slug("programme"), seq, "hash" + seq, Instant.EPOCH, null);
        return new PageCache.Key(
                head, "/", new LinkedMultiValueMap<>(), Display.USUAL, Set.of(), LocalDate.of(2026, 11, 27));
    }
}
