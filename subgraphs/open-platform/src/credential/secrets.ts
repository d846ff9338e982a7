import { createHmac, randomBytes } from "node:crypto";
import type { ClientMode } from "../api-client/api-client.entity";
import { CredentialKind } from "./credential.entity";

/** What leaked secrets are found by in logs and repositories: the kind and the mode stand in the secret. */
const KINDS: Readonly<Record<CredentialKind, string>> = {
  [CredentialKind.CLIENT_SECRET]: "bycs",
  [CredentialKind.API_KEY]: "byak",
};
const SHOWN_BYTES = 4;

export interface NewSecret {
  /** Shown once, kept by nobody here. */
  secret: string;
  /** What people know it by: nothing of what is secret about it. */
  prefix: string;
}

/** `byak_live_<8 digits of a name>_<256 random bits>` */
export function newSecret(kind: CredentialKind, mode: ClientMode): NewSecret {
  const prefix = `${KINDS[kind]}_${mode.toLowerCase()}_${randomBytes(SHOWN_BYTES).toString("hex")}`;
  return { prefix, secret: `${prefix}_${randomBytes(32).toString("base64url")}` };
}

/** A random secret needs no slow hash; without the pepper, which no database holds, the hashes say nothing. */
export const hashOf = (secret: string, pepper: string): string =>
  createHmac("sha256", pepper).update(secret).digest("hex");
