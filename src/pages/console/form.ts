/** Parts of forms: fields with their labels, hints and faults, and what every form of ours carries. */
import { DomainError } from '../../postings/errors.ts';
import { icon } from '../components/icons.ts';
import { attributes, type Child, type Html, html } from '../html.ts';

/** Without it no form is taken. */
export function csrfField({ csrf }: { csrf(): string }): Html {
  return html`<input type="hidden" name="csrf" value="${csrf()}">`;
}

export type Field = {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password' | 'number' | 'date';
  value?: string;
  hint?: string;
  autocomplete?: string;
  minlength?: number;
  maxlength?: number;
  optional?: boolean;
};

/** `refused`: what came of the form when it was sent; a fault of this field stands beside it. */
export function field(
  { name, label, type = 'text', value, hint, optional, ...more }: Field,
  refused: DomainError | null,
): Html {
  const fault = refused?.faults.find(({ pointer }) => pointer === `/${name}`);
  const described = [hint === undefined ? null : `${name}-hint`, fault === undefined ? null : `${name}-fault`];
  return html`<div class="form-field">
<label class="field-label" for="${name}">${label}</label>
${hint !== undefined && html`<p class="form-hint" id="${name}-hint">${hint}</p>`}
<input class="field" id="${name}" name="${name}" type="${type}"${attributes({
    value,
    ...more,
    required: optional !== true,
    'aria-invalid': fault === undefined ? null : 'true',
    'aria-describedby': described.filter((id) => id !== null).join(' ') || null,
  })}>
${fault !== undefined && html`<p class="form-fault" id="${name}-fault">${faultText(fault)}</p>`}
</div>`;
}

function faultText({ detail, expected }: { detail: string; expected?: string }): string {
  return expected === undefined || detail.includes(expected) ? detail : `${detail}: ${expected}`;
}

export type Choice = { value: string; label: string };

export function choice({
  name,
  label,
  choices,
  value,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  value?: string;
}): Html {
  return html`<div class="form-field"><label class="field-label" for="${name}">${label}</label>
<select class="field" id="${name}" name="${name}">${choices.map(
    (one) => html`<option value="${one.value}"${attributes({ selected: one.value === value })}>${one.label}</option>`,
  )}</select></div>`;
}

/** What went wrong, where a reader's eye and a screen reader find it first. */
export function refusal(refused: DomainError | null): Html | null {
  if (refused === null) return null;
  return html`<p class="form-refusal" role="alert">${icon('notice')}${refused.message}</p>`;
}

export function done(text: Child): Html {
  return html`<p class="form-done" role="status">${icon('tick')}<span>${text}</span></p>`;
}

export function submit(label: string, kind: 'main' | 'plain' | 'small' = 'main'): Html {
  const className = { main: 'button button-main', plain: 'button', small: 'button button-small' }[kind];
  return html`<button class="${className}" type="submit">${label}</button>`;
}

/** What a command refuses with, for the form to say; anything else is thrown on. */
export async function attempt<T>(work: Promise<T>): Promise<{ output: T } | { refused: DomainError }> {
  try {
    return { output: await work };
  } catch (error) {
    if (error instanceof DomainError && error.code !== 'internal') return { refused: error };
    throw error;
  }
}
