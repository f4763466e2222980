/** The frame of the reports that people open in a browser: one file, no script, no request. */
import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';

const STYLE = `
:root{color-scheme:light dark;--ink:#16213a;--muted:#5a6478;--line:#d9dee8;--ground:#fff;--panel:#f4f6fa;
--error:#b3261e;--warning:#8a5a00;--info:#3a5a8c}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf2;--muted:#a3adc0;--line:#333c4d;--ground:#14181f;--panel:#1c222c;
--error:#ff8a80;--warning:#f2c14e;--info:#9dc1ff}}
*{box-sizing:border-box}a{color:var(--info)}
body{margin:0 auto;max-width:72rem;padding:1.5rem 1rem 4rem;background:var(--ground);color:var(--ink);
font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .25rem}h2{font-size:1.15rem;margin:2.5rem 0 .75rem}
p{margin:.25rem 0 .75rem;max-width:46rem}.muted{color:var(--muted)}
.cards{align-items:start;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1rem}
.card{background:var(--panel);border-radius:.5rem;padding:.75rem 1rem}.card h3{font-size:.95rem;margin:0 0 .4rem}
dl{display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem;margin:0}dd{margin:0;text-align:right;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line)}
td{overflow-wrap:anywhere}th{font-size:.85rem;color:var(--muted);font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.error,.warning,.info{font-weight:600;white-space:nowrap}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
code{font-size:.9em}ul{margin:0;padding-left:1.1rem}
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** A complete document, in French unless told; its policy allows its own style sheet and nothing else. */
export function htmlPage(title: string, body: Html, language: 'fr' | 'en' = 'fr'): Uint8Array {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'">
<title>${title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
  return new TextEncoder().encode(page.text);
}

/** `12 345`: written here, since the spaces of `Intl` change with the version of its data. */
export function frenchNumber(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A card of counts: a title, then names and numbers, the largest first. */
export function countCard(
  title: string,
  counts: Readonly<Record<string, number>>,
  nameOf = (key: string) => key,
): Html {
  const entries = Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([key, number]) => html`<dt>${nameOf(key)}</dt><dd>${frenchNumber(number)}</dd>`);
  return html`<section class="card"><h3>${title}</h3><dl>${entries}</dl></section>
`;
}
