/** `/docs`: the API in words, made from the OpenAPI document that the route table makes. */
import type { Context } from 'koa';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import { sendPage } from './send-page.ts';

type Json = Record<string, unknown>;
/** A problem's `type` leads to its entry here. */
export type ErrorKind = { code: string; status: number; title: string };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Rendered once: the document holds for as long as the process. */
export function docsSender(openApi: Json, errors: readonly ErrorKind[]): (context: Context) => void {
  const text = docsPage(openApi, errors);
  return (context) => sendPage(context, 200, text);
}

export function docsPage(openApi: Json, errors: readonly ErrorKind[]): string {
  const info = object(openApi['info']);
  const operations = Object.entries(object(openApi['paths'])).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = object(methods)[method];
      return operation === undefined ? [] : [{ path, method, operation: object(operation) }];
    }),
  );
  const byTag = Map.groupBy(operations, ({ operation }) => String(list(operation['tags'])[0] ?? 'Others'));
  return page({
    title: 'API',
    description: 'The API of Rolecall: search open roles, and keep your own.',
    current: 'docs',
    main: html`<div class="column docs">
<header class="docs-head"><h1>API</h1><p>${String(info['description'] ?? '')} The whole of it for machines: <a href="/openapi.json">openapi.json</a>.</p></header>
<nav class="docs-nav" aria-label="Operations">${[...byTag].map(
      ([tag, rows]) =>
        html`<h2>${tag}</h2><ul>${rows.map(({ operation }) => html`<li><a href="#${idOf(operation)}">${words(operation['summary'])}</a></li>`)}</ul>`,
    )}<h2>Errors</h2><ul><li><a href="#errors">Every code and its status</a></li></ul></nav>
<div class="docs-body">${[...byTag].map(([tag, rows]) => html`<section><h2 class="section-title">${tag}</h2>${rows.map(describe)}</section>`)}
${errorKinds(errors)}</div>
</div>`,
  });
}

function errorKinds(errors: readonly ErrorKind[]): Html {
  return html`<section class="operation-part" id="errors"><h2 class="section-title">Errors</h2>
<dl>${errors.map(({ code, status, title }) => html`<div id="${code}"><dt><code>${code}</code><span class="shape">${status}</span></dt><dd>${title}.</dd></div>`)}</dl></section>`;
}

type Operation = { path: string; method: string; operation: Json };

function describe({ path, method, operation }: Operation): Html {
  const parameters = list(operation['parameters']).map(object);
  const body = object(object(object(object(operation['requestBody'])['content'])['application/json'])['schema']);
  const fields = Object.entries(object(body['properties']));
  const needed = list(body['required']);
  const permission = operation['x-permission'];
  return html`<article class="operation" id="${idOf(operation)}">
<h3><code class="method method-${method}">${method.toUpperCase()}</code> <code>${path}</code></h3>
<p>${words(operation['summary'])}${permission !== 'public' && permission !== undefined && html` <span class="permission">Needs ${String(permission)}</span>`}</p>
${
  parameters.length > 0 &&
  rows(
    'Parameters',
    parameters.map((one) => parameterRow(one)),
  )
}
${
  fields.length > 0 &&
  rows(
    'Body',
    fields.map(([name, schema]) =>
      row(name, shapeOf(object(schema)), text(object(schema)['description']), needed.includes(name)),
    ),
  )
}
${rows(
  'Answers',
  Object.entries(object(operation['responses'])).map(([status, answer]) =>
    row(status, '', text(object(answer)['description']), false),
  ),
)}
</article>`;
}

function parameterRow(parameter: Json): Html {
  const schema = object(parameter['schema']);
  return row(text(parameter['name']), shapeOf(schema), text(parameter['description']), parameter['required'] === true);
}

function rows(title: string, shown: readonly Html[]): Html {
  return html`<details class="operation-part"><summary>${title} <span>${shown.length}</span></summary><dl>${shown}</dl></details>`;
}

function row(name: string, shape: string, said: string, needed: boolean): Html {
  return html`<div><dt><code>${name}</code>${needed && html` <span class="needed">needed</span>`}${shape !== '' && html`<span class="shape">${shape}</span>`}</dt><dd>${words(said)}</dd></div>`;
}

/** A schema in a word or two. */
function shapeOf(schema: Json): string {
  const options = list(schema['enum']);
  if (options.length > 0 && options.length <= 12) return options.map(String).join(' | ');
  const either = [...list(schema['anyOf']), ...list(schema['oneOf'])]
    .map((one) => shapeOf(object(one)))
    .filter((one) => one !== '');
  if (either.length > 0) return [...new Set(either)].join(' or ');
  const type = schema['type'];
  if (type === 'array') return `${shapeOf(object(schema['items'])) || 'anything'}, several`;
  const format = text(schema['format']);
  return format === '' ? (Array.isArray(type) ? type.join(' or ') : text(type)) : format;
}

/** Text with `code` in it. */
function words(said: unknown): Html[] {
  return text(said)
    .split('`')
    .map((part, position) => (position % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function idOf(operation: Json): string {
  return text(operation['operationId']);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
