/** In what ways an index can differ from PostgreSQL. */
import type { Indexed } from './indexed-documents.ts';

/**
 * `missing`: an open posting without its document. `stale`: a document of another version. `ghost`: a document that no posting
 * stands behind. `differs`: the right version with another content.
 */
export type DefectKind = 'missing' | 'stale' | 'ghost' | 'differs';
export type Findings = Record<DefectKind, number>;
/** `document`: what was found, if anything was. */
export type Defect = { kind: DefectKind; postingId: string; document: Indexed | null };

export function noFindings(): Findings {
  return { missing: 0, stale: 0, ghost: 0, differs: 0 };
}

export function countOf(findings: Findings): number {
  return findings.missing + findings.stale + findings.ghost + findings.differs;
}
