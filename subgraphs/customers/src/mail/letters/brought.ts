import type { Brought, Letter } from "./letter";

/** The words around what a letter brings. */
interface Wording {
  subject: string;
  /** What it is about, and what to do at the page. */
  atPage: string;
  /** The same for where there are no pages. */
  byToken: string;
  /** What a program does with the token. */
  program: string;
  after: string;
}

/** The link and the token stand on lines of their own, so that they are easy to copy. */
export function bringing({ token, link }: Brought, { subject, atPage, byToken, program, after }: Wording): Letter {
  const before = link ? `${atPage}\n\n${link}\n\n${program}` : byToken;
  return { subject, text: `${before}\n\n${token}\n\n${after}\n` };
}

/** An instant in words; in UTC, because where the reader is is not known. */
export const inWords = (locale: string, at: Date): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", hourCycle: "h23", timeZone: "UTC" }).format(
    at,
  );
