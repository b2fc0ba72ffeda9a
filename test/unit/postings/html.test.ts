import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { htmlOfText, sanitiseHtml, textOf } from '../../../src/postings/html.ts';

const cases: [name: string, html: string, clean: string][] = [
  ['paragraphs stay', '<p>One</p><p>Two</p>', '<p>One</p><p>Two</p>'],
  ['bare text becomes a paragraph', 'Hello <b>you</b>', '<p>Hello <strong>you</strong></p>'],
  ['divisions become paragraphs', '<div>a<div>b</div></div>c', '<p>a</p><p>b</p><p>c</p>'],
  ['two line breaks part paragraphs', 'a<br><br/>b<br>c', '<p>a</p><p>b<br>c</p>'],
  ['lists stay', '<ul><li>a</li><li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
  ['a paragraph inside an item is a line of it', '<ul><li><p>a</p><p>b</p></li></ul>', '<ul><li>a<br>b</li></ul>'],
  ['nested lists stay nested', '<ol><li>a<ul><li>b</li></ul>c</li></ol>', '<ol><li>a<ul><li>b</li></ul>c</li></ol>'],
  [
    'a list right inside a list gets an item',
    '<ul><li>a</li><ul><li>b</li></ul></ul>',
    '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>',
  ],
  ['an item outside a list is a paragraph', '<li>a</li>', '<p>a</p>'],
  ['text right inside a list gets an item', '<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
  ['headings fit below the page’s own', '<h1>a</h1><h6>b</h6>', '<h2>a</h2><h4>b</h4>'],
  ['what is empty is left out', '<p>&nbsp;</p><p><strong> </strong></p><ul><li></li></ul><p>a</p>', '<p>a</p>'],
  [
    'emphasis around blocks goes into each',
    '<b><p>a</p><p>b</p></b>',
    '<p><strong>a</strong></p><p><strong>b</strong></p>',
  ],
  ['emphasis twice is emphasis', '<b><strong>a</strong> b</b>', '<p><strong>a b</strong></p>'],
  ['space moves out of emphasis', '<b>a </b>b', '<p><strong>a</strong> b</p>'],
  ['scripts go with their text', 'a<script>alert(1)</script><style>p{}</style>b', '<p>ab</p>'],
  [
    'frames, pictures and handlers go',
    '<p onclick="x()">a<iframe src="//x"></iframe><img src=x onerror=y>b</p>',
    '<p>ab</p>',
  ],
  [
    'a safe link is kept and marked',
    '<a href="https://x.example/?a=1&b=2">x</a>',
    '<p><a href="https://x.example/?a=1&amp;b=2" rel="nofollow noopener noreferrer">x</a></p>',
  ],
  [
    'an unsafe link keeps its words',
    '<a href="javascript:alert(1)">x</a> <a href="/y">y</a> <a href="java&#10;script:z">z</a>',
    '<p>x y z</p>',
  ],
  [
    'quotes cannot leave an address',
    '<a href=\'https://x.example/" onclick="y\'>x</a>',
    '<p><a href="https://x.example/&quot; onclick=&quot;y" rel="nofollow noopener noreferrer">x</a></p>',
  ],
  [
    'escaped markup stays text',
    '&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;</p>',
  ],
  ['controls, zero-width characters and lone surrogates go', 'a\0\u200b\x07b\ud800', '<p>ab\ufffd</p>'],
  ['a table keeps its text, cell by cell', '<table><tr><td>a</td><td>b</td></tr></table>', '<p>a</p><p>b</p>'],
  [
    'broken markup is closed',
    '<p>a<strong>b<ul><li>c',
    '<p>a<strong>b</strong></p><ul><li><strong>c</strong></li></ul>',
  ],
  ['nothing is nothing', ' <!-- x --> ', ''],
];

describe('sanitiseHtml', () => {
  it.each(cases)('%s', (_name, html, clean) => {
    expect(sanitiseHtml(html)).toBe(clean);
    expect(sanitiseHtml(clean)).toBe(clean);
  });

  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<ul>',
      '</ul>',
      '<ol>',
      '<li>',
      '</li>',
      '<br>',
      '<b>',
      '</b>',
      '<em>',
      '</em>',
      '<h1>',
      '</h1>',
    ],
    ...[
      '<blockquote>',
      '</blockquote>',
      '<a href="https://a.example">',
      '</a>',
      '<a href="javascript:a">',
      '<script>',
      '</script>',
      '<svg>',
    ],
    ...[
      ' ',
      'word',
      '&lt;',
      '&nbsp;',
      '<',
      '>',
      '"',
      '&',
      '\u00a0',
      '<!--',
      '-->',
      '<img src=x onerror=a>',
      '<math><mi>',
      '\ud800',
    ],
  );
  const mess = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map((pieces) => pieces.join(''));
  const allowed =
    /^(?:<\/?(?:p|h[234]|ul|ol|li|blockquote|strong|em|u|code|a)>|<br>|<a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="nofollow noopener noreferrer">|[^<>\0]+)*$/i;

  it('answers nothing but the safe subset, whatever it is given', () => {
    fc.assert(
      fc.property(mess, (html) => allowed.test(sanitiseHtml(html))),
      { numRuns: 1000 },
    );
  });
  it('leaves its own answer as it is', () => {
    fc.assert(
      fc.property(mess, (html) => {
        const once = sanitiseHtml(html);
        expect(sanitiseHtml(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
  it('takes time in proportion to its input', () => {
    const started = performance.now();
    for (const hostile of ['<', '<p><b>', '<a href="', '&', '<!--', '<br>', '<li>'])
      sanitiseHtml(hostile.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('textOf', () => {
  it('gives each block its own line', () => {
    expect(textOf('<h2>Role</h2><p>One<br>two</p><ul><li>a &amp; b</li><li><strong>c</strong>d</li></ul>')).toBe(
      'Role\nOne\ntwo\na & b\ncd',
    );
  });
  it('decodes entities once', () => {
    expect(textOf('<p>&lt;b&gt; &amp;lt; caf&eacute; &#x1f600;</p>')).toBe('<b> &lt; café 😀');
  });
  it('is empty for nothing', () => {
    expect(textOf('<p> </p>')).toBe('');
  });
});

describe('htmlOfText', () => {
  it('keeps paragraphs, lines and lists', () => {
    expect(htmlOfText('About\r\nus & you\r\n\r\n- one\r\n• two <b>\r\nEnd')).toBe(
      '<p>About<br>us &amp; you</p><ul><li>one</li><li>two &lt;b&gt;</li></ul><p>End</p>',
    );
  });
  it('is already clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '-', '<', '>', '&', '\u00a0', '•') }), (text) => {
        const html = htmlOfText(text);
        expect(sanitiseHtml(html)).toBe(html);
      }),
    );
  });
});
