/** What accounts and sessions send and get. */
import { z } from 'zod';

export const email = z
  .email('expected an e-mail address')
  .max(254)
  .transform((text) => text.toLowerCase());

/** NIST SP 800-63B: length is what counts; 128 bounds the hashing. */
export const newPassword = z
  .string()
  .min(12, 'expected at least 12 characters')
  .max(128, 'expected at most 128 characters');

export const tokens = z.object({
  accessToken: z.string(),
  tokenType: z.literal('Bearer'),
  /** Seconds. */
  expiresIn: z.number().int(),
  refreshToken: z.string(),
});

export const nothing = z.strictObject({});

/** Of a link in a mail. */
export const mailedToken = z.string().min(1).max(200);
