import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import tar from 'tar-stream';
import { FeedFailure } from '../../../src/feeds/failure.ts';
import { decode } from '../../../src/feeds/reading/decode.ts';
import type { Item } from '../../../src/feeds/reading/items.ts';
import { readCsv } from '../../../src/feeds/reading/read-csv.ts';
import { readJson } from '../../../src/feeds/reading/read-json.ts';
import { readNdjson } from '../../../src/feeds/reading/read-ndjson.ts';
import { readXml } from '../../../src/feeds/reading/read-xml.ts';
import { unwrap } from '../../../src/feeds/reading/unwrap.ts';

async function* pieces<T>(...all: T[]): AsyncGenerator<T> {
  yield* all;
}

/** Cuts a text into pieces of every size from 1 to `size`, so that no border is safe. */
function cut(text: string, size: number): AsyncGenerator<string> {
  const parts: string[] = [];
  for (let at = 0, length = 1; at < text.length; at += length, length = (length % size) + 1) {
    parts.push(text.slice(at, at + length));
  }
  return pieces(...parts);
}

/** `line value` for each item, `line !reason` for a broken one, and `line FAILED reason` at the end. */
async function told(items: AsyncIterable<Item>): Promise<string[]> {
  const lines: string[] = [];
  try {
    for await (const item of items) {
      const what = 'value' in item ? JSON.stringify(item.value) : `!${item.broken}`;
      lines.push(`${item.position.line} ${what}`);
    }
  } catch (error) {
    if (!(error instanceof FeedFailure)) throw error;
    lines.push(`${error.line} FAILED ${error.message}`);
  }
  return lines;
}

const LONG = 'x'.repeat(2_000_000);
const TOO_LONG = '!is longer than 1,000,000 characters';

describe('readCsv', () => {
  const cases: [name: string, text: string, lines: string[]][] = [
    [
      'quoted commas, quotes and line breaks',
      'a,b\r\n1,"x, ""y""\r\nz"\r\n2,w\r\n',
      ['2 {"a":"1","b":"x, \\"y\\"\\nz"}', '4 {"a":"2","b":"w"}'],
    ],
    ['semicolons by the header', 'a;b\n1,5;2\n', ['2 {"a":"1,5","b":"2"}']],
    ['tabs and empty lines', 'a\tb\n\n1\t\n', ['3 {"a":"1","b":""}']],
    ['a quote inside a plain field is a character', 'a,b\n5" pipe,2\n', ['2 {"a":"5\\" pipe","b":"2"}']],
    [
      'text behind a closing quote costs its record alone',
      'a,b\n1,"x"y\n3,4\n',
      ['2 !has text after a closing quote', '3 {"a":"3","b":"4"}'],
    ],
    [
      'an open quote costs its line alone',
      'a,b\n1,"x\n3,4\n5,6\n',
      ['2 !opens a quote that is not closed', '3 {"a":"3","b":"4"}', '4 {"a":"5","b":"6"}'],
    ],
    [
      'an open quote before other quotes, too',
      'a,b\n1,"x\n3,"4"\n5,"6"\n',
      ['2 !opens a quote that is not closed', '3 {"a":"3","b":"4"}', '4 {"a":"5","b":"6"}'],
    ],
    [
      'too many and too few fields',
      'a,b\n1,2,3\n4\n5,6',
      ['2 !has 3 fields, the header has 2', '3 !has 1 fields, the header has 2', '4 {"a":"5","b":"6"}'],
    ],
    ['a column named twice', 'a,a\n1,2\n', ['1 FAILED names the column "a" twice']],
    ['CR alone', 'a,b\r1,2\r3,4', ['2 {"a":"1","b":"2"}', '3 {"a":"3","b":"4"}']],
  ];
  it.each(cases)('%s', async (_name, text, lines) => {
    expect(await told(readCsv(pieces(text)))).toEqual(lines);
    expect(await told(readCsv(cut(text, 3)))).toEqual(lines);
  });
  it('refuses a record that is too long, and goes on', async () => {
    expect(await told(readCsv(pieces(`a,b\n1,"${LONG}"\n2,3\n`)))).toEqual([`2 ${TOO_LONG}`, '3 {"a":"2","b":"3"}']);
    const lines = `${'y'.repeat(99)}\n`.repeat(15_000);
    const rows = await told(readCsv(cut(`a,b\n1,"${lines}"\n2,3\n`, 99_999)));
    expect([rows.at(0), rows.at(-1)]).toEqual([`2 ${TOO_LONG}`, '15003 {"a":"2","b":"3"}']);
  });
  it('reads back every table that is written by the book', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ';', ' ') });
    const table = fc.array(fc.tuple(field, field), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['a,b', ...rows.map((row) => row.map(quote).join(','))].join('\r\n');
        const read: unknown[] = [];
        for await (const item of readCsv(cut(text, 4))) read.push('value' in item ? item.value : item);
        expect(read).toEqual(rows.filter((row) => row.some((one) => one.trim() !== '')).map(([a, b]) => ({ a, b })));
      }),
    );
  });
});

