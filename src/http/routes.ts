/** The API, one row an operation: what the router, the validation, the OpenAPI document and the permission check all read. */

import { confirmAddress, sendConfirmation } from '../commands/accounts/confirm-address.ts';
import { deleteAccount } from '../commands/accounts/delete-account.ts';
import { logIn } from '../commands/accounts/log-in.ts';
import { logOut, logOutEverywhere } from '../commands/accounts/log-out.ts';
import { askPasswordReset, changePassword, resetPassword } from '../commands/accounts/passwords.ts';
import { refreshSession } from '../commands/accounts/refresh-session.ts';
import { register } from '../commands/accounts/register.ts';
import { changeLexicon, takeBackLexiconChange } from '../commands/change-lexicon.ts';
import { changePostings } from '../commands/change-postings.ts';
import { closePosting } from '../commands/close-posting.ts';
import { endKey, makeKey, rotateKey } from '../commands/companies/api-keys.ts';
import { createCompany } from '../commands/companies/create-company.ts';
import { acceptInvitation, inviteMember, takeBackInvitation } from '../commands/companies/invitations.ts';
import { changeMember, leaveCompany, removeMember } from '../commands/companies/members.ts';
import { renameCompany } from '../commands/companies/rename-company.ts';
import { createPosting } from '../commands/create-posting.ts';
import { deleteDraft } from '../commands/delete-draft.ts';
import { dropDeadLettersCommand } from '../commands/drop-dead-letters.ts';
import { duplicatePosting } from '../commands/duplicate-posting.ts';
import { cancelImport, confirmImport, discardImport } from '../commands/imports/decide-import.ts';
import { companyOfImport } from '../commands/imports/imports.ts';
import { receiveImport } from '../commands/imports/receive-import.ts';
import { publishPosting } from '../commands/publish-posting.ts';
import { renewPosting } from '../commands/renew-posting.ts';
import { reopenPosting } from '../commands/reopen-posting.ts';
import { retryDeadLettersCommand } from '../commands/retry-dead-letters.ts';
import { revisePosting } from '../commands/revise-posting.ts';
import { unschedulePosting } from '../commands/unschedule-posting.ts';
import type { ErrorCode } from '../postings/errors.ts';
import { exportAccountQuery } from '../queries/accounts/export-account.ts';
import { getAccountQuery } from '../queries/accounts/get-account.ts';
import { listActionsQuery, listCompanyActionsQuery } from '../queries/companies/list-actions.ts';
import { listApiKeysQuery } from '../queries/companies/list-api-keys.ts';
import { listInvitationsQuery, listMembersQuery } from '../queries/companies/list-members.ts';
import { getCompanyQuery } from '../queries/get-company.ts';
import { getCompanyPosting } from '../queries/get-company-posting.ts';
import { getImport, listImports } from '../queries/get-import.ts';
import { getPostingQuery } from '../queries/get-posting.ts';
import { getPostingHistory } from '../queries/get-posting-history.ts';
import { getStatusQuery } from '../queries/get-status.ts';
import { listChanges } from '../queries/list-changes.ts';
import { listCompanyPostings } from '../queries/list-company-postings.ts';
import { listDeadLettersQuery } from '../queries/list-dead-letters.ts';
import { listFacetsQuery } from '../queries/list-facets.ts';
import { listLexiconQuery } from '../queries/list-lexicon.ts';
import { previewPosting } from '../queries/preview-posting.ts';
import { searchByAddress, searchByBody } from '../queries/search-postings.ts';
import { similarPostingsQuery } from '../queries/similar-postings.ts';
import { suggestQuery } from '../queries/suggest.ts';
import type { Route } from './operation.ts';

const BODY: readonly ErrorCode[] = ['malformed-body', 'body-too-large', 'unsupported-media-type'];
const GUESSES: readonly ErrorCode[] = ['wrong-credentials', 'too-many-guesses'];
const MEMBERS: readonly ErrorCode[] = ['unauthenticated', 'forbidden', 'not-found'];
const OPERATORS: readonly ErrorCode[] = ['unauthenticated', 'forbidden'];
const CHANGE: readonly ErrorCode[] = [...BODY, ...MEMBERS, 'state-conflict', 'precondition-failed'];

const POSTINGS = '/v1/companies/:slug/postings';

/** A change of one of a company's listings, by a verb. */
function change(verb: string, operation: Route['operation'], more: readonly ErrorCode[] = []): Route {
  return {
    tag: 'Listings',
    method: 'post',
    path: `${POSTINGS}/:id/${verb}`,
    operation,
    statuses: [200],
    errors: [...CHANGE, ...more],
    etag: 'version',
    waits: true,
  };
}

