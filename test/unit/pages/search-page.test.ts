import { describe, expect, it } from '@jest/globals';
import { noticeOf } from '../../../src/pages/components/results.ts';
import { justWords } from '../../../src/pages/components/understood.ts';
import { renderSearch, type SearchView } from '../../../src/pages/search-page.ts';
import type { SearchAnswer } from '../../../src/search/answer.ts';
import { parseSearch } from '../../../src/search/query.ts';
import { aHit, anAnswer, aQuery, aValue, NOW } from './answers.ts';

const ORIGIN = 'https://jobs.example.com';

function render(address: string, answer: Partial<SearchAnswer> = {}, notices: SearchView['notices'] = []): string {
  return renderSearch({ query: aQuery(address), answer: anAnswer(answer), notices, now: NOW }, ORIGIN);
}

/** Where a link leads, by the id that it has. */
function linkOf(html: string, id: string): string | null {
  const tag = new RegExp(`<a [^>]*id="${id.replaceAll(/[/~]/g, '\\$&')}"[^>]*>`).exec(html)?.[0] ?? '';
  const href = /href="([^"]*)"/.exec(tag)?.[1];
  return href === undefined ? null : decodeURIComponent(href.replaceAll('&amp;', '&'));
}

const workplace = {
  label: 'Workplace',
  kind: 'choice' as const,
  notStated: 4,
  more: false,
  values: [
    aValue('REMOTE', 'Remote', 1_200, 'selected'),
    aValue('ON_SITE', 'On-site', 300, 'excluded'),
    aValue('HYBRID', 'Hybrid', 0),
  ],
};

