import { bringing, inWords } from "./brought";
import type { Letters } from "./letter";

const until = (expiresAt: Date): string => `Gültig ist das einmal, bis ${inWords("de-DE", expiresAt)} UTC.`;

export const de: Letters = {
  verification({ companyName, name }, brought) {
    const about = `„${companyName}“ wird bei BaiYun mit dieser Adresse angemeldet, für „${name}“.`;
    return bringing(brought, {
      subject: "Bestätigen Sie Ihre E-Mail-Adresse",
      atPage: `${about} Bestätigen Sie die Adresse hier:`,
      byToken: `${about} Geben Sie dieses Token an verifyEmail:`,
      program: "Ein Programm gibt dieses Token an verifyEmail:",
      after: `${until(brought.expiresAt)} Wenn Sie sich nicht angemeldet haben, beachten Sie diese Mail nicht: ohne sie wird nichts daraus.`,
    });
  },

  alreadyRegistered: () => ({
    subject: "Sie haben schon ein Konto",
    text: "Jemand, vielleicht Sie, wollte sich bei BaiYun mit dieser Adresse anmelden, die hier schon ein Konto hat.\n\nMelden Sie sich an, oder fordern Sie mit requestPasswordReset ein neues Passwort an. Wenn Sie es nicht waren, ist nichts zu tun.\n",
  }),

  invitation({ companyName }, brought) {
    const about = `„${companyName}“ lädt Sie zu BaiYun ein. Um anzunehmen, wählen Sie`;
    return bringing(brought, {
      subject: "Sie sind eingeladen",
      atPage: `${about} hier ein Passwort:`,
      byToken: `${about} ein Passwort und geben Sie es mit diesem Token an acceptInvitation:`,
      program: "Ein Programm gibt es mit diesem Token an acceptInvitation:",
      after: `${until(brought.expiresAt)} Wenn Sie das nicht erwarten, beachten Sie diese Mail nicht.`,
    });
  },

  invitedElsewhere: ({ companyName }) => ({
    subject: "Sie sind eingeladen, mit einer Adresse, die vergeben ist",
    text: `„${companyName}“ wollte Sie zu BaiYun einladen. Mit dieser Adresse melden Sie sich schon für eine andere Firma an, und eine Adresse gehört zu einer.\n\nUm anzunehmen, lassen Sie sich mit einer anderen Adresse einladen.\n`,
  }),

  passwordReset(brought) {
    const about = "Jemand, vielleicht Sie, hat bei BaiYun ein neues Passwort angefordert. Um es zu ändern, wählen Sie";
    return bringing(brought, {
      subject: "Wählen Sie ein neues Passwort",
      atPage: `${about} hier ein Passwort:`,
      byToken: `${about} ein Passwort und geben Sie es mit diesem Token an resetPassword:`,
      program: "Ein Programm gibt es mit diesem Token an resetPassword:",
      after: `${until(brought.expiresAt)} Wenn Sie es nicht waren, beachten Sie diese Mail nicht: Ihr Passwort bleibt, wie es ist.`,
    });
  },

  passwordChanged: () => ({
    subject: "Ihr Passwort wurde geändert",
    text: "Ihr Passwort bei BaiYun wurde eben geändert, und Ihre anderen Sitzungen sind beendet.\n\nWenn Sie es nicht waren, fordern Sie mit requestPasswordReset ein anderes an.\n",
  }),
};
