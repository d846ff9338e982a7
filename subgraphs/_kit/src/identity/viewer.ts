import { z } from "zod";
import { isStaffScope } from "../access/scopes";

/** Which tenants' rows a viewer may reach: none, its own, or (our staff) all. */
export type Tenancy = { kind: "none" } | { kind: "one"; tenantId: string } | { kind: "all" };

/** Claims of a verified access token as the router forwards them; `{}` when nobody signed in. */
export const viewerClaims = z.object({
  sub: z.string().optional(),
  tid: z.string().optional(),
  scope: z.string().default(""),
  exp: z.number().optional(),
  /** Of the client, as the router saw it; of a mutation alone. */
  client_address: z.string().optional(),
  /** The session that the token belongs to, and when it was issued: by these it is revoked. */
  sid: z.string().optional(),
  /** Whose system asks, where it is no person: the id of a partner's API client. */
  cid: z.string().optional(),
  iat: z.number().optional(),
  iat_ms: z.number().optional(),
});
export type ViewerClaims = z.input<typeof viewerClaims>;

/** Who asks. Made once per request, immutable. */
export class Viewer {
  private constructor(
    readonly userId: string | null,
    readonly tenancy: Tenancy,
    readonly scopes: ReadonlySet<string>,
    /** The address that an act is asked from; null when it is not known, or nothing but a read. */
    readonly address: string | null = null,
    /** The session that the viewer's token belongs to; null when the token names none. */
    readonly sessionId: string | null = null,
    /** The API client that asks by itself, for the tenant; null for a person. It may do only what a scope of its own names. */
    readonly clientId: string | null = null,
  ) {}

  /** The code itself: consumers and timers act for every tenant. */
  static readonly system = new Viewer(null, { kind: "all" }, new Set(["system"]));

  static readonly anonymous = new Viewer(null, { kind: "none" }, new Set());

  static fromClaims(claims: ViewerClaims): Viewer {
    const { sub, tid, scope, client_address: address, sid, cid } = viewerClaims.parse(claims);
    if (!sub) return address ? new Viewer(null, { kind: "none" }, new Set(), address) : Viewer.anonymous;
    const tenancy = tenancyOf(tid);
    const granted = scope.split(" ").filter(Boolean);
    // A staff role in the token of anybody else's tenant would be a mistake of whoever signed it: it counts for nothing.
    const counted = tenancy.kind === "all" ? granted : granted.filter((word) => !isStaffScope(word));
    // A client has no role: one in its token counts for nothing either.
    const own = cid === undefined ? counted : counted.filter((word) => !word.startsWith("role:"));
    return new Viewer(sub, tenancy, new Set(own), address, sid, cid ?? null);
  }

  has(scope: string): boolean {
    return this.scopes.has(scope);
  }

  hasAny(...scopes: readonly string[]): boolean {
    return scopes.some((scope) => this.scopes.has(scope));
  }

  maySee(tenantId: string): boolean {
    return this.tenancy.kind === "all" || (this.tenancy.kind === "one" && this.tenancy.tenantId === tenantId);
  }

  /** The one tenant that the viewer belongs to. @throws {Error} for who belongs to none, and for our staff, who see all. */
  get tenant(): string {
    if (this.tenancy.kind !== "one") throw new Error("this viewer acts for no tenant of their own");
    return this.tenancy.tenantId;
  }

  /** What `createdBy` records. */
  get actor(): string {
    return this.userId ?? "system";
  }
}

function tenancyOf(tid: string | undefined): Tenancy {
  if (!tid) return { kind: "none" };
  return tid === "*" ? { kind: "all" } : { kind: "one", tenantId: tid };
}
