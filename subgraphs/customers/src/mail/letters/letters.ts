import { de } from "./de";
import { en } from "./en";
import { zhCN } from "./zh-cn";

export interface Letter {
  subject: string;
  text: string;
}

/** What a letter brings: the page to go to, null where there is none, and the token, for who has no page. */
export interface Brought {
  token: string;
  link: string | null;
  /** Until when the token is good. */
  expiresAt: Date;
}

/** Everything that this domain writes to people, in one language. */
export interface Letters {
  verification(of: { companyName: string; name: string }, brought: Brought): Letter;
  alreadyRegistered(): Letter;
  invitation(of: { companyName: string }, brought: Brought): Letter;
  invitedElsewhere(of: { companyName: string }): Letter;
  passwordReset(brought: Brought): Letter;
  passwordChanged(): Letter;
}

/**
 * In the language of a locale (BCP 47), and in English where it is unknown or we have no letters in it. `zh-Hant` is another script than
 * our Chinese.
 */
export function lettersIn(locale: string | null): Letters {
  if (locale === null) return en;
  const { language, script } = new Intl.Locale(locale).maximize();
  if (language === "de") return de;
  return language === "zh" && script === "Hans" ? zhCN : en;
}
