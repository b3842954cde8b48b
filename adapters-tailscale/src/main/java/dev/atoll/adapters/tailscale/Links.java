package dev.atoll.adapters.tailscale;

import java.util.regex.Pattern;

/** Keeps login links out of every text: whoever follows one adds this machine to a tailnet of their own. */
final class Links {
    private static final Pattern LINK = Pattern.compile("https?://(?!tailscale\\.com/)\\S+");
    private static final Pattern SIGNED_IN = Pattern.compile("(?<=//)[^/@\\s]*@");
    private static final Pattern QUERY = Pattern.compile("\\?\\S*");

    private Links() {}

    /** With each link replaced, but those to Tailscale's own pages. */
    static String hidden(String text) {
        return LINK.matcher(text).replaceAll("(link)");
    }

    /** An address as it may be shown: without name and password in it, and without its query, where tokens go. */
    static String anonymous(String address) {
        return QUERY.matcher(SIGNED_IN.matcher(address).replaceAll("")).replaceAll("?...");
    }
}
