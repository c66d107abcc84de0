package kr.hannun.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiPredicate;
import kr.hannun.testing.Proves;

/** An array that somebody else holds could be changed behind the back of the object that rests on it. */
@AnalyzeClasses(packages = "kr.hannun", importOptions = DoNotIncludeTests.class)
class ArraysStayInsideTest {

    @Proves("KISA 6.3")
    @ArchTest
    static final ArchRule no_array_is_handed_out = classes()
            .that(DescribedPredicate.describe("can be reached by everybody", ArraysStayInsideTest::isOpen))
            .should(keep(
                    "hand out no array of theirs",
                    AccessType.GET,
                    (unit, type) -> unit.getRawReturnType().equals(type)));

    @Proves("KISA 6.4")
    @ArchTest
    static final ArchRule no_array_from_outside_is_kept = classes()
            .that(DescribedPredicate.describe("can be reached by everybody", ArraysStayInsideTest::isOpen))
            .should(keep(
                    "keep no array from outside",
                    AccessType.SET,
                    (unit, type) -> unit.getRawParameterTypes().contains(type)));

    private static boolean isOpen(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ArraysStayInsideTest::isOpen).orElse(true);
    }

    private static ArchCondition<JavaClass> keep(
            String rule, AccessType access, BiPredicate<JavaCodeUnit, JavaClass> passes) {
        return new ArchCondition<>(rule) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    for (JavaFieldAccess field : unit.getFieldAccesses()) {
                        JavaClass kind = field.getTarget().getRawType();
                        boolean own = field.getTargetOwner().equals(type)
                                && field.getAccessType() == access
                                && !field.getTarget().getName().equals("$VALUES");
                        if (own
                                && kind.isArray()
                                && unit.getModifiers().contains(JavaModifier.PUBLIC)
                                && passes.test(unit, kind)) {
                            events.add(SimpleConditionEvent.violated(type, field.getDescription()));
                        }
                    }
                }
            }
        };
    }
}
