/** Gives an account the platform's operator role. */
import { noteAction } from '../src/commands/note-action.ts';
import { loadConfig } from '../src/platform/config.ts';
import { openPostgres } from '../src/platform/postgres.ts';

const [email] = process.argv.slice(2);
if (email === undefined || !email.includes('@')) {
  console.error('usage: npm run operator -- EMAIL');
  process.exit(1);
}
const config = loadConfig();
const db = openPostgres(config.databaseUrl, { max: 1 });
try {
  const problem = await promote(email.toLowerCase());
  if (problem === null) console.log(`${email} is an operator now.`);
  else console.error(problem);
  process.exitCode = problem === null ? 0 : 1;
} finally {
  await db.destroy();
}

/** Null when it is done. An address that nobody has confirmed may be claimed by anybody: one claim alone is taken at its word, and not where mails go out. */
async function promote(address: string): Promise<string | null> {
  const claims = await db.selectFrom('account').select(['id', 'confirmed_at']).where('email', '=', address).execute();
  const owner = claims.find((account) => account.confirmed_at !== null);
  if (claims.length === 0) return `There is no account ${address}. Register it first: POST /v1/auth/register.`;
  if (owner === undefined && (config.asksConfirmation || claims.length > 1)) {
    return `${address} is not confirmed yet. Follow the link in the mail first.`;
  }
  const id = (owner ?? claims[0])?.id ?? '';
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('account').set({ platform_role: 'OPERATOR' }).where('id', '=', id).execute();
    await noteAction({ trx, now: new Date() }, { accountId: id, action: 'becomeOperator' });
  });
  return null;
}
