package kr.hannun.profile.web;

import java.util.Map;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** 기관: all of them, the network between them, and each. */
@Controller
class OrganizationsController {

    private final Directory directory;
    private final Network network;
    private final OrganizationProfile profile;

    OrganizationsController(Directory directory, Network network, OrganizationProfile profile) {
        this.directory = directory;
        this.network = network;
        this.profile = profile;
    }

    @GetMapping("/programs/{program}/organizations")
    @QueryParameters({"q", "kind", "team", "heading", "page", "size"})
    ModelAndView list(Visit visit) {
        return new ModelAndView("profile/organizations", Map.of("page", directory.page(visit)));
    }

    @GetMapping("/programs/{program}/organizations/network")
    ModelAndView network(Visit visit) {
        return new ModelAndView("profile/network", Map.of("page", network.page(visit)));
    }

    @GetMapping("/programs/{program}/organizations/{organization}")
    ModelAndView show(Visit visit, @PathVariable String organization) {
        return profile.page(visit, organization)
                .map(page -> new ModelAndView("profile/organization", Map.of("page", page)))
                .orElseGet(() -> moved(visit, organization));
    }

    /** The address of an organisation that was merged leads to the one it became, as long as the merge stands. */
    private ModelAndView moved(Visit visit, String organization) {
        String place = profile.movedTo(visit, organization)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RedirectView view = new RedirectView(place);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
