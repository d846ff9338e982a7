import type { z } from "zod";

/** What is wrong with credentials, by field and never with what was given; null for nothing. */
export function credentialFaults(schema: z.ZodType, given: unknown): { field: string; message: string }[] | null {
  const parsed = schema.safeParse(given);
  if (parsed.success) return null;
  return parsed.error.issues.map(({ path, code }) => ({
    field: ["credentials", ...path].join("."),
    message:
      code === "unrecognized_keys" ? "This carrier takes other fields." : "Missing, or not as this carrier has it.",
  }));
}
