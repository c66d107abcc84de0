package kr.hannun.exchange;

/** Where a round of evaluation stands: by its code in the bundle, and by the stage of the programme it closes. */
final class RoundAddress {

    private RoundAddress() {}

    /** The address of a round's code: {@code round_1} stands at {@code round-1}. */
    static String ofRound(String code) {
        return code.replace('_', '-');
    }

    /** The round that closes a stage: {@code stage_1} is closed by {@code round-1}, other stages by the round of their own name. */
    static String ofStage(String stage) {
        return ofRound(stage.replaceFirst("^stage_", "round_"));
    }
}
