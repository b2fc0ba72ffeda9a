/** What the load works with. */
import type { Database } from '../../../src/platform/postgres.ts';
import type { Random } from '../../../workers/demo/random.ts';
import type { Seeker } from '../checks/seeker.ts';
import type { Company, Ledger, Listing } from '../ledger.ts';
import type { Employer } from './employer.ts';

export type Load = {
  apiUrl: string;
  /** For the import engine, which runs in this process. */
  db: Database;
  ledger: Ledger;
  seeker: Seeker;
  seed: number;
  commands: number;
  /** Told before each command how many came before it; the command waits for it. */
  onCommand: (sent: number) => Promise<void>;
};

/** Who sends the commands, what they have, and the chance that decides. */
export type Desk = { random: Random; employer: Employer; company: Company; own: Listing[] };
