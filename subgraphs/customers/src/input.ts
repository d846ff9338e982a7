import { InvalidInput } from "@baiyun/kit";
import { z } from "zod";

export const idempotencyKey = z.string().min(1).max(200);
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const displayName = z.string().trim().min(1).max(120);

/** The input by `schema`, or the refusal of the first value that breaks it. */
export function accepted<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> | InvalidInput {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return new InvalidInput(issue?.path.join(".") ?? "", issue?.message ?? "");
}
