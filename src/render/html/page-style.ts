import { darkStyle, INK } from '../svg/theme.ts';

/** How a page looks: light, dark and on paper. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ink:${INK.light};--paper:#fff;--muted:#59636e;--line:#d8dee4;--good:#1a7f37;--bad:#cf222e;--link:#0969da}
@media (prefers-color-scheme:dark){:root{--ink:${INK.dark};--paper:#0d1117;--muted:#9da7b3;--line:#30363d;--good:#3fb950;--bad:#f85149;--link:#58a6ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.5rem;line-height:1.3;text-wrap:balance;margin:0 0 1rem}
h2{font-size:1.2rem;margin:2.25rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
p,ul{margin:.75rem 0;max-width:44rem}
.lead{font-size:1.125rem;font-weight:600}
.note,.legend{color:var(--muted);font-size:.875rem}
.legend{margin:.25rem 0}
.lines{white-space:pre-line}
a{color:var(--link)}
.scroll{overflow-x:auto}
pre{overflow-x:auto;margin:.75rem 0;padding:.6rem .8rem;border:1px solid var(--line);border-radius:6px;font:.875rem/1.5 ui-monospace,monospace}
code{font:.9em ui-monospace,monospace}pre code{font:inherit}
table{border-collapse:collapse;font-size:.9375rem;margin:.75rem 0}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{padding:.3rem .9rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);font-weight:400;white-space:pre-line}
th[scope=row]{white-space:pre-wrap}
@media (max-width:40rem){th[scope=row]:not(.whole){min-width:11rem}}
thead th{color:var(--muted);font-size:.8125rem;font-weight:600;vertical-align:bottom}
.number{text-align:right;font-variant-numeric:tabular-nums}
td.whole,th.whole,span.whole{white-space:pre}thead th.whole{white-space:normal}
.good{color:var(--good)}.bad{color:var(--bad)}.muted{color:var(--muted)}.strong{font-weight:600}
abbr{color:var(--muted);text-decoration:none}
figure{margin:1rem 0;break-inside:avoid}
figcaption{font-weight:600;margin-bottom:.5rem}
svg.chart{display:block;width:100%;max-width:720px;height:auto;min-width:480px}
details{font-size:.875rem;color:var(--muted)}
details table{font-size:.8125rem;color:var(--ink)}
${darkStyle('svg.chart')}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--muted:#444;--line:#bbb;--good:#1a7f37;--bad:#cf222e}main{max-width:none;padding:0}body{font-size:11pt}h2,h3,figcaption{break-after:avoid}tr,li{break-inside:avoid}.scroll{overflow:visible}thead{display:table-header-group}details{display:none}a{color:inherit}svg.chart{min-width:0}}
`.trim();
