/** The register of models and the page of one model. */
@NullMarked
package kr.hannun.foundationmodel.web;

import org.jspecify.annotations.NullMarked;
