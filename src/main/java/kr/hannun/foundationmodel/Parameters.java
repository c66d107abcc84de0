package kr.hannun.foundationmodel;

import java.math.BigDecimal;
import kr.hannun.shell.Texts;

/** How sizes of models read: Korean readers count parameters in 억, others in billions; both as many as were published. */
public final class Parameters {

    private final Texts texts;

    /** Sizes in one language. */
    public Parameters(Texts texts) {
        this.texts = texts;
    }

    /** The figure alone, in the unit that stands in the head of its table. */
    public String figure(BigDecimal billions) {
        return texts.number(read(billions));
    }

    /** The figure with its unit: 2,360억 개, 236 billion. */
    public String said(BigDecimal billions) {
        return texts.say("foundationmodel.parameters", figure(billions));
    }

    /** How many decimals the figure shows. */
    public int decimals(BigDecimal billions) {
        return Math.max(0, read(billions).scale());
    }

    private BigDecimal read(BigDecimal billions) {
        if (!texts.isKorean()) {
            return billions;
        }
        BigDecimal eok = billions.movePointRight(1);
        return eok.scale() < 0 ? eok.setScale(0) : eok;
    }
}
