/** The words of every mail that Rolecall sends. Nothing that somebody typed but names of companies goes into one. */

export type MailText = { subject: string; body: string };

export function confirmationMail({ origin, token }: { origin: string; token: string }): MailText {
  return mail('Confirm your e-mail address', [
    'Somebody, probably you, made an account at Rolecall with this address. Confirm it here:',
    `${origin}/confirm?token=${token}`,
    'The link is good for three days. If it was not you, do nothing: without it the account can do nothing in your name.',
  ]);
}

/** For an address that has its account: the answer on the screen did not tell. */
export function alreadyRegisteredMail({ origin }: { origin: string }): MailText {
  return mail('You have an account already', [
    'Somebody, probably you, tried to make another account at Rolecall with this address. There is one already; log in to it:',
    `${origin}/login`,
    `If you do not know the password any more, set a new one: ${origin}/forgotten`,
    'If it was not you, do nothing: your account is as it was.',
  ]);
}

export function passwordResetMail({ origin, token }: { origin: string; token: string }): MailText {
  return mail('Set a new password', [
    'Somebody, probably you, asked for a new password for your account at Rolecall. Set it here:',
    `${origin}/reset?token=${token}`,
    'The link is good for one hour. If it was not you, do nothing: the old password stays.',
  ]);
}

export function passwordChangedMail({ origin }: { origin: string }): MailText {
  return mail('Your password has changed', [
    'The password of your account at Rolecall has just been changed, and all other sessions have ended.',
    `If it was not you, set a new one at once: ${origin}/forgotten`,
  ]);
}

export function invitationMail({
  origin,
  token,
  company,
  role,
}: {
  origin: string;
  token: string;
  company: string;
  role: string;
}): MailText {
  return mail(`Join ${company} at Rolecall`, [
    `You are invited to join ${company} at Rolecall, as ${role.toLowerCase()}. Accept it here:`,
    `${origin}/invitation?token=${token}`,
    'The link is good for 14 days, and for this address alone. If you do not know why you got it, do nothing.',
  ]);
}

function mail(subject: string, paragraphs: readonly string[]): MailText {
  // One line: a name with a line break in it must not become a header.
  return { subject: subject.replaceAll(/\s+/g, ' '), body: `${paragraphs.join('\n\n')}\n` };
}
