package kr.hannun.consortium.web;

import java.util.function.Function;
import kr.hannun.consortium.CorrectTeam;
import kr.hannun.consortium.EnterTeam;
import kr.hannun.consortium.LeaveTeam;
import kr.hannun.consortium.WithdrawTeam;
import kr.hannun.shared.Actor;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Teams come into the programme and leave it, and what was recorded of that is put right. */
@Controller
class TeamEntryExitController {

    private static final String TEAM = "/programs/{program}/teams/{team}";

    private final EditFlow room;
    private final EnterTeam entries;
    private final LeaveTeam exits;
    private final CorrectTeam corrections;
    private final WithdrawTeam withdrawals;

    TeamEntryExitController(
            EditFlow room, EnterTeam entries, LeaveTeam exits, CorrectTeam corrections, WithdrawTeam withdrawals) {
        this.room = room;
        this.entries = entries;
        this.exits = exits;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
    }

    @GetMapping("/programs/{program}/teams/new")
    ModelAndView newTeam(Visit visit, Actor actor, SubmittedFields typed) {
        return room.open(actor, room.context(visit, null), context -> new EntryForm(typed, context, entries));
    }

    @PostMapping("/programs/{program}/teams/new")
    ModelAndView enter(Visit visit, Actor actor, SubmittedFields typed) {
        return room.take(actor, room.context(visit, null), context -> new EntryForm(typed, context, entries));
    }

    @GetMapping(TEAM + "/exit")
    ModelAndView newExit(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return room.open(actor, room.context(visit, team), exit(typed));
    }

    @PostMapping(TEAM + "/exit")
    ModelAndView leave(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return room.take(actor, room.context(visit, team), exit(typed));
    }

    private Function<Context, EditForm> exit(SubmittedFields typed) {
        return context -> new ExitForm(typed, context, exits);
    }

    @GetMapping(TEAM + "/correction")
    ModelAndView newCorrection(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return room.open(actor, room.context(visit, team), correction(typed));
    }

    @PostMapping(TEAM + "/correction")
    ModelAndView correct(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return room.take(actor, room.context(visit, team), correction(typed));
    }

    private Function<Context, EditForm> correction(SubmittedFields typed) {
        return context -> new TeamForm(typed, context, corrections);
    }

    @GetMapping(TEAM + "/withdrawal")
    ModelAndView newWithdrawal(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return room.open(actor, room.context(visit, team), withdrawal(typed));
    }

    @PostMapping(TEAM + "/withdrawal")
    ModelAndView withdraw(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return room.take(actor, room.context(visit, team), withdrawal(typed));
    }

    private Function<Context, EditForm> withdrawal(SubmittedFields typed) {
        return context -> new TeamWithdrawalForm(typed, context, withdrawals);
    }
}
