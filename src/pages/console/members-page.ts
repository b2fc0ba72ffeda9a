/** `/console/companies/{slug}/members`: who works on the company’s listings, and who is invited to. Owners change it, others look. */
import type { Context } from 'koa';
import { MEMBER_ROLES } from '../../accounts/permissions.ts';
import { inviteMember, takeBackInvitation } from '../../commands/companies/invitations.ts';
import { changeMember, leaveCompany, removeMember } from '../../commands/companies/members.ts';
import type { PageContext } from '../../http/operation.ts';
import type { DomainError } from '../../postings/errors.ts';
import { getAccountQuery } from '../../queries/accounts/get-account.ts';
import { listInvitationsQuery, listMembersQuery } from '../../queries/companies/list-members.ts';
import { formatDate } from '../format.ts';
import { type Html, html } from '../html.ts';
import { goTo, may, sendConsolePage } from './console-page.ts';
import { attempt, type Choice, choice, csrfField, done, field, refusal, submit } from './form.ts';
import { ROLE_NAMES } from './home-page.ts';

const ROLES: readonly Choice[] = [
  { value: 'RECRUITER', label: 'Recruiter: listings and imports' },
  { value: 'ANALYST', label: 'Analyst: reads' },
  { value: 'OWNER', label: 'Owner: everything, members and keys too' },
];
const DONE: Readonly<Record<string, string>> = {
  invited: 'The invitation is on its way.',
  changed: 'Their role is changed.',
  removed: 'They are no longer a member, and their API keys have ended.',
  back: 'The invitation is taken back.',
};

export async function membersPage(context: Context, read: PageContext): Promise<void> {
  const { form } = read;
  let refused: DomainError | null = null;
  if (context.method === 'POST') {
    const tried = await attempt(act(read));
    if ('output' in tried)
      return goTo(context, tried.output === 'left' ? '/console' : `${context.path}?done=${tried.output}`);
    refused = tried.refused;
  }
  const { items: members } = await read.ask(listMembersQuery, {});
  const me = await read.ask(getAccountQuery, {});
  const isMember = me.companies.some(({ slug }) => slug === read.company?.slug);
  const manages = may(read, 'company:manage');
  const invited = manages ? (await read.ask(listInvitationsQuery, {})).items : [];
  const said = DONE[String(context.query['done'])];
  sendConsolePage(context, read, refused === null ? 200 : 422, {
    title: 'Members',
    current: 'members',
    main: html`<header class="console-head"><h1>Members</h1><p>Of ${read.company?.name}</p></header>
${said !== undefined && refused === null && done(said)}
${refusal(refused)}
<div class="console-scroll" role="region" aria-label="All members" tabindex="0"><table class="console-table">
<thead><tr><th scope="col">E-mail address</th><th scope="col">Role</th><th scope="col">Since</th>${manages && html`<th scope="col">Change</th>`}</tr></thead>
<tbody>${members.map((member) => memberRow(member, { read, manages, isMe: member.accountId === me.id }))}</tbody></table></div>
${
  manages &&
  html`<section class="console-part" aria-labelledby="invite"><h2 id="invite">Invite a colleague</h2>
<p>They get a mail with a link, which is good for 14 days and for their address alone.</p>
<form class="form form-row" method="post">${csrfField(read)}<input type="hidden" name="do" value="invite">
${field({ name: 'email', label: 'E-mail address', type: 'email', value: form.get('do') === 'invite' ? (form.get('email') ?? '') : '' }, refused)}
${choice({ name: 'role', label: 'Role', choices: ROLES, value: form.get('role') ?? 'RECRUITER' })}
${submit('Invite')}</form></section>`
}
${
  invited.length > 0 &&
  html`<section class="console-part" aria-labelledby="invited"><h2 id="invited">Invited</h2>
<div class="console-scroll" role="region" aria-label="Invitations" tabindex="0"><table class="console-table"><thead><tr><th scope="col">E-mail address</th><th scope="col">Role</th><th scope="col">Good until</th><th scope="col">Change</th></tr></thead>
<tbody>${invited.map(
    ({
      id,
      email,
      role,
      expiresAt,
    }) => html`<tr><td>${email}</td><td>${ROLE_NAMES[role]}</td><td>${formatDate(new Date(expiresAt))}</td>
<td>${button(read, { do: 'back', id }, 'Take back', email)}</td></tr>`,
  )}</tbody></table></div></section>`
}
${isMember && html`<section class="console-part" aria-labelledby="leave"><h2 id="leave">Leave</h2><p>You lose what you may do here, and the API keys that you made end.</p>${button(read, { do: 'leave' }, 'Leave the company', '')}</section>`}`,
  });
}

async function act(read: PageContext): Promise<string> {
  const { form } = read;
  const accountId = form.get('accountId') ?? '';
  switch (form.get('do')) {
    case 'invite':
      await read.run(inviteMember, { body: { email: form.get('email') ?? '', role: form.get('role') } });
      return 'invited';
    case 'role':
      await read.run(changeMember, { params: { accountId }, body: { role: form.get('role') } });
      return 'changed';
    case 'remove':
      await read.run(removeMember, { params: { accountId } });
      return 'removed';
    case 'leave':
      await read.run(leaveCompany, {});
      return 'left';
    default:
      await read.run(takeBackInvitation, { params: { id: form.get('id') ?? '' } });
      return 'back';
  }
}

type Member = { accountId: string; email: string; role: (typeof MEMBER_ROLES)[number]; since: string };

function memberRow(
  { accountId, email, role, since }: Member,
  { read, manages, isMe }: { read: PageContext; manages: boolean; isMe: boolean },
): Html {
  return html`<tr><td>${email}${isMe && ' (you)'}</td>
<td>${manages ? roleForm(read, accountId, email, role) : ROLE_NAMES[role]}</td>
<td>${formatDate(new Date(since))}</td>
${manages && html`<td>${!isMe && button(read, { do: 'remove', accountId }, 'Remove', email)}</td>`}</tr>`;
}

function roleForm(read: PageContext, accountId: string, email: string, role: Member['role']): Html {
  const options = MEMBER_ROLES.map((one) =>
    one === role
      ? html`<option value="${one}" selected>${ROLE_NAMES[one]}</option>`
      : html`<option value="${one}">${ROLE_NAMES[one]}</option>`,
  );
  return html`<form method="post">${csrfField(read)}<input type="hidden" name="do" value="role"><input type="hidden" name="accountId" value="${accountId}">
<select class="field" name="role" aria-label="Role of ${email}">${options}</select>${submit('Set', 'small')}</form>`;
}

/** A form that is one button. `whom` is for those who hear the page. */
export function button(read: PageContext, hidden: Readonly<Record<string, string>>, label: string, whom: string): Html {
  return html`<form method="post">${csrfField(read)}${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="button button-small" type="submit">${label}${whom !== '' && html`<span class="unseen"> ${whom}</span>`}</button></form>`;
}
