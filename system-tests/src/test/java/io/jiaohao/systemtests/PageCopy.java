package io.jiaohao.systemtests;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ViewportSize;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * What a live page showed at one moment, without its scripts: it stays as it is, and a test may
 * break it. Its styles still come from its own program.
 */
record PageCopy(String html, URI address, ViewportSize size) {
    private static final Pattern SCRIPTS = Pattern.compile("(?s)<script.*?</script>");

    static PageCopy of(Page page) {
        return new PageCopy(
                SCRIPTS.matcher(page.content()).replaceAll(""),
                URI.create(page.url()).resolve("/copy"),
                page.viewportSize());
    }

    Page open(RealBrowser browser) {
        Page page = browser.newPage(size.width, size.height);
        page.route(address.toString(), this::serve);
        page.navigate(address.toString());
        return page;
    }

    private void serve(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html));
    }
}
