/** Gives an account the platform's operator role. */
import { loadConfig } from '../src/platform/config.ts';
import { openPostgres } from '../src/platform/postgres.ts';

const [email] = process.argv.slice(2);
if (email === undefined || !email.includes('@')) {
  console.error('usage: npm run operator -- EMAIL');
  process.exit(1);
}
const db = openPostgres(loadConfig().databaseUrl, { max: 1 });
try {
  const account = await db
    .updateTable('account')
    .set({ platform_role: 'OPERATOR' })
    .where('email', '=', email.toLowerCase())
    .returning('id')
    .executeTakeFirst();
  if (account === undefined) {
    console.error(`There is no account ${email}. Register it first: POST /v1/auth/register.`);
    process.exitCode = 1;
  } else {
    console.log(`${email} is an operator now.`);
  }
} finally {
  await db.destroy();
}
