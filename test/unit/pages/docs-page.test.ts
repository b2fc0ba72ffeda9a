import { describe, expect, it } from '@jest/globals';
import { docsPage } from '../../../src/pages/docs-page.ts';

const DOCUMENT = {
  info: { title: 'Rolecall', description: 'Job postings.' },
  paths: {
    '/v1/things/{id}': {
      get: {
        operationId: 'getThing',
        summary: 'One thing, or `410`.',
        tags: ['Things'],
        'x-permission': 'public',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
        responses: { 200: { description: 'Done.' } },
      },
      patch: {
        operationId: 'reviseThing',
        summary: 'Changes <it>.',
        tags: ['Things'],
        'x-permission': 'company:write',
        requestBody: {
          content: {
            'application/json': {
              schema: { required: ['name'], properties: { name: { type: 'string', enum: ['A', 'B'] } } },
            },
          },
        },
        responses: { 200: { description: 'Done.' } },
      },
    },
  },
};

describe("the API's documentation", () => {
  const html = docsPage(DOCUMENT, [{ code: 'posting-gone', status: 410, title: 'The listing is closed' }]);

  it('describes every operation under its own anchor', () => {
    expect(html).toContain('<article class="operation" id="getThing">');
    expect(html).toContain('<a href="#reviseThing">');
    expect(html).toContain('One thing, or <code>410</code>.');
    expect(html).toContain('Changes &lt;it&gt;.');
  });

  it('names parameters and fields with their shapes, and what is needed', () => {
    expect(html).toMatch(/<code>id<\/code> <span class="needed">needed<\/span><span class="shape">uuid<\/span>/);
    expect(html).toMatch(/<code>name<\/code> <span class="needed">needed<\/span><span class="shape">A \| B<\/span>/);
  });

  it('says whose an operation is, where it is not for everybody', () => {
    expect(html.match(/Needs [\w:]+/g)).toEqual(['Needs company:write']);
  });

  it("has an entry for every kind of error, where a problem's type leads", () => {
    expect(html).toContain('<div id="posting-gone">');
  });
});
