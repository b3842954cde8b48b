package dev.atoll.core.document;

/** How what {@link HtmlWriter} writes looks: light and dark, on a phone, on a desk and on paper. Loads nothing. */
public final class PageStyle {
    private PageStyle() {}

    /** To stand in a page's {@code style} element. */
    public static final String CSS = """

            :root {
              color-scheme: light dark;
              --ground: #f4f5f6; --card: #fff; --line: #dfe3e6; --words: #1b2024; --faint: #5d6770;
              --link: #0b5c8a; --good: #1a7042; --warning: #8a5a00; --bad: #b3261e; --code: #eef1f3;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --ground: #121517; --card: #1a1e21; --line: #2d3439; --words: #e3e7ea; --faint: #98a3ab;
                --link: #7cc3ee; --good: #6fce9a; --warning: #e6b450; --bad: #ff8a80; --code: #252b30;
              }
            }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
            body {
              margin: 0; background: var(--ground); color: var(--words);
              font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
            }
            nav, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
            a { color: var(--link); text-decoration: none; }
            a:hover, a:focus-visible { text-decoration: underline; }
            nav { display: flex; flex-wrap: wrap; gap: .25rem; padding-top: .75rem; }
            nav a { padding: .3rem .65rem; border-radius: 1rem; }
            nav a[aria-current] { background: var(--card); color: var(--words); font-weight: 600; box-shadow: 0 0 0 1px var(--line); }
            h1 { margin: .9rem 0 .6rem; font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
            section {
              margin: 0 0 1rem; padding: .8rem 1rem; background: var(--card);
              border: 1px solid var(--line); border-radius: .6rem; overflow-x: auto;
            }
            h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; margin: 0 0 .5rem; font-size: 1.1rem; }
            h3 { margin: 1rem 0 .4rem; font-size: 1rem; }
            small { color: var(--faint); font-size: .8rem; font-weight: 400; overflow-wrap: anywhere; }
            p { margin: .4rem 0; }
            dl { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); gap: .15rem 1.25rem; margin: 0; }
            dt { color: var(--faint); }
            dd { margin: 0; overflow-wrap: anywhere; }
            table { width: 100%; border-collapse: collapse; margin: .3rem 0; }
            th { padding: .3rem .75rem .3rem 0; color: var(--faint); font-size: .75rem; font-weight: 600; letter-spacing: .03em; text-align: left; }
            td { padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
            td:first-child { white-space: pre-wrap; }
            .right { padding-right: 1.5rem; text-align: right; font-variant-numeric: tabular-nums; }
            .right:first-child { text-align: left; }
            .strong { font-weight: 600; }
            .muted { color: var(--faint); }
            .good { color: var(--good); }
            .warning { color: var(--warning); }
            .bad { color: var(--bad); font-weight: 600; }
            .note { padding: .35rem 0 .35rem .75rem; border-left: 3px solid var(--line); font-weight: 400; }
            .note.warning { border-color: var(--warning); color: inherit; }
            .note.bad { border-color: var(--bad); color: inherit; }
            code {
              display: block; width: fit-content; max-width: 100%; margin-top: .25rem; padding: .1rem .45rem; border-radius: .3rem;
              background: var(--code); color: var(--words); font: .85rem/1.5 ui-monospace, "Noto Sans Mono", Menlo, monospace;
              overflow-wrap: anywhere;
            }
            pre {
              max-width: 100%; margin: .4rem 0; padding: .5rem .75rem; border-radius: .3rem; background: var(--code);
              font: .85rem/1.5 ui-monospace, "Noto Sans Mono", Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere;
            }
            figure { margin: .4rem 0; }
            .figure { display: block; width: 100%; max-width: 40rem; height: auto; }
            .figure text { fill: currentColor; font: 12px ui-monospace, "Noto Sans Mono", Menlo, monospace; }
            .figure .name { font-weight: 600; }
            .figure .line { fill: var(--faint); }
            .figure .good { fill: var(--good); }
            .figure .warning { fill: var(--warning); }
            .figure .bad { fill: var(--bad); }
            .figure .tier { fill: var(--ground); stroke: var(--line); }
            .figure .part { fill: var(--card); stroke: var(--line); }
            .figure .tie { fill: none; stroke: var(--faint); }
            .demo { margin: .6rem 0; padding: .35rem .75rem; border-radius: .6rem; background: var(--code); }
            footer { padding-bottom: 2rem; color: var(--faint); font-size: .85rem; }
            @media (max-width: 44rem) {
              nav, main, footer { padding-left: .6rem; padding-right: .6rem; }
              nav { gap: 0; }
              nav a { padding: .2rem .5rem; }
              section { padding: .7rem .75rem; }
              dl { grid-template-columns: fit-content(42%) minmax(0, 1fr); gap: .2rem .9rem; }
              dt { overflow-wrap: anywhere; }
              table, tbody, tr, td { display: block; }
              thead { display: none; }
              tr { padding: .5rem 0; border-top: 1px solid var(--line); }
              tbody tr:first-child { border-top: 0; padding-top: 0; }
              tbody tr:last-child { padding-bottom: 0; }
              td, td.right { display: inline-block; max-width: 100%; margin-right: 1rem; padding: 0; border: 0; text-align: left; }
              td::before { content: attr(data-label); margin-right: .4rem; color: var(--faint); font-size: .7rem; letter-spacing: .03em; }
              td:first-child { display: block; margin: 0; font-weight: 600; }
              td:first-child::before, td:empty { display: none; }
            }
            @media print {
              :root { --ground: #fff; --card: #fff; --line: #bbb; --words: #000; --faint: #444; --code: #f4f4f4; }
              body { font-size: 10.5pt; }
              nav, footer a { display: none; }
              section { padding: 0; border: 0; border-radius: 0; overflow: visible; }
              h2, h3 { break-after: avoid; }
              table, figure, pre, .note { break-inside: avoid; }
            }
            """;
}
