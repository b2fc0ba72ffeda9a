import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseWords } from '../../../src/search/words.ts';

function wanted(text: string): string[] {
  const { wanted } = parseWords(text);
  return wanted.map((term) =>
    term.kind === 'phrase' ? `"${term.text}"` : term.kind === 'prefix' ? `${term.text}*` : term.text,
  );
}

describe('the query language', () => {
  it('wants every word', () => {
    expect(wanted('senior  nurse\tberlin')).toEqual(['senior', 'nurse', 'berlin']);
  });

  it('takes words in quotes as a phrase, in typographic ones too', () => {
    expect(wanted('"machine learning" lead')).toEqual(['"machine learning"', 'lead']);
    expect(wanted('“machine learning” „lead“')).toEqual(['"machine learning"', '"lead"']);
  });

  it('leaves out what stands behind a dash', () => {
    expect(parseWords('nurse -night -"on call" -inter*')).toEqual({
      wanted: [{ kind: 'word', text: 'nurse' }],
      unwanted: [
        { kind: 'word', text: 'night' },
        { kind: 'phrase', text: 'on call' },
        { kind: 'prefix', text: 'inter' },
      ],
    });
  });

  it('takes a star behind a word as its beginning, and any other star as a sign', () => {
    expect(wanted('eng* c++* a*b *c * **')).toEqual(['eng*', 'c++*', 'a*b', '*c', '*', '**']);
  });

  it('takes signs off the end of a beginning, but for those that are part of a name', () => {
    expect(wanted("self-* don'* node.* a/b-* 50%* c+* C#* c++-* self_*")).toEqual([
      'self*',
      'don*',
      'node*',
      'a/b*',
      '50*',
      'c*',
      'C#*',
      'c++*',
      'self_*',
    ]);
  });

  it('keeps names of languages and their like whole', () => {
    expect(wanted('c++ c# .net node.js r go R&D front-end 24/7')).toEqual([
      'c++',
      'c#',
      '.net',
      'node.js',
      'r',
      'go',
      'R&D',
      'front-end',
      '24/7',
    ]);
  });

  it('takes a lone quote as part of a word', () => {
    expect(wanted('12" pipe fitter')).toEqual(['12"', 'pipe', 'fitter']);
    expect(wanted('"pipe fitter')).toEqual(['"pipe', 'fitter']);
    expect(wanted('pipe"fitter')).toEqual(['pipe"fitter']);
  });

  it('finds nothing to look for in spaces, dashes and empty quotes', () => {
    expect(parseWords(' - -- "" "  " -""')).toEqual({ wanted: [], unwanted: [] });
    expect(wanted('sales - marketing')).toEqual(['sales', 'marketing']);
  });

  it('wants a word once, however often it is typed', () => {
    expect(wanted('Nurse nurse NURSE "nurse"')).toEqual(['Nurse', '"nurse"']);
  });

  it('reads any text without an error, and never makes up a character', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', '-', '*', ' ', 'a', '“', '+', '\\', '٣', '漢', '👩🏽‍⚕️') }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const { wanted, unwanted } = parseWords(typed);
        for (const term of [...wanted, ...unwanted]) {
          expect(term.text.trim()).not.toBe('');
          expect(typed.replace(/[\u201c\u201d\u201e\u201f\uff02]/g, '"')).toContain(term.text);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
