package kr.hannun.review.web;

import java.util.List;
import kr.hannun.review.round.OfficePack;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a rule pack says of itself: its name, the law it follows, the whole, ties, objections. */
@Controller
class PackRulesController {

    private static final String RULES = "/programs/{program}/rule-packs/{pack}/rules";

    private final PackForms forms;

    PackRulesController(PackForms forms) {
        this.forms = forms;
    }

    @GetMapping(RULES)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("pack") String code) {
        return forms.read(
                visit,
                actor,
                code,
                pack -> page(
                        visit, pack, Form.fresh(SubmittedFields.with(PackFields.of(pack.rules())), visit.texts())));
    }

    @PostMapping(RULES)
    ModelAndView save(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("pack") String code) {
        return forms.send(
                visit,
                actor,
                typed,
                code,
                new PackForms.Piece(
                        read -> PackForms.instead(
                                forms.pack(visit, actor, code).rules(),
                                before -> PackFields.rules(read, typed, before)),
                        form -> forms.read(visit, actor, code, pack -> page(visit, pack, form))));
    }

    private static ModelAndView page(Visit visit, OfficePack pack, Form form) {
        return PackForms.page(
                "review/pack-rules", visit, pack, new PackForms.PieceForm(form, "rules", null, List.of()));
    }
}
