import { describe, expect, it } from '@jest/globals';
import { addressOf, choose, dropped, filtersOf, leaveOut, select, withoutWords } from '../../../src/pages/filters.ts';
import { EVERY_FACET, type FacetName } from '../../../src/search/facets.ts';
import type { Selection } from '../../../src/search/kinds/kind.ts';
import { aQuery, aValue } from './answers.ts';

const address = (query: ReturnType<typeof aQuery>) => decodeURIComponent(addressOf(query));

describe('the address of a search', () => {
  it('begins at the first listing and shows every filter', () => {
    expect(address(aQuery('q=baker&facets=skill&facetSize=100&facetQuery=skill:ba&workplace=REMOTE'))).toBe(
      '/?q=baker&workplace=REMOTE',
    );
    expect(address(aQuery(''))).toBe('/');
  });
});

describe('choosing a value', () => {
  it('adds it to those that are chosen, and takes it back the second time', () => {
    const once = choose(aQuery('workplace=REMOTE&q=baker'), 'workplace', 'HYBRID');
    expect(address(once)).toBe('/?q=baker&workplace=HYBRID&workplace=REMOTE');
    expect(address(choose(once, 'workplace', 'HYBRID'))).toBe('/?q=baker&workplace=REMOTE');
    expect(address(choose(choose(once, 'workplace', 'HYBRID'), 'workplace', 'REMOTE'))).toBe('/?q=baker');
  });

  it('lets in what was left out, and the other way round', () => {
    expect(address(choose(aQuery('workplace=-REMOTE'), 'workplace', 'REMOTE'))).toBe('/?workplace=REMOTE');
    expect(address(leaveOut(aQuery('workplace=REMOTE'), 'workplace', 'REMOTE'))).toBe('/?workplace=-REMOTE');
    expect(address(leaveOut(aQuery('workplace=-REMOTE'), 'workplace', 'REMOTE'))).toBe('/');
  });

  it('narrows or widens a place instead of adding one that changes nothing', () => {
    const germany = aQuery('country=DE&country=FR');
    const berlin = choose(germany, 'place', 'DE/BE');
    expect(address(berlin)).toBe('/?country=FR&region=DE/BE');
    expect(address(choose(berlin, 'place', 'DE'))).toBe('/?country=DE&country=FR');
  });

  it('takes «not stated» like any other', () => {
    expect(address(choose(aQuery('workplace=REMOTE'), 'workplace', '~'))).toBe('/?workplace=REMOTE&workplace=~');
  });
});

describe('an order that needs something', () => {
  it('goes with the place or the words that it needs', () => {
    expect(address(select(aQuery('near=Berlin&sort=distance&q=baker'), 'near', null))).toBe('/?q=baker');
    expect(address(withoutWords(aQuery('q=baker&workplace=REMOTE')))).toBe('/?workplace=REMOTE');
  });
});

describe('what is selected', () => {
  const query = aQuery(
    'near=Berlin&radius=40km&region=DE/BY&workplace=HYBRID&workplace=-ON_SITE&seniority=~&skill=c-plus-plus&company=acme' +
      '&salaryMin=50000&salaryMax=90000&salaryCurrency=USD&includeUnstatedSalary=false&postedWithin=7d&postedAfter=2026-01-01',
  );
  const company = {
    label: 'Company',
    kind: 'choice' as const,
    notStated: 0,
    more: false,
    values: [aValue('acme', 'ACME GmbH', 3, 'selected')],
  };
  const posted = {
    label: 'Posted',
    kind: 'since' as const,
    values: [{ value: '7d', label: 'Last 7 days', count: 3, selected: true }],
  };
  const answers = { company, posted };
  const filters = filtersOf(query, answers);

  it('is named as a reader would, filter by filter', () => {
    expect(filters.map(({ label }) => label)).toEqual([
      'Bavaria',
      'Within 40 km of Berlin, Germany',
      'Hybrid',
      'Not On-site',
      'Pay a year: $50,000 or more',
      'Pay a year: $90,000 or less',
      'Pay a year: stated',
      'Seniority: not stated',
      'C++',
      'Posted: last 7 days',
      'Posted since 1 January 2026',
      'ACME GmbH',
    ]);
    expect(filters.filter(({ excluded }) => excluded).map(({ label }) => label)).toEqual(['Not On-site']);
  });

  it('can be taken back one by one, each without touching the others', () => {
    for (const filter of filters) {
      const left = filtersOf(filter.without, answers).map(({ label }) => label);
      expect(left).toEqual(filters.map(({ label }) => label).filter((label) => label !== filter.label));
    }
  });

  it('can be dropped by every name that a rescue can have', () => {
    for (const facet of EVERY_FACET) {
      const selection: Selection | undefined = query.selections[facet.name as FacetName];
      for (const { drop } of selection === undefined ? [] : facet.drops(selection)) {
        const way = dropped(query, drop, answers);
        expect([drop, way === null]).toEqual([drop, false]);
        expect(addressOf(way?.query ?? query)).not.toBe(addressOf(query));
      }
    }
    expect(dropped(aQuery('q=baker'), 'q', {})?.label).toBe('the words “baker”');
    expect(dropped(query, 'postedWithin', answers)?.label).toBe('“Posted: last 7 days”');
    expect(dropped(query, 'nothing', answers)).toBeNull();
  });
});
