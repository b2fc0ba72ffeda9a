import { describe, expect, it } from '@jest/globals';
import { attributes, html, jsonScript, safeLink, toText, trusted } from '../../../src/pages/html.ts';

const hostile = `<script>alert("1")</script>'&`;

describe('html', () => {
  it('escapes text and attributes', () => {
    const page = toText(html`<p title="${hostile}">${hostile}</p>`);
    expect(page).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;</p>',
    );
  });

  it('nests templates and lists without escaping them again, and leaves out what is nothing', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(toText(html`<ul>${items}${null}${false}${undefined}${0}</ul>`)).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li>0</ul>',
    );
  });

  it('passes what is trusted', () => {
    expect(toText(html`<div>${trusted('<p>Fine</p>')}</div>`)).toBe('<div><p>Fine</p></div>');
  });

  it('writes attributes that may be absent', () => {
    const shown = attributes({ hidden: true, 'aria-current': null, title: '"', value: 0, open: false });
    expect(toText(html`<p${shown}></p>`)).toBe('<p hidden title="&quot;" value="0"></p>');
    expect(toText(html`<p class="a"${shown}></p>`)).toBe('<p class="a" hidden title="&quot;" value="0"></p>');
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:x', 'data:text/html,x', 'vbscript:x'])(
    'leads nowhere instead of to %s',
    (link) => {
      expect(toText(html`<a${attributes({ href: link })}>x</a>`)).toBe('<a href="#">x</a>');
      expect(safeLink(link)).toBe('#');
    },
  );

  it('keeps links of the web, of mail and of the page', () => {
    for (const link of ['https://example.org/a?b=c', 'mailto:a@example.org', '/jobs', '?q=a', '#top']) {
      expect(safeLink(link)).toBe(link);
    }
  });
});

describe('jsonScript', () => {
  it('can not be left from inside, and reads back the same', () => {
    const data = { a: '</script><script>alert(1)</script><!--', b: '\u2028 & é' };
    const element = toText(jsonScript('application/ld+json', data));
    const inside = element.slice('<script type="application/ld+json">'.length, -'</script>'.length);
    expect(inside).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(inside)).toEqual(data);
  });
});
