package kr.hannun;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.servlet.ServletRequest;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.testing.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

@AnalyzeClasses(packages = "kr.hannun", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String REVIEW = "kr.hannun.review.";

    @ArchTest
    static final ArchRule time_comes_from_the_injected_clock = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "now() without a clock",
                    (JavaCall<?> call) -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getTarget().getRawParameterTypes().isEmpty()));

    @ArchTest
    static final ArchRule the_zone_of_a_day_is_said_once = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("kr.hannun.shared.OfficialTime")
            .should()
            .callMethod(ZoneId.class, "of", String.class)
            .orShould()
            .callMethod(ZoneId.class, "systemDefault");

    /** Whoever reads a name knows which type is meant. */
    @ArchTest
    static void a_name_means_one_type(JavaClasses house) {
        assertThat(house.stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting())))
                .allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(1));
    }

    @Proves({"ASVS 1.4.3", "KISA 5.2", "KISA 5.3"})
    @ArchTest
    static final ArchRule a_reading_gives_its_connection_back = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a stream of rows, which holds a connection until somebody closes it",
                    (JavaCall<?> call) -> call.getName().equals("stream")
                            && call.getTargetOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class)));

    @Proves("ASVS 15.3.1")
    @ArchTest
    static final ArchRule controllers_are_nobodys_business =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @Proves({"ASVS 15.3.1", "ASVS 15.3.3"})
    @ArchTest
    static final ArchRule entities_stay_in_their_module =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositories_stay_in_their_module =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entities_have_verbs_not_setters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule dependencies_come_through_the_constructor =
            fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule what_is_injected_does_not_change = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule the_web_is_above_the_domain = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "kr.hannun.shell..", "kr.hannun.account..", "kr.hannun.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

    @ArchTest
    static final ArchRule only_pages_stand_in_a_buffer = noClasses()
            .that()
            .doNotHaveSimpleName("PageView")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ContentCachingResponseWrapper.class);

    /** From the top to the ground; a class that stands in none of them is a fault too. */
    @ArchTest
    static final ArchRule rooms_of_review_stand_on_those_below_them = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy(REVIEW + "web")
            .layer("change")
            .definedBy(REVIEW + "change")
            .layer("course")
            .definedBy(REVIEW + "course")
            .layer("panel")
            .definedBy(REVIEW + "panel")
            .layer("result")
            .definedBy(REVIEW + "result")
            .layer("writing")
            .definedBy(REVIEW + "writing")
            .layer("round")
            .definedBy(REVIEW + "round")
            .layer("calculation")
            .definedBy(REVIEW + "calculation")
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("change")
            .mayOnlyAccessLayers("panel", "round", "calculation")
            .whereLayer("course")
            .mayOnlyAccessLayers("result", "round", "calculation")
            .whereLayer("panel")
            .mayOnlyAccessLayers("writing", "round")
            .whereLayer("result")
            .mayOnlyAccessLayers("round", "calculation")
            .whereLayer("writing")
            .mayOnlyAccessLayers("round", "calculation")
            .whereLayer("round")
            .mayOnlyAccessLayers("calculation")
            .whereLayer("calculation")
            .mayNotAccessAnyLayer()
            .ensureAllClassesAreContainedInArchitectureIgnoring(
                    resideOutsideOfPackage(REVIEW + ".").or(simpleName("package-info")));

    @ArchTest
    static final ArchRule a_page_of_a_round_is_read_in_one_state = methods()
            .that()
            .areAnnotatedWith(GetMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(REVIEW + "web")
            .should(new ArchCondition<>("read all they show in one read-only REPEATABLE READ transaction") {
                @Override
                public void check(JavaMethod page, ConditionEvents events) {
                    boolean one = reachable(page, new HashSet<>()).anyMatch(HouseRulesTest::readsOneState);
                    events.add(new SimpleConditionEvent(page, one, page.getFullName() + " reads one state: " + one));
                }
            });

    /** What a method calls, by itself or by others of its class. */
    private static Stream<JavaMethod> reachable(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                ? method.getMethodCallsFromSelf().stream()
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .flatMap(called -> called.getOwner().equals(method.getOwner())
                                ? reachable(called, seen)
                                : Stream.of(called))
                : Stream.empty();
    }

    private static boolean readsOneState(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .filter(how -> how.readOnly() && how.isolation() == Isolation.REPEATABLE_READ)
                .isPresent();
    }

    @Proves("ASVS 1.2.3")
    @ArchTest
    static final ArchRule json_is_written_by_jackson_3 =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson.databind..");

    /** Each only builds an address to come back to from it, and decides nothing. */
    private static final Set<String> BUILD_A_WAY_BACK = Set.of(
            "kr.hannun.account.AccessRules$SignInEntryPoint",
            "kr.hannun.shell.web.FormArguments",
            "kr.hannun.shell.web.HeadFilter",
            "kr.hannun.shell.web.VisitResolver");

    private static final Set<String> RAW =
            Set.of("getRequestURI", "getRequestURL", "getServletPath", "getPathInfo", "getPathTranslated");

    @ArchTest
    static final ArchRule nothing_is_decided_on_how_an_address_is_spelled = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "the raw path of a request, while the framework matches the decoded one",
                    (JavaAccess<?> access) -> RAW.contains(access.getName())
                            && access.getTargetOwner().isAssignableTo(ServletRequest.class)
                            && !BUILD_A_WAY_BACK.contains(
                                    access.getOriginOwner().getName())));

    @ArchTest
    static final ArchRule a_refusal_is_a_value_and_never_a_mark_on_a_transaction = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "setRollbackOnly, which turns a refusal into an error at the commit",
                    (JavaCall<?> call) -> call.getName().equals("setRollbackOnly")));
}
