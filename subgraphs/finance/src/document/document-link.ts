import { createHmac, timingSafeEqual } from "node:crypto";
import type { Clock } from "@baiyun/kit";

/** How long a document's link opens it. */
const LINK_TTL_MS = 15 * 60 * 1000;

/** What documents are called: the routes take their names apart again. */
export const invoiceFile = (id: string, format: "pdf" | "csv"): string => `invoice_${id}.${format}`;
export const statementFile = (walletId: string, from: Date, to: Date): string =>
  `statement_${walletId}_${from.getTime()}_${to.getTime()}.csv`;

type LinkVerdict = "valid" | "expired" | "forged";

/** Makes and checks links that open one document for a short time, without a sign-in: browsers follow them. */
export class DocumentLinks {
  constructor(
    private readonly publicUrl: string,
    private readonly secret: string,
    private readonly clock: Clock,
  ) {}

  /** @param file what it is of and its format, such as `invoice_<id>.pdf` */
  to(file: string): string {
    const expiresAt = this.clock().getTime() + LINK_TTL_MS;
    const base = this.publicUrl.endsWith("/") ? this.publicUrl : `${this.publicUrl}/`;
    const url = new URL(`finance-documents/${file}`, base);
    url.searchParams.set("token", `${expiresAt}.${this.signature(file, expiresAt)}`);
    return url.href;
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
