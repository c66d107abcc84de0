package kr.hannun.consortium.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.Justification;
import kr.hannun.consortium.WithdrawTeam;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** 정예팀 기록 취소: there never was such a team. */
final class TeamWithdrawalForm implements EditForm {

    private final Context context;
    private final WithdrawTeam withdrawals;
    private final FormReader reading;
    private final @Nullable Justification grounds;

    TeamWithdrawalForm(SubmittedFields typed, Context context, WithdrawTeam withdrawals) {
        this.context = context;
        this.withdrawals = withdrawals;
        this.reading = new FormReader(typed, context);
        this.grounds = reading.grounds(List.of());
    }

    @Override
    public String name() {
        return "team-withdrawal";
    }

    @Override
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        FormParts.begin(stored, null);
        return stored;
    }

    @Override
    public List<Input.Group> inputs(Form form) {
        return FormParts.grounds(FormParts.make(form), context);
    }

    @Override
    public FormReader reading() {
        return reading;
    }

    @Override
    public WithdrawTeam.Command edit() {
        return new WithdrawTeam.Command(reading.target(), FormReader.sure(grounds));
    }

    @Override
    public Outcome send(Actor actor) {
        return withdrawals.withdraw(actor, edit());
    }
}
