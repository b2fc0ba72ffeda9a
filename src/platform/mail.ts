/** Mail by SMTP, through nodemailer: plain text, few connections, and a limit on everything that can wait. */
import { createTransport } from 'nodemailer';

export type Mailer = {
  /** Resolves when the server has taken it. The same id makes the same `Message-ID`, by which a mail that comes twice is known. */
  send(mail: { id: string; to: string; subject: string; body: string }): Promise<void>;
  close(): void;
};

/** Together they end before a transaction that sends would be ended as idle. */
const LIMITS = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000, dnsTimeout: 5_000 };
const CONNECTIONS = 2;

export function openMailer(smtpUrl: string, from: string): Mailer {
  const url = new URL(smtpUrl);
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    // Nothing of a mail's text may name a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...LIMITS,
  });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, to, subject, body }) {
      // As an object: an address that was written cleverly is still one address.
      const address = { name: '', address: to };
      await transport.sendMail({ from, to: address, subject, text: body, messageId: `<${id}@${domain}>` });
    },
    close: () => transport.close(),
  };
}
