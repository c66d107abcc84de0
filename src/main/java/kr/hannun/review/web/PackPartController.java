package kr.hannun.review.web;

import java.util.List;
import java.util.Map;
import kr.hannun.review.round.OfficePack;
import kr.hannun.review.round.RulePack;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A part of a rule pack: its weight, its panel, how its scores become one. */
@Controller
class PackPartController {

    private static final String PARTS = "/programs/{program}/rule-packs/{pack}/parts";
    private static final Map<String, String> USUAL = Map.of(
            "panel",
            "0",
            "minimum",
            "0",
            "aggregation",
            "MEAN",
            "conversion",
            "AS_IS",
            "places",
            "2",
            "rounding",
            "HALF_UP");

    private final PackForms forms;

    PackPartController(PackForms forms) {
        this.forms = forms;
    }

    @GetMapping(PARTS + "/new")
    ModelAndView empty(Visit visit, Actor actor, @PathVariable("pack") String code) {
        return forms.read(
                visit,
                actor,
                code,
                pack -> page(visit, pack, null, Form.fresh(SubmittedFields.with(USUAL), visit.texts())));
    }

    @GetMapping(PARTS + "/{part}")
    ModelAndView show(Visit visit, Actor actor, @PathVariable("pack") String code, @PathVariable("part") String part) {
        return forms.read(visit, actor, code, pack -> {
            SubmittedFields stored = SubmittedFields.with(PackFields.of(PackForms.part(pack, part)));
            return page(visit, pack, part, Form.fresh(stored, visit.texts()));
        });
    }

    @PostMapping(PARTS)
    ModelAndView add(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("pack") String code) {
        return save(visit, actor, typed, code, null);
    }

    @PostMapping(PARTS + "/{part}")
    ModelAndView change(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("pack") String code,
            @PathVariable("part") String part) {
        return save(visit, actor, typed, code, part);
    }

    private ModelAndView save(Visit visit, Actor actor, SubmittedFields typed, String code, @Nullable String part) {
        OfficePack pack = forms.pack(visit, actor, code);
        List<RulePack.Criterion> criteria =
                part == null ? List.of() : PackForms.part(pack, part).criteria();
        return forms.send(
                visit,
                actor,
                typed,
                code,
                new PackForms.Piece(
                        read -> {
                            RulePack.Part put = PackFields.part(read, PackForms.others(pack, part), criteria);
                            return rules -> rules.put(part, put);
                        },
                        form -> forms.read(visit, actor, code, now -> page(visit, now, part, form))));
    }

    @PostMapping(PARTS + "/{part}/removal")
    ModelAndView remove(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("pack") String code,
            @PathVariable("part") String part) {
        PackForms.part(forms.pack(visit, actor, code), part);
        return forms.change(
                visit,
                actor,
                typed,
                code,
                rules -> rules.without(part),
                form -> forms.read(visit, actor, code, now -> page(visit, now, part, form)));
    }

    private static ModelAndView page(Visit visit, OfficePack pack, @Nullable String part, Form form) {
        String place = part == null ? "parts" : "parts/" + part;
        return PackForms.page(
                "review/pack-part",
                visit,
                pack,
                new PackForms.PieceForm(form, place, part == null ? null : place + "/removal", List.of()));
    }
}
