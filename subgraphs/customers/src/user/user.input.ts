import { text } from "@baiyun/kit";
import { z } from "zod";

/** As addresses are kept: lower case. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** What a person or a company is called. */
export const displayName = z.string().trim().pipe(text(120));

const LONGEST_LOCALE = 35;

/** A language and the manner it is written in, as BCP 47 has it. */
export const locale = z.string().transform((typed, { addIssue }) => {
  const canonical = canonicalLocale(typed);
  if (canonical) return canonical;
  addIssue({ code: "custom", message: "This is no BCP 47 tag of a language, such as en or zh-CN." });
  return z.NEVER;
});

function canonicalLocale(typed: string): string | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(typed.trim());
    return canonical && canonical.length <= LONGEST_LOCALE ? canonical : null;
  } catch {
    return null;
  }
}
