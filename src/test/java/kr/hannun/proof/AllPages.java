package kr.hannun.proof;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.hannun.exchange.FactBook;
import kr.hannun.testing.Caller;
import kr.hannun.testing.Places;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, and what stands on it. */
record AllPages(List<String> addresses) {

    /** The pages of the mapped handlers, with things that are there, and the lines of entry 1 in every kind. */
    static AllPages of(RequestMappingHandlerMapping controllers, Places places, FactBook book) {
        Set<String> pages = new TreeSet<>();
        controllers.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .forEach(mapping -> mapping.getPatternValues().forEach(path -> pages.add(places.there(path))));
        String program = "/programs/" + places.program();
        book.kinds().forEach(kind -> pages.add(program + "/record/1/lines/new?of=" + kind.name()));
        pages.add(program + "/facts/support/SP-003");
        return new AllPages(List.copyOf(pages));
    }

    /** Every form that one of these people is shown, once. */
    List<FormFound> forms(List<Caller> people) {
        Set<String> kinds = new TreeSet<>();
        return people.stream()
                .flatMap(person -> addresses.stream().flatMap(page -> FormFound.on(person.page(page), person)))
                .filter(form -> kinds.add(form.kind()))
                .toList();
    }
}
