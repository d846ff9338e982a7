import { z } from "zod";
import { UnreadableMessage } from "../../inbound/inbound-scans";

/** A leaf that is absent, null, empty or of an odd type costs that leaf only, never the message. */
export const text = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .catch(null)
  .transform((value) => value?.trim() || null);

export const branch = <S extends z.ZodRawShape>(shape: S) =>
  z
    .object(shape)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);

/** What of a list can be read: an entry that is none costs itself only. */
export const list = <S extends z.ZodType>(entry: S) =>
  z
    .unknown()
    .optional()
    .transform((value) =>
      (Array.isArray(value) ? value : []).flatMap((one) => {
        const parsed = entry.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );

/** The JSON of a body, by its schema. @throws {UnreadableMessage} */
export function parsed<S extends z.ZodType>(schema: S, body: Buffer): z.infer<S> {
  let json: unknown;
  try {
    json = JSON.parse(body.toString());
  } catch {
    throw new UnreadableMessage("not JSON");
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new UnreadableMessage(read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "));
}
