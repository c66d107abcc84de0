package kr.hannun.security;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.ServletRequest;
import java.io.ObjectInputStream;
import java.net.InetAddress;
import java.net.URL;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Random;
import kr.hannun.shared.Sha256;
import kr.hannun.testing.Proves;

/** What could be turned against us is not used at all, or in the one place that is made for it. */
@AnalyzeClasses(packages = "kr.hannun", importOptions = DoNotIncludeTests.class)
class DangerousApisAreAvoidedTest {

    @Proves({"ASVS 1.2.5", "KISA 1.5"})
    @ArchTest
    static final ArchRule only_the_engine_starts_processes = noClasses()
            .that()
            .resideOutsideOfPackage("kr.hannun.database..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class)
            .orShould()
            .callMethodWhere(calls(Runtime.class, "exec"));

    @Proves({"ASVS 1.2.6", "ASVS 1.3.8", "KISA 1.10"})
    @ArchTest
    static final ArchRule no_directory_is_asked = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.naming..", "org.springframework.jndi..", "org.springframework.ldap..");

    @Proves({"ASVS 1.2.7", "KISA 1.9"})
    @ArchTest
    static final ArchRule no_xml_is_written_and_no_path_through_it_is_built = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml.xpath..", "javax.xml.transform..", "javax.xml.parsers..", "org.w3c.dom..");

    @Proves({"ASVS 1.3.2", "ASVS 1.3.7", "KISA 1.2"})
    @ArchTest
    static final ArchRule nothing_is_evaluated = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("kr.hannun.shell.web.Templates")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.expression..",
                    "javax.script..",
                    "javax.tools..",
                    "org.thymeleaf.standard..",
                    "org.thymeleaf.templateresolver..",
                    "org.thymeleaf.templateresource..");

    @Proves({"ASVS 1.5.2", "KISA 5.5"})
    @ArchTest
    static final ArchRule no_object_is_made_of_bytes = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ObjectInputStream.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.beans.XMLDecoder");

    @Proves("KISA 2.15")
    @ArchTest
    static final ArchRule no_code_is_loaded_from_elsewhere =
            noClasses().should().dependOnClassesThat().areAssignableTo(ClassLoader.class);

    @Proves({"ASVS 1.3.6", "ASVS 13.2.4", "ASVS 13.2.5", "KISA 1.12"})
    @ArchTest
    static final ArchRule nobody_is_called_but_the_database_and_the_mail_server = noClasses()
            .that()
            .resideOutsideOfPackage("kr.hannun.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..", "org.springframework.web.client..", "org.springframework.http.client..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(URLConnection.class)
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\..*Socket.*")
            .orShould()
            .callMethodWhere(calls(URL.class, "open.*"));

    @Proves({"ASVS 11.5.1", "KISA 2.8"})
    @ArchTest
    static final ArchRule chance_comes_from_the_secure_generator = noClasses()
            .should()
            .dependOnClassesThat(assignableTo(Random.class)
                    .and(DescribedPredicate.not(assignableTo(SecureRandom.class)))
                    .or(nameMatching("java\\.util\\.(SplittableRandom|random\\..*)")
                            .forSubtype()))
            .orShould()
            .callMethodWhere(calls(Math.class, "random"));

    @Proves({"ASVS 11.2.1", "ASVS 11.6.1", "KISA 2.10"})
    @ArchTest
    static final ArchRule encryption_and_signatures_are_left_to_libraries = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.crypto..", "java.security.spec..", "java.security.interfaces..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.security\\.(Signature|Key.*|Certificate)");

    @Proves({"ASVS 11.4.1", "ASVS 11.4.3", "KISA 2.4"})
    @ArchTest
    static final ArchRule only_sha_256_is_used = noClasses()
            .that()
            .doNotBelongToAnyOf(Sha256.class)
            .should()
            .callMethodWhere(calls(MessageDigest.class, "getInstance"))
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.util.DigestUtils");

    @Proves({"KISA 2.11", "ASVS 12.3.2"})
    @ArchTest
    static final ArchRule nobody_looks_away_from_a_certificate =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.net..");

    @Proves("KISA 1.16")
    @ArchTest
    static final ArchRule memory_is_left_to_java = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("sun.misc..", "jdk.internal..", "java.lang.foreign..");

    @Proves("KISA 7.1")
    @ArchTest
    static final ArchRule no_name_of_the_network_is_believed = noClasses()
            .should()
            .callMethodWhere(calls(InetAddress.class, "get(Host|CanonicalHost)Name"))
            .orShould()
            .callMethodWhere(calls(ServletRequest.class, "getRemoteHost"));

    @Proves({"KISA 7.2", "KISA 6.2", "ASVS 13.4.2"})
    @ArchTest
    static final ArchRule nothing_is_left_of_debugging = noClasses()
            .should()
            .callMethodWhere(calls(Throwable.class, "printStackTrace"))
            .orShould()
            .callMethodWhere(calls(Thread.class, "stop|suspend|resume|dumpStack"))
            .orShould()
            .callMethodWhere(calls(System.class, "runFinalization|setSecurityManager"));

    @Proves("KISA 4.3")
    @ArchTest
    static final ArchRule an_exception_says_what_it_is = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> type, String methods) {
        return target(owner(assignableTo(type))).and(target(nameMatching(methods)));
    }
}
