import { de } from "./de";
import { en } from "./en";
import type { Letters } from "./letter";
import { zhCN } from "./zh-cn";

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