describe('readJson', () => {
  const cases: [name: string, text: string, path: string | undefined, lines: string[]][] = [
    ['a list', '[{"a":1},\n {"a":"]}\\""}]', undefined, ['1 {"a":1}', '2 {"a":"]}\\""}']],
    ['a list inside objects', '{"x":{"n":[1,2],"jobs":[{"a":[{}]}]},"y":[{"b":2}]}', undefined, ['1 {"a":[{}]}']],
    ['the list at a path', '{"x":[{"a":1}],"y":{"z":[{"b":2}]}}', 'y.z', ['1 {"b":2}']],
    ['no list at the path', '{"x":[{"a":1}]}', 'y', ['1 FAILED holds no array at "y"']],
    ['an empty list', '{"jobs":[]}', undefined, []],
    ['no list', '{"a":1}', undefined, ['1 FAILED holds no array of objects']],
    [
      'broken items, each by itself',
      '[{"a":1},{oops},3,null,{"a":2}]',
      undefined,
      [
        '1 {"a":1}',
        // jest types a matcher as any; the list is of strings.
        expect.stringContaining('1 !is not JSON') as unknown as string,
        '1 !is not a JSON object',
        '1 !is not a JSON object',
        '1 {"a":2}',
      ],
    ],
    [
      'cut inside an item',
      '{"jobs":[{"a":1},{"b":',
      undefined,
      ['1 {"a":1}', '1 FAILED ends in the middle of an item: it was cut short'],
    ],
    ['cut behind an item', '{"jobs":[{"a":1}\n', undefined, ['1 {"a":1}', '2 FAILED ends too early: it was cut short']],
    ['cut behind the list', '{"jobs":[{"a":1}]', undefined, ['1 {"a":1}', '1 FAILED ends too early: it was cut short']],
    [
      'a comma that is missing',
      '[{"a":1} {"b":2}]',
      undefined,
      ['1 {"a":1}', '1 FAILED has "{" where "," is expected'],
    ],
    ['more behind the end', '[{"a":1}] x', undefined, ['1 {"a":1}', '1 FAILED goes on after its end']],
    ['too deep', '['.repeat(100_000), undefined, ['1 FAILED is nested deeper than 200']],
  ];
  it.each(cases)('%s', async (_name, text, path, lines) => {
    expect(await told(readJson(pieces(text), path))).toEqual(lines);
    if (text.length < 1000) expect(await told(readJson(cut(text, 3), path))).toEqual(lines);
  });
  it('refuses an item that is too long, and goes on', async () => {
    expect(await told(readJson(cut(`[{"a":"${LONG}"},{"b":1}]`, 99_999)))).toEqual([`1 ${TOO_LONG}`, '1 {"b":1}']);
  });
  it('finds the items of whatever JSON.stringify writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }), async (items) => {
        const read: unknown[] = [];
        for await (const item of readJson(cut(JSON.stringify({ a: 1, jobs: items }, null, 1), 7), 'jobs')) {
          read.push('value' in item ? item.value : item);
        }
        expect(JSON.stringify(read)).toBe(JSON.stringify(items));
      }),
    );
  });
});

