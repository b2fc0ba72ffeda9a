import { describe, expect, it } from '@jest/globals';
import { slugify } from '../../../src/vocabulary/slug.ts';

describe('slugs', () => {
  it.each([
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['.NET', 'dotnet'],
    ['ASP.NET', 'asp-net'],
    ['Node.js', 'node-js'],
    ['R&D', 'r-and-d'],
    ['Zürich', 'zurich'],
    ['Łódź', 'lodz'],
    ['Großenhain', 'grossenhain'],
    ["L'Aquila", 'laquila'],
    ['  Acme,  Inc. ', 'acme-inc'],
    ['-,~', ''],
    ['株式会社', ''],
  ])('writes %j as %j', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });
});
