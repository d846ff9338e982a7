import { bringing, inWords } from "./brought";
import type { Letters } from "./letter";

const until = (expiresAt: Date): string => `It is good once, until ${inWords("en-GB", expiresAt)} UTC.`;

export const en: Letters = {
  verification({ companyName, name }, brought) {
    const about = `"${companyName}" is being registered at BaiYun with this address, for "${name}".`;
    return bringing(brought, {
      subject: "Verify your e-mail address",
      atPage: `${about} To go on, confirm the address here:`,
      byToken: `${about} To go on, give this token to verifyEmail:`,
      program: "A program gives it to verifyEmail with this token:",
      after: `${until(brought.expiresAt)} If you did not register, ignore this mail: without it nothing becomes of that.`,
    });
  },

  alreadyRegistered: () => ({
    subject: "You already have an account",
    text: "Somebody, perhaps you, wanted to register at BaiYun with this address, which already signs in here.\n\nSign in, or ask for a new password with requestPasswordReset. If it was not you, there is nothing to do.\n",
  }),

  invitation({ companyName }, brought) {
    const about = `"${companyName}" invites you to BaiYun. To accept, choose a password`;
    return bringing(brought, {
      subject: "You are invited",
      atPage: `${about} here:`,
      byToken: `${about} and give it to acceptInvitation with this token:`,
      program: "A program gives it to acceptInvitation with this token:",
      after: `${until(brought.expiresAt)} If you do not expect this, ignore this mail.`,
    });
  },

  invitedElsewhere: ({ companyName }) => ({
    subject: "You are invited, with an address that is in use",
    text: `"${companyName}" wanted to invite you to BaiYun. This address already signs in for another company, and an address signs in for one.\n\nTo accept, ask them to invite you with another address.\n`,
  }),

  passwordReset(brought) {
    const about = "Somebody, perhaps you, asked for another password at BaiYun. To change it, choose a password";
    return bringing(brought, {
      subject: "Choose another password",
      atPage: `${about} here:`,
      byToken: `${about} and give it to resetPassword with this token:`,
      program: "A program gives it to resetPassword with this token:",
      after: `${until(brought.expiresAt)} If it was not you, ignore this mail: your password stays as it is.`,
    });
  },

  passwordChanged: () => ({
    subject: "Your password was changed",
    text: "Your password at BaiYun was changed just now, and your other sessions have ended.\n\nIf it was not you, ask for another with requestPasswordReset.\n",
  }),
};
