package kr.hannun.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.hannun.review.round.OfficePack;
import kr.hannun.review.round.RulePack;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A criterion of a part: under which it stands, for how many points, by which steps. */
@Controller
class PackCriterionController {

    private static final String CRITERIA = "/programs/{program}/rule-packs/{pack}/parts/{part}/criteria";
    private static final Map<String, String> USUAL = Map.of("conversion", "AS_IS");

    private final PackForms forms;

    PackCriterionController(PackForms forms) {
        this.forms = forms;
    }

    @GetMapping(CRITERIA + "/new")
    ModelAndView empty(Visit visit, Actor actor, @PathVariable("pack") String code, @PathVariable("part") String part) {
        return forms.read(
                visit,
                actor,
                code,
                pack -> page(visit, pack, part, null, Form.fresh(SubmittedFields.with(USUAL), visit.texts())));
    }

    @GetMapping(CRITERIA + "/{criterion}")
    ModelAndView show(
            Visit visit,
            Actor actor,
            @PathVariable("pack") String code,
            @PathVariable("part") String part,
            @PathVariable("criterion") String criterion) {
        return forms.read(visit, actor, code, pack -> {
            RulePack.Criterion found =
                    PackForms.part(pack, part).criterion(criterion).orElseThrow(FormAnswer::missing);
            return page(
                    visit,
                    pack,
                    part,
                    criterion,
                    Form.fresh(SubmittedFields.with(PackFields.of(found)), visit.texts()));
        });
    }

    @PostMapping(CRITERIA)
    ModelAndView add(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("pack") String code,
            @PathVariable("part") String part) {
        return save(visit, actor, typed, code, part, null);
    }

    @PostMapping(CRITERIA + "/{criterion}")
    ModelAndView change(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("pack") String code,
            @PathVariable("part") String part,
            @PathVariable("criterion") String criterion) {
        return save(visit, actor, typed, code, part, criterion);
    }

    private ModelAndView save(
            Visit visit, Actor actor, SubmittedFields typed, String code, String part, @Nullable String criterion) {
        OfficePack pack = forms.pack(visit, actor, code);
        RulePack.Part whole = PackForms.part(pack, part);
        List<String> parents =
                parents(visit, whole, criterion).stream().map(Option::value).toList();
        return forms.send(
                visit,
                actor,
                typed,
                code,
                new PackForms.Piece(
                        read -> {
                            RulePack.Criterion put =
                                    PackFields.criterion(read, typed, PackForms.others(pack, criterion));
                            read.among("parent", parents);
                            return rules -> rules.put(part, whole.put(criterion, put));
                        },
                        form -> forms.read(visit, actor, code, now -> page(visit, now, part, criterion, form))));
    }

    @PostMapping(CRITERIA + "/{criterion}/removal")
    ModelAndView remove(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("pack") String code,
            @PathVariable("part") String part,
            @PathVariable("criterion") String criterion) {
        RulePack.Part whole = PackForms.part(forms.pack(visit, actor, code), part);
        if (whole.criterion(criterion).isEmpty()) {
            throw FormAnswer.missing();
        }
        return forms.change(
                visit,
                actor,
                typed,
                code,
                rules -> rules.put(part, whole.without(criterion)),
                form -> forms.read(visit, actor, code, now -> page(visit, now, part, criterion, form)));
    }

    private static ModelAndView page(Visit visit, OfficePack pack, String part, @Nullable String criterion, Form form) {
        String criteria = "parts/" + part + "/criteria";
        String place = criterion == null ? criteria : criteria + "/" + criterion;
        return PackForms.page(
                "review/pack-criterion",
                visit,
                pack,
                new PackForms.PieceForm(
                        form,
                        place,
                        criterion == null ? null : place + "/removal",
                        parents(visit, PackForms.part(pack, part), criterion)));
    }

    /** Under what a criterion can stand: nothing, or any other of its part that does not stand below it. */
    private static List<Option> parents(Visit visit, RulePack.Part part, @Nullable String criterion) {
        List<String> own = criterion == null ? List.of() : part.branch(criterion);
        List<Option> parents = new ArrayList<>();
        parents.add(new Option("", visit.texts().say("review.packs.parent.none")));
        part.criteria().stream()
                .filter(each -> !own.contains(each.code()))
                .forEach(each -> parents.add(new Option(
                        each.code(),
                        visit.texts()
                                .say(new LocalizedText(
                                        each.name().getFirst(), each.name().getLast())))));
        return parents;
    }
}
