/** The frame of every page: head, masthead, main part, foot. What a page needs beyond it, it passes in. */
import { icon, logo } from './components/icons.ts';
import { attributes, type Child, type Html, html, toText } from './html.ts';
import { type AssetName, assetUrl } from './page-assets.ts';

export type Page = {
  /** Without the name of the service. */
  title: string;
  description?: string | undefined;
  /** The one address of what is shown, absolute. */
  canonical?: string | undefined;
  /** Kept out of search engines, like every filtered page. */
  unlisted?: boolean;
  /** Further elements of the head: structured data, links. */
  head?: Child;
  /** Under the bar of the masthead, on its ground: a search box, a headline. */
  masthead?: Child;
  main: Child;
  /** Links under the bar of the masthead, where there is no search box. */
  nav?: Child;
  /** Which link of the masthead leads here. */
  current?: 'search' | 'docs';
  scripts?: readonly AssetName[];
};

/** Only our own files, nothing inline: what a page may load. Answers with a page carry it as `Content-Security-Policy`. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The whole document, ready to send. */
export function page(shown: Page): string {
  return `<!doctype html>\n${toText(document(shown))}\n`;
}

function document(shown: Page): Html {
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<title>${shown.title === '' ? 'Rolecall' : `${shown.title} · Rolecall`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#10362a" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0b2a20" media="(prefers-color-scheme: dark)">
${shown.description !== undefined && html`<meta name="description" content="${shown.description}">`}
${shown.unlisted && html`<meta name="robots" content="noindex">`}
${shown.canonical !== undefined && html`<link rel="canonical" href="${shown.canonical}">`}
<link rel="preload" href="${assetUrl('display.woff2')}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${assetUrl('text.woff2')}" as="font" type="font/woff2" crossorigin>
<script src="${assetUrl('theme.ts')}"></script>
<link rel="stylesheet" href="${assetUrl('site.css')}">
<link rel="icon" href="${assetUrl('favicon.svg')}" type="image/svg+xml">
${scriptsOf(shown).map((name) => html`<script type="module" src="${assetUrl(name)}"></script>`)}
${shown.head}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead">
<div class="column">
<div class="masthead-bar">
<a class="wordmark" href="/">${logo()}Rolecall</a>
<a class="masthead-link" href="/console">Employers</a>
<a class="masthead-link" href="/docs"${attributes({ 'aria-current': shown.current === 'docs' ? 'page' : null })}>API</a>
<button class="theme-toggle" type="button" aria-label="Change the colours" hidden>${icon('auto', 'icon-auto')}${icon('sun', 'icon-sun')}${icon('moon', 'icon-moon')}</button>
</div>
${shown.masthead}${shown.nav}
</div>
</header>
<main id="main" tabindex="-1">
${shown.main}
</main>
<footer class="foot">
<div class="column">
<p>Rolecall, a job board with exact counts.</p>
<a href="/docs">API</a>
<a href="/openapi.json">OpenAPI</a>
<a href="/sitemap.xml">Sitemap</a>
</div>
</footer>
</body>
</html>`;
}

/** What stands in the masthead is the search box, and it suggests. */
function scriptsOf({ masthead, scripts = [] }: Page): readonly AssetName[] {
  return masthead === undefined ? scripts : ['suggestions.ts', ...scripts];
}
