package kr.hannun.features;

import org.springframework.util.MultiValueMap;

/** Whoever fills in forms of the application: without a browser, or in one. */
public interface Hands {

    /**
     * Opens a page, fills in the form on it that goes to an address, and sends it; every field must be there and take what is
     * typed, and nothing may be wrong with it.
     *
     * @param form what is typed or chosen, by the names of the fields; whatever else the form holds stays as it is
     * @return the address where it led, below the application's
     */
    String send(String page, String address, MultiValueMap<String, String> form);
}
