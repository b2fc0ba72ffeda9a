import { SourceTextModule } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { assetUrl, findAsset } from '../../../src/pages/page-assets.ts';

const bodyOf = (url: string) => findAsset(url)?.body.toString() ?? '';

describe("the pages' files", () => {
  it('have their content in their address', () => {
    expect(assetUrl('site.css')).toMatch(/^\/assets\/site\.[\w-]{12}\.css$/);
    expect(assetUrl('search.ts')).toMatch(/^\/assets\/search\.[\w-]{12}\.js$/);
    expect(findAsset('/assets/site.css')).toBeNull();
  });

  it('name each other by those addresses', () => {
    const style = bodyOf(assetUrl('site.css'));
    expect(style).not.toContain('asset:');
    const fonts = [...style.matchAll(/url\("([^"]*)"\)/g)].map(([, url = '']) => findAsset(url)?.type);
    expect(fonts.length).toBeGreaterThan(3);
    expect(new Set(fonts)).toEqual(new Set(['font/woff2']));

    const script = bodyOf(assetUrl('search.ts'));
    const imports = [...script.matchAll(/from '([^']*)'/g)].map(([, url = '']) => findAsset(url)?.type);
    expect(imports).toEqual(Array(3).fill('text/javascript; charset=utf-8'));
  });

  it.each(['theme.ts', 'suggestions.ts', 'regions.ts', 'keyboard.ts', 'slider.ts', 'search.ts'] as const)(
    'are scripts that a browser can read: %s',
    (name) => {
      expect(() => new SourceTextModule(bodyOf(assetUrl(name)))).not.toThrow();
    },
  );

  it('are packed without a loss', () => {
    const asset = findAsset(assetUrl('site.css'));
    expect(brotliDecompressSync(asset?.br ?? '').equals(asset?.body ?? Buffer.of())).toBe(true);
    expect(gunzipSync(asset?.gzip ?? '').equals(asset?.body ?? Buffer.of())).toBe(true);
  });
});