describe('readNdjson', () => {
  it('gives each line, and refuses the broken ones by themselves', async () => {
    expect(await told(readNdjson(cut('{"a":1}\r\n\n{"a":\n[1]\n{"a":2}', 3)))).toEqual([
      '1 {"a":1}',
      expect.stringContaining('3 !is not JSON'),
      '4 !is not a JSON object',
      '5 {"a":2}',
    ]);
    expect(await told(readNdjson(cut(`{"a":"${LONG}"}\n{"a":2}`, 99_999)))).toEqual([`1 ${TOO_LONG}`, '2 {"a":2}']);
  });
});

describe('readXml', () => {
  const read = (text: string, size = 0) => told(readXml(size === 0 ? pieces(text) : cut(text, size), () => 'job'));
  const cases: [name: string, text: string, lines: string[]][] = [
    [
      'texts, CDATA, attributes and lists',
      '<jobs>\n<job id="7"><a>x &amp; y</a><b><![CDATA[<p>z</p>]]></b><c>1</c><c>2</c></job>\n</jobs>',
      ['2 {"@id":"7","a":"x & y","b":"<p>z</p>","c":["1","2"]}'],
    ],
    [
      'stray ampersands and entities of HTML stay',
      '<jobs><job><a>R&D &nbsp; &eacute;</a></job></jobs>',
      ['1 {"a":"R&D &nbsp; &eacute;"}'],
    ],
    [
      'an unclosed element costs its item alone',
      '<jobs><job><a>x<br>y</a></job><job><a>z</a></job></jobs>',
      ['1 !is not well-formed XML at line 1: unexpected close tag', '1 {"a":"z"}'],
    ],
    [
      'a stray end ends the file, and nothing half comes of it',
      '<jobs><job><a>x</a></job><job><a>y</a></nix></job></jobs>',
      ['1 {"a":"x"}', '1 FAILED is not well-formed XML: unmatched closing tag: nix'],
    ],
    [
      'cut inside an item',
      '<jobs><job><a>x</a></job><job><a>y',
      ['1 {"a":"x"}', '1 FAILED ends too early: it was cut short'],
    ],
    ['cut behind an item', '<jobs><job><a>x</a></job>', ['1 {"a":"x"}', '1 FAILED ends too early: it was cut short']],
    [
      'entities of its own',
      '<!DOCTYPE j [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><jobs><job><a>&b;</a></job></jobs>',
      ['1 FAILED declares entities of its own, which are not taken'],
    ],
    ['a plain DOCTYPE', '<!DOCTYPE jobs><jobs><job><a>x</a></job></jobs>', ['1 {"a":"x"}']],
    ['no XML at all', 'hello', ['1 FAILED is not well-formed XML: text data outside of root node']],
    [
      'names that objects have',
      '<jobs><job><__proto__>x</__proto__><constructor>y</constructor></job></jobs>',
      ['1 {"__proto__":"x","constructor":"y"}'],
    ],
  ];
  it.each(cases)('%s', async (_name, text, lines) => {
    expect(await read(text)).toEqual(lines);
    expect(await read(text, 3)).toEqual(lines);
  });
  it('refuses an item that is too long, and goes on', async () => {
    expect(await read(`<jobs><job><a>${LONG}</a></job><job><a>z</a></job></jobs>`, 99_999)).toEqual([
      `1 ${TOO_LONG}`,
      '1 {"a":"z"}',
    ]);
  });
});

