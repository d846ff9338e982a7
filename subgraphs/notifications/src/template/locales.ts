/** What there is when nothing nearer is. */
export const LAST_LOCALE = "en";

/**
 * The locales to look for, nearest first: exactly that one, its language alone, English. `de-AT` is written to in German;
 * `zh-Hant` in English, because `zh-CN` is not its language alone and another script.
 */
export function localesFor(locale: string | null): string[] {
  const asked = canonical(locale);
  const language = asked?.split("-")[0];
  return [...new Set([asked, language, LAST_LOCALE].filter((one) => one !== undefined))];
}

/** As BCP 47 writes it; undefined for what is none. */
function canonical(locale: string | null): string | undefined {
  try {
    return locale === null ? undefined : Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}

export const isLocale = (text: string): boolean => canonical(text) === text;
