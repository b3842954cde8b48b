package dev.atoll.http;

/**
 * Why there is no answer, as RFC 9457 wants it told.
 *
 * @param detail what to do about it where something can be done; never anything of the inside
 */
record Problem(String title, int status, String detail) {
    static final String TYPE = "application/problem+json";
}
