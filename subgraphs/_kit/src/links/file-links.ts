import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "../clock";

/** How long a link opens its file. */
export const LINK_TTL_MS = 15 * 60 * 1000;

type LinkVerdict = "valid" | "expired" | "forged";

/** Makes and checks links that open one file for a short time, without a sign-in: browsers and printers follow them. */
export class FileLinks {
  constructor(
    private readonly publicUrl: string,
    private readonly secret: string,
    private readonly clock: Clock,
    /** The path below which the files are. */
    private readonly folder: string,
  ) {}

  /**
   * @param file its name below the folder, such as `<label id>.pdf`
   * @param use what alone the link lets be done with it, where several things can be
   */
  to(file: string, use?: string): { url: string; expiresAt: Date } {
    const expiresAt = this.clock().getTime() + LINK_TTL_MS;
    const url = new URL(`${this.folder}/${file}`, this.publicUrl.endsWith("/") ? this.publicUrl : `${this.publicUrl}/`);
    url.searchParams.set("token", `${expiresAt}.${this.signature(file, use, expiresAt)}`);
    return { url: url.href, expiresAt: new Date(expiresAt) };
  }

  check(file: string, token: unknown, use?: string): LinkVerdict {
    const parts = typeof token === "string" ? /^(\d{1,15})\.([\w-]{43})$/.exec(token) : null;
    if (!parts) return "forged";
    const expiresAt = Number(parts[1]);
    const expected = Buffer.from(this.signature(file, use, expiresAt));
    if (!timingSafeEqual(expected, Buffer.from(parts[2]!))) return "forged";
    return this.clock().getTime() < expiresAt ? "valid" : "expired";
  }

  private signature(file: string, use: string | undefined, expiresAt: number): string {
    const opened = use === undefined ? file : `${use} ${file}`;
    return createHmac("sha256", this.secret).update(`${opened}.${expiresAt}`).digest("base64url");
  }
}