describe('the search page', () => {
  it('holds nothing inline that a strict content policy would block', () => {
    const html = render('q=baker', { facets: { workplace } });
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
    for (const [, address = ''] of html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]*)"/g)) {
      expect(address).toMatch(/^\/assets\/[\w-]+\.[\w-]{12}\.\w+$|^https:\/\/jobs\.example\.com\//);
    }
  });

  it('says the exact total, of what, and in the title of the tab', () => {
    const html = render('q=baker&workplace=REMOTE', { total: 1_234 });
    expect(html).toContain('1,234 roles');
    expect(html).toContain('<title>baker, Remote: 1,234 roles · Rolecall</title>');
  });

  it('says what it took words for, and takes it back with one click', () => {
    const place = { parameter: 'near', value: 'Berlin, Germany', label: 'Berlin, Germany' };
    const berlin = { text: 'berlin', kind: 'place' as const, ...place, only: true, or: [] };
    const skill = { text: 'python', kind: 'skill' as const, parameter: 'skill', value: 'python', label: 'Python' };
    const filler = {
      text: 'in',
      kind: 'filler' as const,
      parameter: null,
      value: null,
      label: null,
      only: true,
      or: [],
    };
    const understood = [berlin, { ...skill, only: false, or: [] }, filler];
    const html = render('q=python+in+berlin', {
      query: { text: 'python in berlin', corrected: null, didYouMean: null, loosened: null, ambiguous: [], understood },
    });
    expect(html).toMatch(/href="\/\?q=python\+in\+%22berlin%22"[^>]*>Berlin, Germany<small>place/);
    expect(html).not.toContain('Python<small>');
    expect(html).toContain('href="/?q=python+in+berlin&amp;understand=false"');
    const undone = render('q=python+in+berlin&understand=false');
    expect(undone).toContain('just as it is typed');
    expect(undone).toContain('href="/?q=python+in+berlin"');
    expect(undone).not.toContain('<input type="hidden" name="understand"');
  });

  it('quotes just the words that are taken back', () => {
    const quoted = (q: string, text: string) => justWords(aQuery(`q=${encodeURIComponent(q)}`), text);
    expect(quoted('nurse Springfield, IL', 'Springfield, IL').q).toBe('nurse "Springfield, IL"');
    expect(quoted('"in berlin" chef berlin,', 'berlin').q).toBe('"in berlin" chef "berlin"');
    expect(quoted('nightberlin berlin', 'berlin').q).toBe('nightberlin "berlin"');
    expect(quoted('12" pipe berlin', 'berlin')).toMatchObject({ q: '12" pipe berlin', understand: false });
  });

  describe('where little matches as it was typed', () => {
    const asTyped = {
      text: 'enginer',
      corrected: null,
      didYouMean: null,
      loosened: null,
      ambiguous: [],
      understood: [],
    };
    const said = (html: string) =>
      [...html.matchAll(/<p class="notice reworded"[\s\S]*?<\/p>/g)].map(([text]) =>
        text.replace(/<[^>]*>/g, '').trim(),
      );

    it('says what spelling it shows instead, and offers the typed one', () => {
      const html = render('q=enginer', { query: { ...asTyped, corrected: 'engineer' } });
      expect(said(html)).toEqual([
        'Nothing matches “enginer”, so this is what matches “engineer”. Search for “enginer” all the same',
      ]);
      expect(html).toContain('href="/?q=enginer&amp;strict=true"');
    });

    it('offers a spelling that finds more', () => {
      const html = render('q=enginer&workplace=REMOTE', {
        query: { ...asTyped, didYouMean: { q: 'engineer', total: 1_200 } },
      });
      expect(said(html)).toEqual(['Did you mean engineer? It finds 1,200 roles.']);
      expect(linkOf(html, 'did-you-mean')).toBe('/?q=engineer&workplace=REMOTE');
    });

    it('says how many of the words are enough, and takes it back', () => {
      const html = render('q=a+b+c', { query: { ...asTyped, loosened: { needed: 2, of: 3, allOfThem: 1 } } });
      expect(said(html)).toEqual(['Only 1 role has all of the words. 2 of the 3 are enough here. Ask for every word']);
      const strict = render('q=a+b+c&strict=true', { total: 0, hits: [] });
      expect(said(strict)).toEqual([
        'Words are searched for as they are spelled, and all of them are needed. Help with them again',
      ]);
      expect(strict).toContain('href="/?q=a+b+c"');
      expect(strict).not.toContain('<input type="hidden" name="strict"');
    });

    it('offers other cities of the name, and the nearest places that have some', () => {
      const others = [{ value: 'Springfield, Illinois, United States', label: 'Springfield, Illinois, United States' }];
      const taken = { parameter: 'near', text: 'Springfield', label: 'Springfield, Missouri, United States', others };
      const cork = { value: 'IE/M/cork', label: 'Cork, Munster, Ireland', distanceKm: 84.2, total: 7 };
      const html = render('q=nurse&near=Springfield&sort=distance&workplace=REMOTE', {
        total: 0,
        hits: [],
        query: { ...asTyped, ambiguous: [taken] },
        nearby: [{ ...cork, search: { city: cork.value, q: 'nurse' } }],
      });
      expect(said(html)).toEqual([
        '“Springfield” was taken for Springfield, Missouri, United States. It may also be Springfield, Illinois, United States',
      ]);
      expect(html).toContain('near=Springfield%2C+Illinois%2C+United+States');
      expect(html).toMatch(
        /href="\/\?q=nurse&amp;city=IE%2FM%2Fcork&amp;workplace=REMOTE"[^>]*><span>Cork, Munster, Ireland, 84 km away<\/span><b>7 roles/,
      );
    });
  });

  it('gives the reasons under each listing when asked, and the way to ask', () => {
    expect(linkOf(render('q=nurse'), 'explain')).toBe('/?q=nurse&explain=true');
    expect(render('')).not.toContain('id="explain"');
    const none = { score: null, words: null, sideBySide: null, language: null, wished: null, freshness: null };
    const why = [{ term: 'nurse', in: ['title'], points: 8, says: '“nurse” is in the title: 8 points' }];
    const html = render('q=nurse&explain=true', { hits: [aHit({ why, rank: { ...none, says: 'Newest first' } })] });
    expect(html).toContain('<li>“nurse” is in the title: 8 points</li><li>Newest first</li>');
    expect(linkOf(html, 'explain')).toBe('/?q=nurse');
  });

  it('is found by search engines without filters only', () => {
    expect(render('')).toContain('<link rel="canonical" href="https://jobs.example.com/">');
    expect(render('')).not.toContain('noindex');
    expect(render('workplace=REMOTE')).toContain('<meta name="robots" content="noindex">');
  });

  it('escapes what comes from outside, everywhere', () => {
    const hostile = '"><script>alert(1)</script>';
    const html = render(`q=${encodeURIComponent(hostile)}&company=${encodeURIComponent(hostile)}`, {
      hits: [
        aHit({
          title: hostile,
          snippet: hostile,
          company: { slug: hostile, name: hostile },
          url: `/jobs/1/${hostile}`,
        }),
      ],
      facets: { company: { ...workplace, label: 'Company', values: [aValue(hostile, hostile, 1, 'selected')] } },
    });
    expect(html).not.toContain('<script>alert');
  });

  it('carries every filter along when words are searched', () => {
    const html = render('q=baker&near=Berlin&near=Hamburg&workplace=-REMOTE&sort=newest&salaryMin=30000');
    const carried = /<div id="carried" hidden>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? '';
    const fields = [...carried.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(
      ([, name, value]) => `${name}=${value}`,
    );
    expect(fields).toEqual(['near=Hamburg', 'workplace=-REMOTE', 'salaryMin=30000', 'sort=newest']);
    expect(html).toMatch(/name="near" value="Berlin"/);
  });
});

