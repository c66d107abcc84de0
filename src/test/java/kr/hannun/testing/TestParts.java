package kr.hannun.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/** Finds what tests work with, so that all tests share one application: each other set of parts would start one of its own. */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(basePackages = "kr.hannun", useDefaultFilters = false, includeFilters = @Filter(TestComponent.class))
class TestParts {}
