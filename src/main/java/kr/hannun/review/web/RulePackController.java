package kr.hannun.review.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.review.round.OfficePack;
import kr.hannun.review.round.OfficePacks;
import kr.hannun.review.round.RulePack;
import kr.hannun.review.round.WriteRulePack;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 규칙 묶음: the rules that coordinators set themselves, to make rounds from. */
@Controller
class RulePackController {

    private static final String PACKS = "/programs/{program}/rule-packs";

    private final PackForms forms;
    private final PackPages pages;
    private final OfficePacks office;
    private final RuleChoices rules;
    private final WriteRulePack write;

    RulePackController(PackForms forms, PackPages pages, OfficePacks office, RuleChoices rules, WriteRulePack write) {
        this.forms = forms;
        this.pages = pages;
        this.office = office;
        this.rules = rules;
        this.write = write;
    }

    @GetMapping(PACKS)
    ModelAndView list(Visit visit, Actor actor) {
        actor.mustBe(Actor.Role.COORDINATOR);
        return page(visit, Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping(PACKS)
    ModelAndView begin(Visit visit, Actor actor, SubmittedFields typed) {
        actor.mustBe(Actor.Role.COORDINATOR);
        Optional<RulePack> from = rules.find(visit.head().program(), typed.text("from"));
        PackReading read = new PackReading(typed);
        if (from.isEmpty()) {
            read.wrong("from", "review.pack.none");
        }
        String code = read.code("code", List.of());
        List<String> name = read.name("name");
        LocalDate day = read.day("as_of");
        if (!read.problems().isEmpty()) {
            return page(visit, Form.refused(typed, read.problems(), visit.texts()));
        }
        var target = new WriteRulePack.Target(visit.head().program(), typed.identity(), code, 0);
        Outcome outcome = write.begin(actor, target, from.orElseThrow().as(code, name, day));
        return FormAnswer.of(visit, typed, outcome, form -> page(visit, form));
    }

    private ModelAndView page(Visit visit, Form form) {
        return forms.read(() -> FormAnswer.page(
                "review/packs", pages.list(visit, form, office.all(visit.head().program())), form));
    }

    @GetMapping(PACKS + "/{pack}")
    ModelAndView show(Visit visit, Actor actor, @PathVariable("pack") String code) {
        actor.mustBe(Actor.Role.COORDINATOR);
        return forms.read(() -> {
            List<OfficePack> versions = office.versions(visit.head().program(), code);
            if (versions.isEmpty()) {
                throw FormAnswer.missing();
            }
            return new ModelAndView("review/pack", Map.of("page", pages.show(visit, versions)));
        });
    }
}
