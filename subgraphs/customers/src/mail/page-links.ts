import { TenantKind } from "../tenant/tenant.entity";

const DOORS: Record<TenantKind, string> = {
  [TenantKind.CUSTOMER]: "portal",
  [TenantKind.SUPPLIER]: "supplier",
  [TenantKind.HOUSE]: "admin",
};

/** Links of mails to the pages that people of a kind sign in by. The token is after `#`, which no browser sends to a server. */
export class PageLinks {
  /** @param portalsUrl where the pages are, without a path; undefined where there are none: mails bring tokens alone then. */
  constructor(private readonly portalsUrl: string | undefined) {}

  /** Who registers is a customer. */
  verifyEmail(token: string): string | null {
    return this.to(TenantKind.CUSTOMER, "verify-email", token);
  }

  acceptInvitation(kind: TenantKind, token: string): string | null {
    return this.to(kind, "accept-invitation", token);
  }

  resetPassword(kind: TenantKind, token: string): string | null {
    return this.to(kind, "reset-password", token);
  }

  private to(kind: TenantKind, page: string, token: string): string | null {
    return this.portalsUrl ? `${this.portalsUrl.replace(/\/+$/, "")}/${DOORS[kind]}/${page}#${token}` : null;
  }
}
