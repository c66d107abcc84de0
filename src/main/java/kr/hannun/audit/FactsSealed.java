package kr.hannun.audit;

import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.ProgramId;

/**
 * What a transaction wrote into the tables that keep their past, as digests.
 *
 * @param rows each version of a row with its key, its time and its digest, as JSON
 * @param columns the columns the digests were made of, by table, as JSON
 */
@EventCode("FactsSealed")
record FactsSealed(String rows, String columns) implements AuditedEvent {

    /** Facts are of no one programme: an organisation stands in several. */
    private static final ProgramId CHAIN = new ProgramId(UUID.fromString("00000000-0000-7000-8000-000000000003"));

    @Override
    public ProgramId program() {
        return CHAIN;
    }

    @Override
    public String actor() {
        return "system/seal";
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("rows", rows, "columns", columns);
    }
}
