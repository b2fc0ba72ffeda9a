/** Who may do what: roles in a company and on the platform, scopes of API keys, and the permission that each operation names. */

export const MEMBER_ROLES = ['OWNER', 'RECRUITER', 'ANALYST'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const PLATFORM_ROLES = ['MODERATOR', 'OPERATOR'] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

/**
 * `public`: anyone. `account`: anyone logged in, on what is their own. `confirmed`: an account whose address is confirmed.
 * `company:…`: a member of the company in the path whose role has that right, or an API key of it whose scopes have. `operator`: the
 * platform's operators.
 */
export const PERMISSIONS = [
  'public',
  'account',
  'confirmed',
  'company:read',
  'company:write',
  'company:close',
  'company:import',
  'company:manage',
  'operator',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
export type CompanyPermission = Extract<Permission, `company:${string}`>;

const RIGHTS: Readonly<Record<MemberRole, readonly CompanyPermission[]>> = {
  OWNER: ['company:read', 'company:write', 'company:close', 'company:import', 'company:manage'],
  RECRUITER: ['company:read', 'company:write', 'company:close', 'company:import'],
  ANALYST: ['company:read'],
};

/** In any company. */
const PLATFORM_RIGHTS: Readonly<Record<PlatformRole, readonly CompanyPermission[]>> = {
  OPERATOR: RIGHTS.OWNER,
  MODERATOR: ['company:read', 'company:close'],
};

export const SCOPES = ['listings:read', 'listings:write', 'imports:write'] as const;
export type Scope = (typeof SCOPES)[number];

/** No key manages a company: members and keys are people's affair. */
const SCOPE_RIGHTS: Readonly<Record<Scope, readonly CompanyPermission[]>> = {
  'listings:read': ['company:read'],
  'listings:write': ['company:write', 'company:close'],
  'imports:write': ['company:import'],
};

/** A key of one company: it may do what its scopes say, and never more than the member who made it. */
export type ApiKey = { id: string; companyId: string; scopes: readonly Scope[] };

/** Who calls. */
export type Actor = {
  /** With an API key: the member who made it. */
  accountId: string;
  /** Null when an API key calls. */
  sessionId: string | null;
  /** Null when a person calls. */
  key: ApiKey | null;
  /** Null, too, when an API key calls, whoever made it. */
  platformRole: PlatformRole | null;
  /** The address is confirmed, or this deployment does not ask for that. */
  isConfirmed: boolean;
};

/** The company in the path, and what the caller may do there. */
export type Company = { id: string; slug: string; name: string; rights: readonly CompanyPermission[] };

/** What a handler is given of its caller: what the operation's permission has made sure of. */
export type Grant<P extends Permission> = P extends 'public'
  ? { actor: Actor | null }
  : P extends CompanyPermission
    ? { actor: Actor; company: Company }
    : { actor: Actor };

export function isCompanyPermission(permission: Permission): permission is CompanyPermission {
  return permission.startsWith('company:');
}

/** What an actor may do in a company. `role`: the actor's there; null: none. */
export function rightsInCompany(
  { key, platformRole }: Actor,
  companyId: string,
  role: MemberRole | null,
): readonly CompanyPermission[] {
  const rights = [
    ...(role === null ? [] : RIGHTS[role]),
    ...(platformRole === null ? [] : PLATFORM_RIGHTS[platformRole]),
  ];
  if (key === null) return rights;
  if (key.companyId !== companyId) return [];
  return rights.filter((right) => key.scopes.some((scope) => SCOPE_RIGHTS[scope].includes(right)));
}
