import { z } from "zod";
import { InvalidInput } from "../schema/user-error";

/** The input by `rules`, or the refusal that names every fault with its path. */
export function accepted<S extends z.ZodType>(rules: S, input: unknown): z.infer<S> | InvalidInput {
  const parsed = rules.safeParse(input);
  if (parsed.success) return parsed.data;
  return InvalidInput.of(
    parsed.error.issues.map(({ path, message }) => ({ field: path.map(String).join("."), message })),
  );
}

/** Text that can be stored and printed: no control characters, no half of a surrogate pair. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;

export const isPrintable = (text: string): boolean => PRINTABLE.test(text);

/** Characters that show nothing, and come along when people copy text: soft hyphens, byte order marks, marks of direction. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Joiners mean something inside Arabic, Indian and emoji spelling only. */
const STRAY_JOINERS =
  /(?<![\p{Script=Arabic}\p{M}\p{Extended_Pictographic}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{Extended_Pictographic}])/gu;

/**
 * What was typed, in one spelling: letters composed, what cannot be seen left out, any run of spaces one space, none at the
 * ends. Two texts that look alike on paper are mostly equal afterwards. A line break inside stays, for rules to refuse.
 */
export const tidy = (typed: string): string =>
  typed
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINERS, "")
    .replace(/[\t\p{Zs}]+/gu, " ")
    .trim();

/** Of codes and numbers also the full-width and other forms of a letter or digit, as East Asian keyboards write them. */
export const tidyCode = (typed: string): string => tidy(typed.normalize("NFKC"));

/** How much longer than allowed a text may be and still be tidied before it is judged. */
const UNTIDY = 4;

/** Tidied, then judged: printable text of 1 to `longest` characters that is not all blank. */
export const text = (longest: number, tidied: (typed: string) => string = tidy) =>
  z.string().transform((typed, { addIssue }) => {
    const value = typed.length <= UNTIDY * longest ? tidied(typed) : "";
    if (value !== "" && value.length <= longest && isPrintable(value)) return value;
    // Judging goes on: every fault of an input is told at once.
    addIssue({ code: "custom", message: `This is 1 to ${longest} printable characters.`, continue: true });
    return value;
  });

/** One rule for every mutation: 1 to 200 printable ASCII characters, not all of them blank. */
export const idempotencyKey = z
  .string()
  .regex(/^(?=.*[^ ])[\x20-\x7e]{1,200}$/, "A key is 1 to 200 printable ASCII characters.");

const MAX_WEIGHT_G = 100_000;
const MAX_SIDE_MM = 3_000;

/** What a parcel may weigh and measure, wherever it is asked for. Descriptions of inputs say the same. */
export const weightG = z
  .number()
  .int()
  .refine((grams) => grams >= 1 && grams <= MAX_WEIGHT_G, `A parcel weighs 1 to ${MAX_WEIGHT_G} g.`);
export const sideMm = z
  .number()
  .int()
  .refine((mm) => mm >= 1 && mm <= MAX_SIDE_MM, `A side measures 1 to ${MAX_SIDE_MM} mm.`);
/** As many parcels as one order may have. */
export const MAX_PARCELS = 20;
const measure = z.object({ weightG, lengthMm: sideMm, widthMm: sideMm, heightMm: sideMm });
export const oneParcel = measure;
export const severalParcels = z
  .array(measure)
  .min(1, "State at least one parcel.")
  .max(MAX_PARCELS, `An order has at most ${MAX_PARCELS} parcels.`);

/** What an input that takes one parcel or several says wrongly of them; null where it states exactly one of the two. */
export function parcelsFault(parcel: unknown, parcels: unknown): string | null {
  if ((parcel == null) !== (parcels == null)) return null;
  return parcel == null ? "State the parcel, or the parcels." : "State the parcel or the parcels, not both.";
}

export const PARCELS_DESCRIPTION =
  "Of what travels in several parcels, 1 to 20, each as packed, instead of `parcel`: the first is number 1.";
export const WEIGHT_DESCRIPTION = "Grams, 1 to 100,000.";
export const SIDE_DESCRIPTION = "Millimetres, 1 to 3,000.";

/** Numbers that customs files under: `6109.10` and `im 276 000 0742` are read, too. */
export const tidyCustomsCode = (typed: string): string => tidyCode(typed).replace(/[ .-]/g, "").toUpperCase();

/** Of the Import One-Stop Shop. */
export const IOSS_NUMBER = /^IM[0-9]{10}$/;
export const IOSS_FAULT = "An IOSS number is IM and 10 digits.";

/** Chapters 01 to 97 without 77, which is reserved, and no heading 00: what no goods can have. Whether a code is listed is not known here. */
const HS6 = /^(0[1-9]|[1-6]\d|7[0-689]|8\d|9[0-7])(?!00)\d{4}$/;

/** One rule wherever goods are declared, for six digits: whether the Harmonized System may have such a code. */
export const isHs6 = (digits: string): boolean => HS6.test(digits);
export const HS6_FAULT = "The Harmonized System has no such code.";
