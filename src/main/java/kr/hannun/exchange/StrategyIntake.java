package kr.hannun.exchange;

import kr.hannun.shared.Slug;
import kr.hannun.strategy.RecordStrategies;
import kr.hannun.strategy.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The themes, the claims of the teams and the capability matrix. */
@Component
@Order(7)
class StrategyIntake implements Intake {

    private final RecordStrategies strategies;

    StrategyIntake(RecordStrategies strategies) {
        this.strategies = strategies;
    }

    @Override
    public void take(Loading loading) {
        strategies.record(new RecordStrategies.Command(
                loading.program(),
                loading.rows("themes").stream()
                        .map(row -> new RecordStrategies.Theme(
                                row.key(), new Slug(row.text("slug")), row.localized("name")))
                        .toList(),
                loading.rows("team_themes").stream()
                        .map(row -> claim(loading, row))
                        .toList(),
                loading.rows("capability_dimensions").stream()
                        .map(row -> new RecordStrategies.Dimension(row.key(), position(row), row.localized("label")))
                        .toList(),
                loading.rows("capability_values").stream()
                        .map(row -> new RecordStrategies.Value(
                                row.text("dimension"), row.text("value"), position(row), row.localized("label")))
                        .toList(),
                loading.rows("team_capabilities").stream()
                        .map(row -> capability(loading, row))
                        .toList()));
    }

    private static RecordStrategies.Claim claim(Loading loading, Row row) {
        return new RecordStrategies.Claim(
                row.key(),
                loading.team(row.text("team_id")),
                row.text("theme_id"),
                row.localized("claim"),
                loading.certainty(row),
                loading.cites(row));
    }

    private static RecordStrategies.Capability capability(Loading loading, Row row) {
        String value = row.text("dimension") + "/" + row.text("value");
        return new RecordStrategies.Capability(
                row.key(),
                loading.team(row.text("team_id")),
                row.text("dimension"),
                row.text("value"),
                loading.row("capability_values", value).localized("label"),
                Standing.ofCode(row.text("status")),
                loading.certainty(row),
                loading.cites(row),
                row.localizedOrNull("note"));
    }

    private static int position(Row row) {
        return Integer.parseInt(row.text("sort_order"));
    }
}
