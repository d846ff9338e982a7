import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "@baiyun/kit";

/** How long a link opens its file. */
export const LINK_TTL_MS = 15 * 60 * 1000;

export type LinkVerdict = "valid" | "expired" | "forged";

/** Makes and checks links that open one file for a short time, without a sign-in: printers follow them. */
export class LabelLinks {
  constructor(
    private readonly publicUrl: string,
    private readonly secret: string,
    private readonly clock: Clock,
    /** The path below which the files are. */
    private readonly folder = "labels",
  ) {}

  /** @param file `<label id>.pdf` or `.zpl` */
  to(file: string): { url: string; expiresAt: Date } {
    const expiresAt = this.clock().getTime() + LINK_TTL_MS;
    const url = new URL(`${this.folder}/${file}`, this.publicUrl.endsWith("/") ? this.publicUrl : `${this.publicUrl}/`);
    url.searchParams.set("token", `${expiresAt}.${this.signature(file, expiresAt)}`);
    return { url: url.href, expiresAt: new Date(expiresAt) };
  }

  check(file: string, token: unknown): LinkVerdict {
    const parts = typeof token === "string" ? /^(\d{1,15})\.([\w-]{43})$/.exec(token) : null;
    if (!parts) return "forged";
    const expiresAt = Number(parts[1]);
    const expected = Buffer.from(this.signature(file, expiresAt));
    if (!timingSafeEqual(expected, Buffer.from(parts[2]!))) return "forged";
    return this.clock().getTime() < expiresAt ? "valid" : "expired";
  }

  private signature(file: string, expiresAt: number): string {
    return createHmac("sha256", this.secret).update(`${file}.${expiresAt}`).digest("base64url");
  }
}
