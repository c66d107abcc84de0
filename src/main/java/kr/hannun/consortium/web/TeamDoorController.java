package kr.hannun.consortium.web;

import kr.hannun.consortium.EnterTeam;
import kr.hannun.consortium.LeaveTeam;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Teams come into the programme and leave it. */
@Controller
class TeamDoorController {

    private final EditRoom room;
    private final EnterTeam entries;
    private final LeaveTeam exits;

    TeamDoorController(EditRoom room, EnterTeam entries, LeaveTeam exits) {
        this.room = room;
        this.entries = entries;
        this.exits = exits;
    }

    @GetMapping("/programs/{program}/teams/new")
    ModelAndView newTeam(Visit visit, Actor actor, Typed typed) {
        Context context = room.context(visit, null);
        return room.open(actor, context, new EntryForm(typed, context, entries));
    }

    @PostMapping("/programs/{program}/teams/new")
    ModelAndView enter(Visit visit, Actor actor, Typed typed) {
        return room.take(actor, room.context(visit, null), context -> new EntryForm(typed, context, entries));
    }

    @GetMapping("/programs/{program}/teams/{team}/exit")
    ModelAndView newExit(Visit visit, Actor actor, Typed typed, @PathVariable String team) {
        Context context = room.context(visit, team);
        return room.open(actor, context, new ExitForm(typed, context, exits));
    }

    @PostMapping("/programs/{program}/teams/{team}/exit")
    ModelAndView leave(Visit visit, Actor actor, Typed typed, @PathVariable String team) {
        return room.take(actor, room.context(visit, team), context -> new ExitForm(typed, context, exits));
    }
}
