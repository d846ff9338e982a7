import { z } from "zod";

const ed25519PrivateJwk = z.object({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string(),
  d: z.string(),
  kid: z.string().min(1),
});
export type SigningKey = z.infer<typeof ed25519PrivateJwk>;

const jsonText = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
});

/** An Ed25519 private JWK with its `kid`, written as JSON. */
export const signingKey = jsonText.pipe(ed25519PrivateJwk);
