/** Who may do what: roles in a company and on the platform, and the permission that each operation names. */

export const MEMBER_ROLES = ['OWNER', 'RECRUITER', 'ANALYST'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const PLATFORM_ROLES = ['MODERATOR', 'OPERATOR'] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

/**
 * `public`: anyone. `account`: anyone logged in. `company:…`: a member of the company in the path whose role has that right.
 * `operator`: the platform's operators.
 */
export const PERMISSIONS = [
  'public',
  'account',
  'company:read',
  'company:write',
  'company:manage',
  'operator',
] as const;
export type Permission = (typeof PERMISSIONS)[number];
export type CompanyPermission = Extract<Permission, `company:${string}`>;

const RIGHTS: Readonly<Record<MemberRole, readonly CompanyPermission[]>> = {
  OWNER: ['company:read', 'company:write', 'company:manage'],
  RECRUITER: ['company:read', 'company:write'],
  ANALYST: ['company:read'],
};

/** Who calls, as the session says. */
export type Actor = { accountId: string; sessionId: string; platformRole: PlatformRole | null };

/** The company in the path, and the caller's role in it (null: none; operators have none and may do all). */
export type Company = { id: string; slug: string; name: string };

/** What a handler is given of its caller: what the operation's permission has made sure of. */
export type Grant<P extends Permission> = P extends 'public'
  ? { actor: Actor | null }
  : P extends CompanyPermission
    ? { actor: Actor; company: Company }
    : { actor: Actor };

export function isCompanyPermission(permission: Permission): permission is CompanyPermission {
  return permission.startsWith('company:');
}

export function mayInCompany(actor: Actor, role: MemberRole | null, permission: CompanyPermission): boolean {
  if (actor.platformRole === 'OPERATOR') return true;
  return role !== null && RIGHTS[role].includes(permission);
}
