/**
 * HTML as a value. A template escapes whatever is not HTML already and takes values only where they can't break out: in text,
 * in a double-quoted attribute, and as `attributes({ … })` inside a tag. Anything else throws where it is first rendered.
 */

const MARKUP = Symbol('markup');
const ATTRIBUTES = Symbol('attributes');

/** Made by `html` and `trusted` alone: the symbol keeps data from outside from looking like it. */
export type Html = { readonly [MARKUP]: string };
/** Attributes that may be absent. */
export type Attributes = { readonly [ATTRIBUTES]: string };
/** What renders to nothing: null, undefined and false. */
export type Child = Html | string | number | null | undefined | false | readonly Child[];

type Position = { place: 'text' } | { place: 'tag' } | { place: 'attribute'; link: boolean };

const LINKS = new Set(['href', 'src', 'action', 'formaction']);
const SAFE_LINK = /^(?:https?:|mailto:|[/?#])/i;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const positions = new WeakMap<TemplateStringsArray, Position[]>();

export function html(strings: TemplateStringsArray, ...values: (Child | Attributes)[]): Html {
  let places = positions.get(strings);
  if (places === undefined) {
    places = positionsOf(strings);
    positions.set(strings, places);
  }
  let out = strings[0] ?? '';
  for (const [i, value] of values.entries()) {
    out += write(value, places[i] ?? { place: 'text' }) + (strings[i + 1] ?? '');
  }
  return { [MARKUP]: out };
}

/** HTML that something else has already made safe: a sanitised description, a search's `<mark>`s, an icon of ours. */
export function trusted(markup: string): Html {
  return { [MARKUP]: markup };
}

/** For a place inside a tag: null and false leave an attribute out, true writes its bare name. */
export function attributes(given: Readonly<Record<string, string | number | boolean | null | undefined>>): Attributes {
  let written = '';
  for (const [name, value] of Object.entries(given)) {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`${JSON.stringify(name)} is no name of an attribute`);
    if (value === null || value === undefined || value === false) continue;
    written += value === true ? ` ${name}` : ` ${name}="${inAttribute(String(value), LINKS.has(name))}"`;
  }
  return { [ATTRIBUTES]: written };
}

/** The text that goes to the browser. */
export function toText(markup: Html): string {
  return markup[MARKUP];
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/**
 * Data for a `<script type="application/…json">`, which a browser never runs. Nothing in it can end the element or open a
 * comment in it, and it reads back as the same data.
 */
export function jsonScript(type: `application/${string}json`, data: unknown): Html {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return trusted(`<script type="${type}">${json}</script>`);
}

function write(value: Child | Attributes, position: Position): string {
  if (position.place === 'tag') {
    if (value !== null && typeof value === 'object' && ATTRIBUTES in value) return value[ATTRIBUTES];
    throw new Error('inside a tag there is only room for attributes({ … })');
  }
  if (position.place === 'attribute') {
    if (value === null || value === undefined || value === false) return '';
    if (typeof value === 'object') throw new Error('an attribute takes text or a number');
    return inAttribute(String(value), position.link);
  }
  return writeText(value);
}

function writeText(value: Child | Attributes): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return value.map(writeText).join('');
  if (MARKUP in value) return value[MARKUP];
  throw new Error('attributes({ … }) belong inside a tag');
}

function isList(value: Html | Attributes | readonly Child[]): value is readonly Child[] {
  return Array.isArray(value);
}

/** A link that would run a script leads nowhere instead. */
function inAttribute(value: string, link: boolean): string {
  return escapeHtml(link && !SAFE_LINK.test(value) ? '#' : value);
}

/** Where each value of a template stands. Templates are our own source, so a wrong one is a mistake to throw at once. */
function positionsOf(strings: TemplateStringsArray): Position[] {
  let state: 'text' | 'tag' | 'attribute' = 'text';
  let attributeStart = '';
  return strings.slice(0, -1).map((chunk, i) => {
    for (const [at, character] of [...chunk].entries()) {
      if (state === 'text') state = character === '<' ? 'tag' : 'text';
      else if (state === 'attribute') state = character === '"' ? 'tag' : 'attribute';
      else if (character === '>') state = 'text';
      else if (character === '"') {
        state = 'attribute';
        attributeStart = chunk.slice(0, at);
      }
    }
    if (/<(?:script|style)\b[^>]*>[^<]*$/i.test(chunk)) throw new Error('a value inside a script or a style');
    if (state === 'text') return { place: 'text' };
    if (state === 'attribute') {
      const opening = /([\w-]+)=$/.exec(attributeStart)?.[1] ?? '';
      // Only a value that begins the link decides where it leads.
      return { place: 'attribute', link: LINKS.has(opening) && chunk.endsWith('="') };
    }
    if (/[=<\w-]$/.test(chunk) && !/<[a-z][a-z0-9-]*$/i.test(chunk) && !chunk.endsWith('"')) {
      throw new Error(
        `value ${i + 1} of a template stands where only a quoted attribute or text can: …${chunk.slice(-30)}`,
      );
    }
    return { place: 'tag' };
  });
}