describe('decode', () => {
  async function decoded(bytes: Uint8Array, size: number): Promise<string> {
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
    let text = '';
    for await (const piece of decode(pieces(...chunks))) text += piece;
    return text;
  }
  const text = 'Zoë – 10 € für Łódź 😀, '.repeat(40);
  const latin = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Zo\u00eb</a>`.padEnd(300);
  const cases: [name: string, bytes: Uint8Array, text: string][] = [
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), text],
    ['UTF-16 little-endian', Buffer.from(`\ufeff${text}`, 'utf16le'), text],
    ['UTF-16 big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), text],
    ['UTF-16 without a mark', Buffer.from(`<a>${text}`, 'utf16le'), `<a>${text}`],
    ['ISO-8859-1, declared', Buffer.from(latin('ISO-8859-1'), 'latin1'), latin('ISO-8859-1')],
    [
      'Windows-1252, declared',
      Buffer.concat([Buffer.from(latin('windows-1252'), 'latin1'), Buffer.from([0x80])]),
      `${latin('windows-1252')}€`,
    ],
    [
      'Windows-1252, not declared',
      Buffer.concat([Buffer.from('Zo'), Buffer.from([0xeb, 0x20, 0x96, 0x20, 0x80])]),
      'Zoë – €',
    ],
    [
      'UTF-8 with Windows-1252 in between',
      Buffer.concat([Buffer.from(text), Buffer.from([0x92, 0x73]), Buffer.from(text)]),
      `${text}’s${text}`,
    ],
    [
      'UTF-16 declared and not true',
      Buffer.from('<?xml version="1.0" encoding="utf-16"?><a>ë</a>'),
      '<?xml version="1.0" encoding="utf-16"?><a>ë</a>',
    ],
    ['nothing', Buffer.alloc(0), ''],
  ];
  it.each(cases)('reads %s', async (_name, bytes, expected) => {
    for (const size of [1, 2, 3, 7, 1000]) expect(await decoded(bytes, size)).toBe(expected);
  });
  it('fails for an encoding that nobody knows', async () => {
    await expect(decoded(Buffer.from('<?xml version="1.0" encoding="klingon"?>'), 9)).rejects.toThrow('klingon');
  });
});

describe('unwrap', () => {
  async function contents(name: string, bytes: Uint8Array): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for await (const file of unwrap(name, pieces(bytes.subarray(0, 10), bytes.subarray(10)))) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of file.bytes) chunks.push(chunk);
      found[file.name] = Buffer.concat(chunks).toString();
    }
    return found;
  }
  async function archive(files: Record<string, string | Uint8Array>): Promise<Buffer> {
    const pack = tar.pack();
    for (const [name, content] of Object.entries(files)) pack.entry({ name }, Buffer.from(content));
    pack.finalize();
    const chunks: Uint8Array[] = [];
    for await (const chunk of pack as AsyncIterable<Uint8Array>) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  it('takes gzip and tar off, in any order', async () => {
    const packed = gzipSync(await archive({ 'b/one.json': '[1]', 'b/.hidden': 'x', 'two.csv.gz': gzipSync('a,b') }));
    expect(await contents('f.tar.gz', packed)).toEqual({ 'f.tar.gz/b/one.json': '[1]', 'f.tar.gz/two.csv.gz': 'a,b' });
    expect(await contents('plain', Buffer.from('x'))).toEqual({ plain: 'x' });
  });
  it('says what is cut short', async () => {
    const packed = gzipSync('hello '.repeat(1000));
    await expect(contents('f.gz', packed.subarray(0, packed.length - 12))).rejects.toThrow('is not whole gzip data');
    const tarball = await archive({ 'a.json': 'x'.repeat(5000) });
    await expect(contents('f.tar', tarball.subarray(0, 3000))).rejects.toThrow('is not a whole tar archive');
  });
  it('does not unpack without end', async () => {
    let bytes: Uint8Array = Buffer.from('x');
    for (let layer = 0; layer < 6; layer += 1) bytes = gzipSync(bytes);
    await expect(contents('f.gz', bytes)).rejects.toThrow('packed more than 4 times');
    const zeros = gzipSync(gzipSync(Buffer.alloc(1_000_000)));
    const read = async (most: number) => {
      let length = 0;
      for await (const file of unwrap('f', pieces(zeros), most))
        for await (const piece of file.bytes) length += piece.length;
      return length;
    };
    expect(await read(1_010_000)).toBe(1_000_000);
    await expect(read(1_000_000)).rejects.toThrow('unpacks to more than we read');
  });
});
