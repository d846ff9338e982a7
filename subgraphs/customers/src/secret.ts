import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: too many to guess, so that a plain hash is enough to keep them. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("hex");
