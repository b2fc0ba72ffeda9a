/** Secrets that anybody could guess, or read in a manual: refused wherever strangers can reach the service. */

/** Words of examples and of defaults. A random secret has them by chance once in millions. */
const OF_EXAMPLES = /change.?me|example|placeholder|password|passw0rd|default|secret|insecure|rolecall|development/i;
const FEWEST_CHARACTERS = 12;

const DEFAULT_PASSWORDS = new Set(['postgres', 'password', 'rolecall', 'admin', 'root', 'secret', 'changeme', 'test']);

/** What is wrong with a key that signs; null: nothing. */
export function weaknessOf(secret: string): string | null {
  if (OF_EXAMPLES.test(secret)) return 'it reads like an example';
  if (new Set(secret).size < FEWEST_CHARACTERS) return 'it has too few different characters';
  return null;
}

/** Whether a store's address has a password that it is shipped with. One without a password is for its network to guard. */
export function hasDefaultPassword(storeUrl: string): boolean {
  const { password } = new URL(storeUrl);
  return password !== '' && DEFAULT_PASSWORDS.has(decodeURIComponent(password).toLowerCase());
}

/** Whether only this machine can reach the service. */
export function isDevelopment(host: string, publicUrl: string | undefined): boolean {
  return isLoopback(host) && (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
