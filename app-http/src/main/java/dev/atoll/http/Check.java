package dev.atoll.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** Asks every route of a running server once: for whoever wants to know that an installation is whole. */
final class Check {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private Check() {}

    /** Whether all answered well; that there is no manifest, or no run, is an answer. */
    static boolean run(List<Route> routes, String host, int port, PrintWriter out) {
        var well = true;
        for (var route : routes) {
            var answered = status(Listening.url(host, port)
                    + route.path().replace(PastRuns.ID, "none").substring(1));
            out.println(answered + " " + route.path());
            well &= answered.equals(Integer.toString(OK))
                    || (answered.equals(Integer.toString(NOT_FOUND)) && (Routes.needsManifest(route) || route.named()));
        }
        return well;
    }

    private static String status(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setRequestProperty("Connection", "close");
            var status = connection.getResponseCode();
            if (status == OK) {
                connection.getInputStream().readAllBytes();
            }
            return Integer.toString(status);
        } catch (IOException e) {
            return "no answer (" + e.getMessage() + ")";
        }
    }
}