describe('a facet of values', () => {
  const html = render('workplace=REMOTE&workplace=-ON_SITE', { facets: { workplace } });

  it('links each value to the search with it, or without it when it is chosen', () => {
    expect(linkOf(html, 'value-workplace-HYBRID')).toBe('/?workplace=HYBRID&workplace=REMOTE&workplace=-ON_SITE');
    expect(linkOf(html, 'value-workplace-REMOTE')).toBe('/?workplace=-ON_SITE');
    expect(linkOf(html, 'value-workplace-ON_SITE')).toBe('/?workplace=REMOTE');
  });

  it('leaves a value out with one click, and none that is left out already', () => {
    expect(linkOf(html, 'not-value-workplace-HYBRID')).toBe('/?workplace=REMOTE&workplace=-HYBRID&workplace=-ON_SITE');
    expect(linkOf(html, 'not-value-workplace-ON_SITE')).toBeNull();
  });

  it('offers «not stated» with its count', () => {
    expect(linkOf(html, 'value-workplace-~')).toBe('/?workplace=REMOTE&workplace=~&workplace=-ON_SITE');
    expect(html).toMatch(/Not stated<\/span><span class="value-count">4</);
  });

  it('says what is chosen to those who do not see it', () => {
    expect(html).toMatch(/id="value-workplace-REMOTE"[^>]*aria-current="true"/);
    expect(html).toContain('<span class="unseen">Left out: </span>On-site');
  });

  it('has a look-up and the way to all its values where there are more', () => {
    const skill = { ...workplace, label: 'Skill', more: true, values: [aValue('go', 'Go', 3)] };
    const long = render('q=baker', { facets: { skill } });
    expect(long).toContain('name="facetQuery" value="skill:"');
    expect(long).toContain('href="/?q=baker&amp;facets=skill&amp;facetSize=100"');
    expect(html).not.toContain('name="facetQuery" value="workplace:"');
  });
});

describe('a facet of places', () => {
  it('shows what is in a chosen place beneath it, and each narrows', () => {
    const inside = { ...aValue('DE/BE', 'Berlin', 4), level: 'region', values: [] };
    const place = {
      label: 'Place',
      kind: 'path' as const,
      notStated: 0,
      more: false,
      values: [{ ...aValue('DE', 'Germany', 10, 'selected'), level: 'country', values: [inside] }],
    };
    const html = render('country=DE', { facets: { place } });
    expect(linkOf(html, 'value-place-DE/BE')).toBe('/?region=DE/BE');
    expect(html.indexOf('value-place-DE/BE')).toBeGreaterThan(html.indexOf('value-place-DE"'));
  });
});

