/** The files that pages load: styles, scripts and fonts, each under an address with its content's hash, kept forever by browsers. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export type Asset = { url: string; type: string; body: Buffer; br: Buffer | null; gzip: Buffer | null };

/** One stylesheet of as many layers: what stands later wins, however little its selectors say. */
const STYLES = [
  'tokens.css',
  'base.css',
  'layout.css',
  'suggestions.css',
  'facets.css',
  'results.css',
  'listing.css',
  'docs.css',
  'console.css',
  'console-listings.css',
  'overrides.css',
];
/** What a script imports stands before it. */
const SCRIPTS = ['theme.ts', 'suggestions.ts', 'regions.ts', 'keyboard.ts', 'slider.ts', 'search.ts'] as const;

const FONTS = {
  'display.woff2': '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
  'display-ext.woff2': '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal.woff2',
  'text.woff2': '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  'text-ext.woff2': '@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2',
  'text-italic.woff2': '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-italic.woff2',
} as const;

export type AssetName = 'site.css' | 'favicon.svg' | (typeof SCRIPTS)[number] | keyof typeof FONTS;

const require = createRequire(import.meta.url);
const byName = new Map<AssetName, Asset>();
const byUrl = new Map<string, Asset>();

for (const [name, file] of Object.entries(FONTS))
  add(name as keyof typeof FONTS, 'font/woff2', readFileSync(require.resolve(file)));
add('favicon.svg', 'image/svg+xml', source('favicon.svg'));
add('site.css', 'text/css; charset=utf-8', withAddresses(STYLES.map(layer).join('\n')));
for (const name of SCRIPTS) {
  add(name, 'text/javascript; charset=utf-8', withAddresses(stripTypeScriptTypes(source(name))));
}

/** The address of a file, for a page to name. */
export function assetUrl(name: AssetName): string {
  const asset = byName.get(name);
  if (asset === undefined) throw new Error(`${name} is used before it is there`);
  return asset.url;
}

export function findAsset(url: string): Asset | null {
  return byUrl.get(url) ?? null;
}

function layer(name: string): string {
  return `@layer ${name.replace('.css', '')} {\n${source(name)}}`;
}

function source(name: string): string {
  return readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');
}

function add(name: AssetName, type: string, content: string | Buffer): void {
  const body = Buffer.from(content);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  const [stem, extension] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)];
  const url = `/assets/${stem}.${hash}.${extension === 'ts' ? 'js' : extension}`;
  const packed = type !== 'font/woff2';
  const asset = { url, type, body, br: packed ? brotliCompressSync(body) : null, gzip: packed ? gzipSync(body) : null };
  byName.set(name, asset);
  byUrl.set(url, asset);
}

/** `./regions.ts` in a script and `asset(text.woff2)` in a style become the addresses of those files. */
function withAddresses(text: string): string {
  const address = (_match: string, name: string) => assetUrl(name as AssetName);
  return text
    .replace(/(?<=\bfrom ')\.\/([\w-]+\.ts)(?=')/g, address)
    .replace(/(?<=url\(")asset:([\w.-]+)(?="\))/g, address);
}
