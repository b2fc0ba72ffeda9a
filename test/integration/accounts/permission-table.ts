/** Who may do what, written by hand: what the service answers is held against this, cell by cell. */

/** Everybody who calls. A member is one of the company `own`; keys are of that company, made by its owner. */
export const CALLERS = [
  'anonymous',
  'unconfirmed',
  'outsider',
  'analyst',
  'recruiter',
  'owner',
  'moderator',
  'operator',
  'key to read',
  'key to write',
  'key to import',
  'key to all',
] as const;
export type CallerName = (typeof CALLERS)[number];

/** `login`: 401. `no`: 403. `confirm`: 403, the address first. `none`: 404, there is no such company. `yes`: anything else. */
export type Verdict = 'login' | 'no' | 'confirm' | 'none' | 'yes';

/** In the order of the callers: own company, other's, nobody's. One letter a verdict. */
const LETTERS: Readonly<Record<string, Verdict>> = { L: 'login', n: 'no', c: 'confirm', 0: 'none', Y: 'yes' };

/*                     anon unc out ana rec own mod ope kR  kW  kI  kA */
const GROUPS = {
  anyone: {
    own: /*        */ 'Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
    other: /*      */ 'Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
    nobody: /*     */ '0   0   0   0   0   0   0   0   0   0   0   0',
  },
  people: {
    own: /*        */ 'L   Y   Y   Y   Y   Y   Y   Y   n   n   n   n',
  },
  'people with an address': {
    own: /*        */ 'L   c   Y   Y   Y   Y   Y   Y   n   n   n   n',
  },
  operators: {
    own: /*        */ 'L   n   n   n   n   n   n   Y   n   n   n   n',
  },
  readers: {
    own: /*        */ 'L   n   n   Y   Y   Y   Y   Y   Y   n   n   Y',
    other: /*      */ 'L   n   n   n   n   n   Y   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   0   0   0   0',
  },
  'people who read': {
    own: /*        */ 'L   n   n   Y   Y   Y   Y   Y   n   n   n   n',
    other: /*      */ 'L   n   n   n   n   n   Y   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   n   n   n   n',
  },
  writers: {
    own: /*        */ 'L   n   n   n   Y   Y   n   Y   n   Y   n   Y',
    other: /*      */ 'L   n   n   n   n   n   n   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   0   0   0   0',
  },
  'people who write': {
    own: /*        */ 'L   n   n   n   Y   Y   n   Y   n   n   n   n',
    other: /*      */ 'L   n   n   n   n   n   n   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   n   n   n   n',
  },
  closers: {
    own: /*        */ 'L   n   n   n   Y   Y   Y   Y   n   Y   n   Y',
    other: /*      */ 'L   n   n   n   n   n   Y   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   0   0   0   0',
  },
  'people who close': {
    own: /*        */ 'L   n   n   n   Y   Y   Y   Y   n   n   n   n',
    other: /*      */ 'L   n   n   n   n   n   Y   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   n   n   n   n',
  },
  importers: {
    own: /*        */ 'L   n   n   n   Y   Y   n   Y   n   n   Y   Y',
    other: /*      */ 'L   n   n   n   n   n   n   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   0   0   0   0',
  },
  'people who import': {
    own: /*        */ 'L   n   n   n   Y   Y   n   Y   n   n   n   n',
    other: /*      */ 'L   n   n   n   n   n   n   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   n   n   n   n',
  },
  managers: {
    own: /*        */ 'L   n   n   n   n   Y   n   Y   n   n   n   n',
    other: /*      */ 'L   n   n   n   n   n   n   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   0   0   0   0',
  },
  'people who manage': {
    own: /*        */ 'L   n   n   n   n   Y   n   Y   n   n   n   n',
    other: /*      */ 'L   n   n   n   n   n   n   Y   n   n   n   n',
    nobody: /*     */ 'L   0   0   0   0   0   0   0   n   n   n   n',
  },
} as const;
export type Group = keyof typeof GROUPS;

/** Every operation and every page, by name. One that is not here fails the test. */
const MEMBERS_OF: Readonly<Record<Group, readonly string[]>> = {
  anyone: [
    'searchPostings getPosting similarPostings suggest listFacets getCompany listChanges',
    'register logIn refreshSession confirmAddress askPasswordReset resetPassword',
    'searchPage listingPage listingPageById companyPage sitemapIndex sitemapPart robots favicon asset localMails',
    'logInPage signUpPage confirmPage forgottenPage resetPage',
  ],
  people: [
    'logOut logOutEverywhere sendConfirmation getAccount changePassword exportAccount deleteAccount acceptInvitation leaveCompany',
    'logOutPage consoleHome accountPage invitationPage',
  ],
  'people with an address': ['createCompany'],
  operators: [
    'listLexicon changeLexicon takeBackLexiconChange listDeadLetters retryDeadLetters dropDeadLetters listActions queueBoard getStatus operatorPage',
  ],
  readers: ['listCompanyPostings getCompanyPosting listMembers listImports getImport getPostingHistory previewPosting'],
  'people who read': ['membersPage importsPage importPage ownListingsPage ownListingPage'],
  writers: [
    'createPosting revisePosting deleteDraft publishPosting unschedulePosting renewPosting reopenPosting duplicatePosting changePostings',
  ],
  'people who write': ['newListingPage editListingPage'],
  closers: ['closePosting'],
  'people who close': ['changeOwnListingsPage changeOwnListingPage'],
  importers: ['importFeed cancelImport confirmImport discardImport'],
  'people who import': ['sendImportPage'],
  managers: [
    'renameCompany changeMember removeMember listInvitations inviteMember takeBackInvitation',
    'listApiKeys makeApiKey rotateApiKey endApiKey listCompanyActions',
  ],
  'people who manage': ['keysPage settingsPage'],
};

const groupOf = new Map(
  Object.entries(MEMBERS_OF).flatMap(([group, lines]) =>
    lines.flatMap((line) => line.split(' ').map((name) => [name, group as Group] as const)),
  ),
);

export type Where = 'own' | 'other' | 'nobody';

/** @throws Error for an operation that nobody has written down. */
export function expected(name: string, caller: CallerName, where: Where): Verdict {
  const group = groupOf.get(name);
  if (group === undefined) throw new Error(`${name} has no line in the permission table`);
  const cells: Partial<Record<Where, string>> = GROUPS[group];
  const letter = cells[where]?.split(/ +/)[CALLERS.indexOf(caller)];
  const verdict = letter === undefined ? undefined : LETTERS[letter];
  if (verdict === undefined) throw new Error(`${name} has no cell for ${caller} at ${where}`);
  return verdict;
}

/** Names that stand in the table for no row. */
export function unused(names: ReadonlySet<string>): string[] {
  return [...groupOf.keys()].filter((name) => !names.has(name));
}
