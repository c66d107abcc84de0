package kr.hannun.consortium.web;

import kr.hannun.consortium.Edit;

/** A form whose edit can be looked at before it is done. */
interface ForeseenForm extends EditForm {

    /** The edit that was typed; asked without problems. */
    Edit edit();
}
