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
});
export type ViewerClaims = z.input<typeof viewerClaims>;

/** Who asks. Made once per request, immutable. */
export class Viewer {
  private constructor(
    readonly userId: string | null,
    readonly tenancy: Tenancy,
    readonly scopes: ReadonlySet<string>,
  ) {}

  /** The code itself: consumers and timers act for every tenant. */
  static readonly system = new Viewer(null, { kind: "all" }, new Set(["system"]));

  static readonly anonymous = new Viewer(null, { kind: "none" }, new Set());

  static fromClaims(claims: ViewerClaims): Viewer {
    const { sub, tid, scope } = viewerClaims.parse(claims);
    if (!sub) return Viewer.anonymous;
    const tenancy = tenancyOf(tid);
    const granted = scope.split(" ").filter(Boolean);
    // A staff role in the token of anybody else's tenant would be a mistake of whoever signed it: it counts for nothing.
    const counted = tenancy.kind === "all" ? granted : granted.filter((word) => !isStaffScope(word));
    return new Viewer(sub, tenancy, new Set(counted));
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
