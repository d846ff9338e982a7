import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "@baiyun/kit";

const LINK_TTL_MS = 15 * 60_000;

/** A link lets one thing be done with one document's file. */
export type LinkUse = "upload" | "read";

/** Makes and checks links to files, which browsers follow without a sign-in. */
export class KycLinks {
  constructor(
    private readonly publicUrl: string,
    private readonly secret: string,
    private readonly clock: Clock,
  ) {}

  to(use: LinkUse, id: string): { url: string; expiresAt: Date } {
    const expiresAt = this.clock().getTime() + LINK_TTL_MS;
    const base = this.publicUrl.endsWith("/") ? this.publicUrl : `${this.publicUrl}/`;
    const url = new URL(`kyc-documents/${id}`, base);
    url.searchParams.set("token", `${expiresAt}.${this.signature(use, id, expiresAt)}`);
    return { url: url.href, expiresAt: new Date(expiresAt) };
  }

  check(use: LinkUse, id: string, token: unknown): "valid" | "expired" | "forged" {
    const [, stated, signature] = (typeof token === "string" && /^(\d{1,15})\.([\w-]{43})$/.exec(token)) || [];
    if (!stated || !signature) return "forged";
    const expected = Buffer.from(this.signature(use, id, Number(stated)));
    if (!timingSafeEqual(expected, Buffer.from(signature))) return "forged";
    return this.clock().getTime() < Number(stated) ? "valid" : "expired";
  }

  private signature(use: LinkUse, id: string, expiresAt: number): string {
    return createHmac("sha256", this.secret).update(`${use} ${id}.${expiresAt}`).digest("base64url");
  }
}
