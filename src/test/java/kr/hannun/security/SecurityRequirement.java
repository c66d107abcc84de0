package kr.hannun.security;

/**
 * What a standard asks for.
 *
 * @param id the standard and the number
 * @param group the chapter it stands in
 * @param level how demanding it is, or blank where the standard has no levels
 * @param what it asks for, in our words
 * @param applies whether there is anything here it could be asked of
 * @param remark why it does not apply, or what of it no test proves; blank where all of it is proven
 */
record SecurityRequirement(String id, String group, String level, String what, boolean applies, String remark) {

    /** How far it is proven. */
    enum State {
        PROVEN,
        IN_PART,
        OPEN,
        DOES_NOT_APPLY
    }

    State state(boolean tested) {
        if (!applies) {
            return State.DOES_NOT_APPLY;
        }
        if (!tested) {
            return State.OPEN;
        }
        return remark.isBlank() ? State.PROVEN : State.IN_PART;
    }
}
