package kr.hannun.exchange;

import kr.hannun.vocabulary.DefineWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Labels of codes and the glossary. */
@Component
@Order(1)
class WordsIntake implements Intake {

    private final DefineWords words;

    WordsIntake(DefineWords words) {
        this.words = words;
    }

    @Override
    public void take(Loading loading) {
        words.define(new DefineWords.Command(
                loading.program(),
                loading.rows("codes").stream()
                        .map(row -> new DefineWords.Label(
                                row.text("table"), row.text("column"), row.text("code"), row.localized("label")))
                        .toList(),
                loading.rows("glossary").stream()
                        .map(row -> new DefineWords.Term(row.key(), row.localized("term"), row.localized("meaning")))
                        .toList()));
    }
}
