/** Password hashes: argon2id with OWASP's parameters (19 MiB, two passes, one lane). */
import { hash, verify } from '@node-rs/argon2';

const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** Takes as long for an account that does not exist (`null`), so that time does not tell one from the other. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    await hash(password, OPTIONS);
    return false;
  }
  return verify(stored, password);
}