/** What somebody does with an account of their own. */
function account(
  method: Route['method'],
  path: string,
  operation: Route['operation'],
  status: number,
  more: readonly ErrorCode[] = [],
): Route {
  const body = method === 'get' ? [] : BODY;
  return { tag: 'Accounts', method, path, operation, statuses: [status], errors: [...body, ...more] };
}

/** A person's word on an import. */
function decision(verb: string, operation: Route['operation']): Route {
  return {
    tag: 'Imports',
    method: 'post',
    path: `/v1/imports/:id/${verb}`,
    operation,
    companyOf: companyOfImport,
    statuses: [200],
    errors: [...BODY, ...MEMBERS, 'import-state-conflict'],
  };
}

/** The people and keys of a company. */
function inCompany(
  method: Route['method'],
  path: string,
  operation: Route['operation'],
  status: number,
  more: readonly ErrorCode[] = [],
): Route {
  const errors = method === 'get' ? more : [...BODY, ...more];
  return { tag: 'Companies', method, path: `/v1/companies/:slug/${path}`, operation, statuses: [status], errors };
}

/** A reading of the index that anyone may make. */
function open(
  method: 'get' | 'post',
  path: string,
  operation: Route['operation'],
  more: readonly ErrorCode[] = [],
): Route {
  return {
    tag: 'Search',
    method,
    path,
    operation,
    statuses: [200],
    errors: ['search-unavailable', 'unauthenticated', ...more],
    etag: 'body',
    rate: operation === suggestQuery ? 'suggest' : 'search',
    ...(method === 'post' ? { inputFrom: 'body' } : {}),
  };
}

