import { postcodeValidator, postcodeValidatorExistsForCountry } from "postcode-validator";
import type { SplitAddress } from "./address-parts";
import { countryNamed } from "./country-names";
import { chineseParts, isChinese } from "./split-chinese";

const LABEL =
  /^(?:name|recipient|attn|address|street|city|town|state|country|zip(?: code)?|post(?:al )?code|tel(?:ephone)?|phone|mobile|e-?mail|收件人|收货人|姓名|联系人|地址|详细地址|收货地址|所在地区|电话|手机(?:号码?)?|联系电话|邮编|邮政编码|邮箱|国家)\s*[:：.]\s*/i;
const EMAIL = /[^\s@,;<>：:]+@[^\s@,;<>]+\.[a-z]{2,}/i;
/** With its plus sign, or after a word that says so, or eleven digits as mobile numbers of China are. */
const PHONE =
  /(?:(?:tel(?:ephone)?|phone|mobile|电话|手机(?:号码?)?|联系电话)\s*[:：.]?\s*)(\+?[\d][\d\s().\-/]{5,20}\d)|(\+\d[\d\s().\-/]{6,20}\d)|(?<!\d)(1[3-9]\d{9})(?!\d)/i;

/**
 * A pasted address, taken apart as addresses are written there: a proposal for a person to look at.
 * @param hint the country, where the text names none
 */
export function splitAddress(pasted: string, hint = ""): SplitAddress {
  const found: SplitAddress = {};
  let text = pasted
    .normalize("NFKC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\t\u00a0]+/g, " ");
  text = take(text, EMAIL, (email) => (found.email = email));
  text = take(text, PHONE, (phone) => (found.phone = phone));
  let parts = partsOf(text);
  const last = parts.findLastIndex((part) => countryNamed(part) !== null);
  if (last > 0) {
    found.country = countryNamed(parts[last]!)!;
    parts = parts.toSpliced(last, 1);
  }
  const country = found.country ?? hint;
  if (isChinese(text) && (country === "" || ["CN", "HK", "MO", "TW"].includes(country))) {
    return { ...found, ...chineseParts(parts), country: country || "CN" };
  }
  const coded = takeCode(parts, country);
  if (coded) {
    Object.assign(found, coded.found);
    parts = coded.rest;
  } else if (!found.city && parts.length > 2) {
    found.city = parts.pop()!;
  }
  if (!found.city && parts.length > 2) found.city = parts.pop()!;
  if (parts.length > 1 && !/\d/.test(parts[0]!)) found.name = parts.shift()!;
  const [line1, ...more] = parts;
  if (line1) found.line1 = line1;
  if (more.length > 0) found.line2 = more.join(", ");
  return { ...found, ...(country && { country }) };
}

function take(text: string, pattern: RegExp, keep: (value: string) => void): string {
  const match = pattern.exec(text);
  if (!match) return text;
  keep((match.slice(1).find(Boolean) ?? match[0]).trim());
  return `${text.slice(0, match.index)}\n${text.slice(match.index + match[0].length)}`;
}

/** Lines, or what commas part where there is one line alone; without what says which part it is. */
function partsOf(text: string): string[] {
  const tidied = (parts: readonly string[]) =>
    parts
      .map((part) =>
        part
          .trim()
          .replace(/^[,;、]+|[,;、]+$/g, "")
          .trim()
          .replace(LABEL, "")
          .trim(),
      )
      .filter(Boolean);
  const lines = tidied(text.split("\n"));
  return lines.length > 2 ? lines : tidied(lines.flatMap((line) => line.split(/[,;、|]/)));
}

/** The part that has the postal code, the last one first: town and region are beside it, or just before it. */
function takeCode(parts: readonly string[], country: string) {
  if (!postcodeValidatorExistsForCountry(country)) return null;
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const words = parts[index]!.split(/[\s,]+/).filter(Boolean);
    const code = codeAmong(words, country);
    // A house's number may look like a code: one stands at an end of its part, and not in the first.
    if (!code || (index === 0 && parts.length > 1)) continue;
    const before = words.slice(0, code.from);
    const after = words.slice(code.to);
    const found: SplitAddress = { postalCode: code.text };
    let rest = parts.toSpliced(index, 1);
    const region = before.length > 0 && /^[A-Z]{2,3}$/.test(before.at(-1)!) ? before.pop() : undefined;
    if (region) found.region = region;
    const town = [...before, ...after].join(" ");
    if (town) found.city = town;
    else if (index > 1) {
      found.city = rest[index - 1]!;
      rest = rest.toSpliced(index - 1, 1);
    }
    return { found, rest };
  }
  return null;
}

/** One or two words that are a code there, with the country's letters before it or without. */
function codeAmong(words: readonly string[], country: string): { text: string; from: number; to: number } | null {
  const letters = new RegExp(`^(?:${country}|${country[0]})-?(?=\\d)`, "i");
  for (const size of [2, 1]) {
    for (let from = words.length - size; from >= 0; from -= 1) {
      const to = from + size;
      // At an end of what stands there: `04109 Leipzig`, `Springfield IL 62704`.
      if (from !== 0 && to !== words.length) continue;
      const text = words.slice(from, to).join(" ").replace(letters, "");
      if (/\d/.test(text) && postcodeValidator(text.toUpperCase(), country)) return { text, from, to };
    }
  }
  return null;
}
