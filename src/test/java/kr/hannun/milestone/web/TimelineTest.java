package kr.hannun.milestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.milestone.web.Lettering.Label;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTest {

    private static final Axis AXIS = new Axis(LocalDate.of(2025, 6, 1), LocalDate.of(2027, 4, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Timeline TIMELINE = new Timeline(AXIS, TODAY, new PartialDate("2026-06-05"));

    @Test
    void a_moved_plan_leaves_a_ring_and_the_way_it_took() {
        Timeline.Mark mark = mark("결과 발표", plan("2026-01-15"), plan("2025-12"));
        int ring = mark.rings().getFirst();
        assertThat(ring).isEqualTo((AXIS.x(LocalDate.of(2025, 12, 1)) + AXIS.x(LocalDate.of(2026, 1, 1))) / 2);
        assertThat(mark.path()).isEqualTo("M%d %dH%d".formatted(ring + 6, mark.y(), mark.x() - 8));
    }

    @Test
    void a_plan_reached_early_is_drawn_backwards() {
        Timeline.Mark mark = mark("엑사원 4.5 공개", plan("2026-04-09"), plan("2026-06"));
        assertThat(mark.path()).endsWith("H" + (mark.x() + 8));
        assertThat(mark.label().x()).isGreaterThan(mark.rings().getFirst());
    }

    @Test
    void a_plan_that_lies_under_the_mark_is_not_drawn() {
        assertThat(mark("K-EXAONE 공개", plan("2025-12-31"), plan("2025-12-30")).rings())
                .isEmpty();
    }

    @Test
    void a_bracket_spans_what_the_date_leaves_open() {
        assertThat(mark("개발 종료", plan("2026-07")).bracket())
                .startsWith("M" + AXIS.x(LocalDate.of(2026, 7, 1)) + " ")
                .contains("H" + AXIS.x(LocalDate.of(2026, 8, 1)));
        assertThat(mark("공모 마감", plan("2026-02-12")).bracket()).isNull();
    }

    @Test
    void a_bracket_stays_open_where_the_picture_ends() {
        assertThat(mark("최종 선정", plan("2027")).bracket()).endsWith("H" + Axis.RIGHT);
        assertThat(mark("최종 선정", plan("2027-03")).bracket()).endsWith("H" + Axis.RIGHT + "v-4");
    }

    @Test
    void a_phase_that_comes_later_stands_at_the_right_and_says_when() {
        Timeline.Phase phase = new Timeline.Phase("최종 2개 팀 지원", plan("2028"), null, "2028년");
        Timeline.Band band = new Timeline.Band("단계", null, null, null, List.of(phase), List.of());
        Timeline.Picture picture = TIMELINE.picture(List.of(band));
        assertThat(picture.undated()).isTrue();
        Label label = picture.groups().getFirst().bars().getFirst().label();
        assertThat(label).extracting("x", "text").containsExactly(Timeline.UNDATED + 8, "최종 2개 팀 지원 2028년");
    }

    @Test
    void what_has_no_date_stands_at_the_right() {
        Timeline.Mark mark = mark("솔라 200B", null);
        assertThat(mark.x()).isEqualTo(Timeline.UNDATED);
        assertThat(mark.label().anchor()).isEqualTo("end");
        assertThat(mark.label().text()).isEqualTo("솔라 200B");
    }

    @Test
    void what_comes_later_stands_at_the_right_and_says_when() {
        assertThat(mark("이용자 1천만 명", plan("2028")).label().text()).isEqualTo("이용자 1천만 명 2028");
    }

    @Test
    void a_plan_without_a_date_any_more_leads_to_the_right() {
        Timeline.Mark mark = mark("조 단위 매개변수", null, plan("2026"));
        assertThat(mark.path()).endsWith("H" + (Timeline.UNDATED - 8));
        assertThat(mark.label().x()).isLessThan(mark.rings().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-01", "2025-12-30", "2026-08", "2027-01-31", "2027-03-31", "2029"})
    void labels_stay_inside_the_picture(String date) {
        for (int length = 1; length < 120; length += 7) {
            Label label = mark("가".repeat(length), plan(date), plan("2026-06")).label();
            int width = Lettering.width(label.text());
            int left = "end".equals(label.anchor()) ? label.x() - width : label.x();
            assertThat(left).isGreaterThanOrEqualTo(Axis.LEFT);
            assertThat(left + width).isLessThanOrEqualTo(Timeline.WIDTH);
        }
    }

    @Test
    void the_time_since_the_newest_report_is_silent() {
        Timeline.Box silence = TIMELINE.picture(List.of()).silence();
        assertThat(silence)
                .extracting("x", "width")
                .containsExactly(AXIS.x(LocalDate.of(2026, 6, 5)), AXIS.x(TODAY) - AXIS.x(LocalDate.of(2026, 6, 5)));
        assertThat(new Timeline(AXIS, TODAY, null).picture(List.of()).silence()).isNull();
        assertThat(new Timeline(AXIS, TODAY, PartialDate.of(TODAY))
                        .picture(List.of())
                        .silence())
                .isNull();
    }

    @Test
    void a_lane_ends_where_the_team_left_or_nothing_more_is_known() {
        assertThat(laneEnd(LocalDate.of(2026, 1, 15))).isEqualTo(AXIS.x(LocalDate.of(2026, 1, 15)));
        assertThat(laneEnd(null)).isEqualTo(AXIS.x(LocalDate.of(2026, 6, 5)));
    }

    @Test
    void rows_and_groups_follow_one_another_without_touching() {
        Timeline.Picture picture = TIMELINE.picture(List.of(
                band("사업 전체", null, point("하나", plan("2026")), point("둘", plan("2026"))),
                band("이름이 아주 길어서 두 줄이 되는 정예팀", null, point("셋", null))));
        List<Integer> rows = picture.groups().stream()
                .flatMap(group -> group.marks().stream())
                .map(Timeline.Mark::y)
                .toList();
        assertThat(rows.get(1) - rows.get(0)).isEqualTo(24);
        assertThat(picture.groups().get(1).top()).isGreaterThan(rows.get(1) + 12);
        assertThat(picture.groups().get(1).names()).hasSizeGreaterThan(1);
        assertThat(picture.height())
                .isGreaterThan(picture.groups().get(1).names().getLast().y());
    }

    private static int laneEnd(@Nullable LocalDate until) {
        Timeline.Box lane = TIMELINE.picture(List.of(band("업스테이지", until)))
                .groups()
                .getFirst()
                .lane();
        return lane == null ? 0 : lane.x() + lane.width();
    }

    private static Timeline.Mark mark(String title, @Nullable PlanWindow at, PlanWindow... earlier) {
        return TIMELINE.picture(List.of(band("업스테이지", null, point(title, at, earlier))))
                .groups()
                .getFirst()
                .marks()
                .getFirst();
    }

    private static Timeline.Band band(String name, @Nullable LocalDate until, Timeline.Point... points) {
        return new Timeline.Band(name, null, LocalDate.of(2025, 8, 4), until, List.of(), List.of(points));
    }

    private static Timeline.Point point(String title, @Nullable PlanWindow at, PlanWindow... earlier) {
        return new Timeline.Point(
                title,
                MilestoneState.PLANNED,
                Stream.of(earlier).toList(),
                at,
                at == null ? "" : at.from().text());
    }

    private static PlanWindow plan(String date) {
        return new PlanWindow(new PartialDate(date), null);
    }
}