export const routes: readonly Route[] = [
  open('get', '/v1/postings', searchByAddress, ['cursor-expired']),
  open('post', '/v1/postings/search', searchByBody, ['cursor-expired', ...BODY]),
  open('get', '/v1/postings/:id', getPostingQuery, ['not-found', 'posting-gone']),
  open('get', '/v1/postings/:id/similar', similarPostingsQuery, ['not-found']),
  open('get', '/v1/suggest', suggestQuery),
  open('get', '/v1/facets', listFacetsQuery),
  open('get', '/v1/companies/:slug', getCompanyQuery, ['not-found']),
  {
    tag: 'Search',
    method: 'get',
    path: '/v1/changes',
    operation: listChanges,
    statuses: [200],
    errors: ['cursor-expired', 'unauthenticated'],
    awaits: ({ items }: { items: readonly unknown[] }) => items.length > 0,
  },
  account('post', '/v1/auth/register', register, 201),
  account('post', '/v1/auth/login', logIn, 200, GUESSES),
  account('post', '/v1/auth/refresh', refreshSession, 200, ['wrong-credentials']),
  account('post', '/v1/auth/logout', logOut, 204),
  account('post', '/v1/auth/logout/everywhere', logOutEverywhere, 204),
  account('post', '/v1/auth/confirm', confirmAddress, 204, ['link-over']),
  account('post', '/v1/auth/confirm/send', sendConfirmation, 204),
  account('post', '/v1/auth/password/forgotten', askPasswordReset, 204),
  account('post', '/v1/auth/password/reset', resetPassword, 204, ['link-over']),
  account('get', '/v1/account', getAccountQuery, 200),
  account('put', '/v1/account/password', changePassword, 204, GUESSES),
  account('get', '/v1/account/export', exportAccountQuery, 200),
  account('delete', '/v1/account', deleteAccount, 204, [...GUESSES, 'last-owner']),
  account('post', '/v1/invitations/accept', acceptInvitation, 200, ['link-over']),
  {
    tag: 'Companies',
    method: 'post',
    path: '/v1/companies',
    operation: createCompany,
    statuses: [201],
    errors: [...BODY, 'company-slug-taken'],
  },
  {
    tag: 'Companies',
    method: 'patch',
    path: '/v1/companies/:slug',
    operation: renameCompany,
    statuses: [200],
    errors: [...BODY, ...MEMBERS],
  },
  inCompany('get', 'members', listMembersQuery, 200),
  inCompany('patch', 'members/:accountId', changeMember, 200, ['last-owner']),
  inCompany('delete', 'members/:accountId', removeMember, 204, ['last-owner']),
  inCompany('post', 'leave', leaveCompany, 204, ['last-owner', 'not-found']),
  inCompany('get', 'invitations', listInvitationsQuery, 200),
  inCompany('post', 'invitations', inviteMember, 201, ['already-member', 'limit-reached']),
  inCompany('delete', 'invitations/:id', takeBackInvitation, 204),
  inCompany('get', 'keys', listApiKeysQuery, 200),
  inCompany('post', 'keys', makeKey, 201, ['limit-reached']),
  inCompany('post', 'keys/:id/rotate', rotateKey, 200),
  inCompany('delete', 'keys/:id', endKey, 204),
  inCompany('get', 'log', listCompanyActionsQuery, 200),
  {
    tag: 'Listings',
    method: 'get',
    path: POSTINGS,
    operation: listCompanyPostings,
    statuses: [200],
    errors: MEMBERS,
  },
  {
    tag: 'Listings',
    method: 'post',
    path: POSTINGS,
    operation: createPosting,
    statuses: [201, 200],
    statusOf: (output: { created: boolean }) => (output.created ? 201 : 200),
    errors: [...CHANGE, 'incomplete-posting', 'requisition-taken'],
    etag: 'version',
    waits: true,
  },
  {
    tag: 'Listings',
    method: 'get',
    path: `${POSTINGS}/:id`,
    operation: getCompanyPosting,
    statuses: [200],
    errors: MEMBERS,
    etag: 'version',
  },
  {
    tag: 'Listings',
    method: 'patch',
    path: `${POSTINGS}/:id`,
    operation: revisePosting,
    statuses: [200],
    errors: [...CHANGE, 'precondition-required', 'incomplete-posting', 'requisition-taken'],
    etag: 'version',
    waits: true,
  },
  {
    tag: 'Listings',
    method: 'delete',
    path: `${POSTINGS}/:id`,
    operation: deleteDraft,
    statuses: [204],
    errors: [...MEMBERS, ...BODY, 'state-conflict', 'precondition-failed'],
  },
  {
    tag: 'Imports',
    method: 'post',
    path: '/v1/companies/:slug/imports',
    operation: receiveImport,
    statuses: [202],
    errors: [...BODY, ...MEMBERS, 'too-many-imports', 'import-state-conflict'],
  },
  {
    tag: 'Imports',
    method: 'get',
    path: '/v1/companies/:slug/imports',
    operation: listImports,
    statuses: [200],
    errors: MEMBERS,
  },
  {
    tag: 'Imports',
    method: 'get',
    path: '/v1/imports/:id',
    operation: getImport,
    companyOf: companyOfImport,
    statuses: [200],
    errors: MEMBERS,
  },
  decision('cancel', cancelImport),
  decision('confirm', confirmImport),
  decision('discard', discardImport),
  change('publish', publishPosting, ['incomplete-posting']),
  change('unschedule', unschedulePosting),
  change('close', closePosting),
  change('renew', renewPosting, ['incomplete-posting']),
  change('reopen', reopenPosting, ['incomplete-posting']),
  {
    tag: 'Listings',
    method: 'post',
    path: `${POSTINGS}/:id/duplicate`,
    operation: duplicatePosting,
    statuses: [201],
    errors: [...BODY, ...MEMBERS, 'precondition-failed'],
    etag: 'version',
  },
  {
    tag: 'Listings',
    method: 'get',
    path: `${POSTINGS}/:id/history`,
    operation: getPostingHistory,
    statuses: [200],
    errors: MEMBERS,
  },
  {
    tag: 'Listings',
    method: 'get',
    path: `${POSTINGS}/:id/preview`,
    operation: previewPosting,
    statuses: [200],
    errors: MEMBERS,
  },
  {
    tag: 'Listings',
    method: 'post',
    path: `${POSTINGS}/bulk`,
    operation: changePostings,
    statuses: [200],
    errors: [...BODY, ...MEMBERS],
  },
  {
    tag: 'Operation',
    method: 'get',
    path: '/v1/lexicon',
    operation: listLexiconQuery,
    statuses: [200],
    errors: OPERATORS,
  },
  {
    tag: 'Operation',
    method: 'post',
    path: '/v1/lexicon',
    operation: changeLexicon,
    statuses: [201],
    errors: [...OPERATORS, ...BODY, 'state-conflict'],
  },
  {
    tag: 'Operation',
    method: 'delete',
    path: '/v1/lexicon/:id',
    operation: takeBackLexiconChange,
    statuses: [204],
    errors: [...OPERATORS, ...BODY, 'not-found'],
  },
  { tag: 'Operation', method: 'get', path: '/v1/log', operation: listActionsQuery, statuses: [200], errors: [] },
  {
    tag: 'Operation',
    method: 'get',
    path: '/v1/status',
    operation: getStatusQuery,
    statuses: [200],
    errors: OPERATORS,
  },
  {
    tag: 'Operation',
    method: 'get',
    path: '/v1/dead-letters',
    operation: listDeadLettersQuery,
    statuses: [200],
    errors: OPERATORS,
  },
  {
    tag: 'Operation',
    method: 'post',
    path: '/v1/dead-letters/retry',
    operation: retryDeadLettersCommand,
    statuses: [200],
    errors: [...OPERATORS, ...BODY],
  },
  {
    tag: 'Operation',
    method: 'post',
    path: '/v1/dead-letters/drop',
    operation: dropDeadLettersCommand,
    statuses: [200],
    errors: [...OPERATORS, ...BODY],
  },
];
