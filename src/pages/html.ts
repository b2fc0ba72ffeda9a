/** HTML as a value, by Hono's tagged templates, which escape whatever is not HTML already; and what pages need beside them. */
import { raw, html as template } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Made by `html` and `trusted` alone. */
export type Html = HtmlEscapedString;
/** What renders to nothing: null, undefined and false. */
export type Child = Html | string | number | null | undefined | false | readonly Child[];

const LINKS = new Set(['href', 'src', 'action', 'formaction']);
const SAFE_LINK = /^(?:https?:|mailto:|[/?#])/i;

/** Values belong in text, in a double-quoted attribute, or inside a tag as `attributes({ … })`. */
export function html(strings: TemplateStringsArray, ...values: Child[]): Html {
  // Only a promise among the values would make a promise of the whole, and the types let none in.
  return template(strings, ...values) as Html;
}

/** HTML that something else has already made safe: a sanitised description, a search's `<mark>`s, an icon of ours. */
export function trusted(markup: string): Html {
  return raw(markup);
}

/** For a place inside a tag: null and false leave an attribute out, true writes its bare name. */
export function attributes(given: Readonly<Record<string, string | number | boolean | null | undefined>>): Html {
  const written = Object.entries(given).map(([name, value]) => {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`${JSON.stringify(name)} is no name of an attribute`);
    if (value === null || value === undefined || value === false) return null;
    const bare = trusted(` ${name}`);
    if (value === true) return bare;
    return html`${bare}="${LINKS.has(name) ? safeLink(String(value)) : value}"`;
  });
  return html`${written}`;
}

/** A link that came from outside: one that would run a script leads nowhere instead. */
export function safeLink(link: string): string {
  return SAFE_LINK.test(link) ? link : '#';
}

/** The text that goes to the browser. */
export function toText(markup: Html): string {
  return markup.toString();
}

export function escapeHtml(text: string): string {
  return toText(html`${text}`);
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
