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

/** Printable text of 1 to `longest` characters that is not all blank. */
export const text = (longest: number) => {
  const message = `This is 1 to ${longest} printable characters.`;
  return z.string().refine((value) => value.length <= longest && value.trim() !== "" && isPrintable(value), message);
};

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
export const WEIGHT_DESCRIPTION = "Grams, 1 to 100,000.";
export const SIDE_DESCRIPTION = "Millimetres, 1 to 3,000.";
