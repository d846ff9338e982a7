export interface Letter {
  subject: string;
  text: string;
}

/** A token stands on a line of its own, so that it is easy to copy. */
const withToken = (subject: string, before: string, token: string, after: string): Letter => ({
  subject,
  text: `${before}\n\n${token}\n\n${after}\n`,
});

/** What a token is for, and who may do it with it: by its page where there is one, and by the graph. */
const choosing = (what: string, link: string | null, mutation: string): string =>
  link
    ? `${what}, choose a password here:\n\n${link}\n\nA program gives it to ${mutation} with this token:`
    : `${what}, choose a password and give it to ${mutation} with this token:`;

const until = (expiresAt: Date): string => `It is good once, until ${expiresAt.toISOString()}.`;

export const verificationLetter = (of: { companyName: string; name: string }, token: string, expiresAt: Date): Letter =>
  withToken(
    "Verify your e-mail address",
    `"${of.companyName}" is being registered at BaiYun with this address, for "${of.name}". To go on, give this token to verifyEmail:`,
    token,
    `${until(expiresAt)} If you did not register, ignore this mail: without the token nothing becomes of it.`,
  );

export const alreadyRegisteredLetter = (): Letter => ({
  subject: "You already have an account",
  text: "Somebody, perhaps you, wanted to register at BaiYun with this address, which already signs in here.\n\nSign in, or ask for a new password with requestPasswordReset. If it was not you, there is nothing to do.\n",
});

export const invitationLetter = (
  of: { companyName: string },
  token: string,
  link: string | null,
  expiresAt: Date,
): Letter =>
  withToken(
    "You are invited",
    choosing(`"${of.companyName}" invites you to BaiYun. To accept`, link, "acceptInvitation"),
    token,
    `${until(expiresAt)} If you do not expect this, ignore this mail.`,
  );

export const invitedElsewhereLetter = (of: { companyName: string }): Letter => ({
  subject: "You are invited, with an address that is in use",
  text: `"${of.companyName}" wanted to invite you to BaiYun. This address already signs in for another company, and an address signs in for one.\n\nTo accept, ask them to invite you with another address.\n`,
});

export const passwordResetLetter = (token: string, link: string | null, expiresAt: Date): Letter =>
  withToken(
    "Choose another password",
    choosing("Somebody, perhaps you, asked for another password at BaiYun. To change it", link, "resetPassword"),
    token,
    `${until(expiresAt)} If it was not you, ignore this mail: your password stays as it is.`,
  );

export const passwordChangedLetter = (): Letter => ({
  subject: "Your password was changed",
  text: "Your password at BaiYun was changed just now, and your other sessions have ended.\n\nIf it was not you, ask for another with requestPasswordReset.\n",
});
