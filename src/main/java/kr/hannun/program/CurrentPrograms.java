package kr.hannun.program;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Slug;
import org.springframework.stereotype.Component;

/** The programmes as they stand now, for desks that look at all of them: two reads, however many there are. */
@Component
public class CurrentPrograms {

    private static final int MOST = 200;

    private final ProgramQueries programs;
    private final Trail trail;

    CurrentPrograms(ProgramQueries programs, Trail trail) {
        this.programs = programs;
        this.trail = trail;
    }

    /** A programme with its newest head, under which what is read of it is kept. */
    public record Current(LocalizedText name, Head head) {

        /** Where the programme stands, with this place in it. */
        public String address(String place) {
            return "/programs/" + head.slug() + "/" + place;
        }
    }

    /** The first programmes by name. */
    public List<Current> all() {
        List<ProgramQueries.Listed> listed = programs.list(MOST);
        Map<Slug, Head> heads = trail.heads(
                listed.stream().map(program -> new Slug(program.slug())).toList());
        return listed.stream()
                .flatMap(program -> Stream.ofNullable(heads.get(new Slug(program.slug())))
                        .map(head -> new Current(program.name(), head)))
                .toList();
    }
}