describe('a facet of numbers', () => {
  const salary = {
    label: 'Pay a year',
    kind: 'range' as const,
    notStated: 7,
    currency: 'EUR',
    period: 'YEAR',
    min: 20_000,
    max: 80_000,
    values: [
      { from: 20_000, to: 40_000, count: 10 },
      { from: 40_000, to: 80_000, count: 5 },
    ],
  };

  it('draws a bar for each range that leads to it, with its count in words', () => {
    const html = render('q=baker', { facets: { salary } });
    expect(html).toContain('aria-label="€20,000–€40,000: 10 listings"');
    expect(html).toContain('href="/?q=baker&amp;salaryMin=40000&amp;salaryMax=80000&amp;includeUnstatedSalary=false"');
    expect([...html.matchAll(/<rect class="bar [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height))).toEqual([
      40, 20,
    ]);
  });

  it('has a field for every parameter, filled with what is asked for', () => {
    const html = render('salaryMin=30000&salaryPeriod=MONTH&includeUnstatedSalary=false', { facets: { salary } });
    expect(html).toMatch(/name="salaryMin" value="30000"/);
    expect(html).toMatch(/<option value="MONTH" selected>a month/);
    expect(html).toMatch(/name="includeUnstatedSalary" value="false" checked/);
    expect(html).toContain('Leave out 7 that state none');
  });
});

describe('the results', () => {
  it('say pay as stated and by the year, with the assumption', () => {
    const html = render('', { hits: [aHit()] });
    expect(html).toContain('€3,200–€3,800 <small>a month</small>');
    expect(html).toContain('title="12 months a year">≈ €38,400–€45,600 a year');
    expect(render('', { hits: [aHit({ salary: null })] })).toContain('Pay not stated');
  });

  it('mark what matched and nothing else', () => {
    const highlights = { title: ['<mark>Pastry</mark> chef &amp; baker'] };
    expect(render('q=pastry', { hits: [aHit({ highlights })] })).toContain('><mark>Pastry</mark> chef &amp; baker</a>');
  });

  it('offer only the orders that make sense', () => {
    const orders = (address: string) =>
      [...render(address, { total: 9 }).matchAll(/id="sort-(\w+)"/g)].map(([, sort]) => sort);
    expect(orders('')).toEqual(['newest', 'salary']);
    expect(orders('q=baker&near=Berlin')).toEqual(['relevance', 'newest', 'salary', 'distance']);
  });

  it('lead on by the cursor, and back from further pages', () => {
    expect(linkOf(render('q=baker', { next: 'abc+/=' }), 'more-hits')).toBe('/?q=baker&cursor=abc+/=');
    expect(render('q=baker', { next: null })).not.toContain('id="pager"');
  });

  it('say, where there are none, what dropping each filter would give', () => {
    const rescue = [
      { drop: 'salaryMin', total: 12 },
      { drop: 'q', total: 3 },
      { drop: 'workplace', total: 0 },
    ];
    const html = render('q=baker&workplace=REMOTE&salaryMin=90000', { total: 0, hits: [], rescue });
    const ways = [...html.matchAll(/class="rescue"[^>]*href="([^"]*)"><span>([^<]*)<\/span><b>([^<]*)/g)].map(
      ([, ...way]) => way,
    );
    expect(ways).toEqual([
      ['/?q=baker&amp;workplace=REMOTE', 'Without “Pay a year: 90000 or more”', '12 roles'],
      ['/?workplace=REMOTE&amp;salaryMin=90000', 'Without the words “baker”', '3 roles'],
    ]);
  });

  it('are preceded by what could not be used of the address, with the nearest right thing as a link', () => {
    const { query, faults } = parseSearch({ workplace: 'REMOT', near: 'Bavaria' }, { unknownNames: 'ignore' });
    const notices = faults.map((fault) => noticeOf(fault, query));
    const html = render('', {}, notices);
    expect(html).toContain('<a href="/?workplace=REMOTE">Did you mean Remote?</a>');
    expect(html).toContain('<a href="/?region=DE%2FBY">Did you mean Bavaria?</a>');
  });

  it('do not pass for exact when they can not be', () => {
    const index = { asOf: NOW.toISOString(), lagMs: 9_000, exact: false, stale: false };
    expect(render('', { index })).toContain('may still be counted');
    expect(render('')).not.toContain('may still be counted');
  });

  it('say of when they are while the search is away', () => {
    const index = { asOf: '2026-02-10T12:04:30.000Z', lagMs: 90_000, exact: false, stale: true };
    const html = render('', { index });
    expect(html).toContain('10 February 2026, 12:04 UTC');
    expect(html).not.toContain('may still be counted');
  });
});
