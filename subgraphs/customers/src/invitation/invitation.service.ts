import { type Clock, type Database, type InvalidInput, perform, UserError, Viewer } from "@baiyun/kit";
import { type EntityManager, IsNull, MoreThan } from "typeorm";
import type { Membership } from "../membership/membership.entity";
import { roleOfAnotherKind } from "../membership/membership.result";
import type { MembershipService } from "../membership/membership.service";
import { isRoleOf } from "../membership/role";
import { newSecret, secretHash } from "../secret";
import type { Tenant } from "../tenant/tenant.entity";
import type { TenantService } from "../tenant/tenant.service";
import { chosenPassword } from "../user/chosen-password";
import type { User } from "../user/user.entity";
import { EmailTaken } from "../user/user.result";
import type { UserService } from "../user/user.service";
import { Invitation } from "./invitation.entity";
import { type AcceptInvitationInput, type Invited, type InviteMemberInput, invited } from "./invitation.input";
import {
  type AcceptInvitationResult,
  AcceptInvitationSuccess,
  InvitationEnded,
  type InviteMemberResult,
  InviteMemberSuccess,
} from "./invitation.result";

const INVITATION_DAYS = 7;

interface Accounts {
  tenants: TenantService;
  users: UserService;
  memberships: MembershipService;
}

export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** Adds a person to the viewer's own tenant, who signs in once they have chosen a password. */
  invite(viewer: Viewer, input: InviteMemberInput): Promise<typeof InviteMemberResult> {
    const { tenants, users, memberships } = this.accounts;
    return perform<Invited, Tenant | InvalidInput, InviteMemberSuccess | EmailTaken>(this.database, {
      operation: "inviteMember",
      viewer,
      input,
      rules: invited,
      // The address has to be free in every tenant, of which the viewer sees one; so each query names its tenant.
      asSystem: true,
      lock: async (tx, { role }) => {
        const tenant = await tenants.byId(tx, await memberships.managedTenantId(tx, viewer));
        return isRoleOf(tenant.kind, role) ? tenant : roleOfAnotherKind();
      },
      decide: async (tx, { id: tenantId }, { name, email, role }, id) => {
        const createdBy = viewer.actor;
        const user = await users.create(tx, { tenantId, email, name, passwordHash: null, createdBy });
        if (!user) return new EmailTaken();
        return this.offer(tx, viewer, await memberships.grant(tx, { id, tenantId, userId: user.id, role, createdBy }));
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => {
        const tenantId = await memberships.managedTenantId(tx, viewer);
        return this.offer(tx, viewer, await memberships.byId(tx, id, tenantId));
      },
    });
  }

  /** The token is what makes it happen once; whoever has it needs no idempotency key. */
  async accept({ invitationToken, password }: AcceptInvitationInput): Promise<typeof AcceptInvitationResult> {
    const tokenHash = secretHash(invitationToken);
    const user = await this.database.transaction(Viewer.system, (tx) => this.invitedBy(tx, tokenHash));
    if (!user) return new InvitationEnded();
    const chosen = await chosenPassword(password, user);
    if (chosen instanceof UserError) return chosen;

    const accept = async (tx: EntityManager) => {
      const acceptedAt = this.clock();
      const open = { tokenHash, acceptedAt: IsNull(), expiresAt: MoreThan(acceptedAt) };
      const { affected } = await tx.update(Invitation, open, { acceptedAt });
      if (affected !== 1) return new InvitationEnded();
      if (!(await this.accounts.users.giveFirstPassword(tx, user.id, chosen))) return new InvitationEnded();
      return new AcceptInvitationSuccess(user);
    };
    return this.database.transaction(Viewer.system, accept, {
      commits: (outcome) => outcome instanceof AcceptInvitationSuccess,
    });
  }

  /**
   * Removes invitations that expired or were accepted before this time.
   * @returns how many; at most `limit`.
   */
  async prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    const [, removed] = await tx.query(
      `DELETE FROM invitation WHERE user_id IN (
         SELECT user_id FROM invitation WHERE LEAST(expires_at, accepted_at) < $1
         ORDER BY LEAST(expires_at, accepted_at) LIMIT $2 FOR UPDATE SKIP LOCKED
       )`,
      [before, limit],
    );
    return removed;
  }

  /** Only the token's hash is kept, so an invitation that is repeated gets a new token. */
  private async offer(tx: EntityManager, viewer: Viewer, membership: Membership): Promise<InviteMemberSuccess> {
    const { tenantId, userId } = membership;
    const token = newSecret();
    const expiresAt = new Date(this.clock().getTime() + INVITATION_DAYS * 86_400_000);
    const offered = { userId, tenantId, tokenHash: secretHash(token), expiresAt, createdBy: viewer.actor };
    await tx.upsert(Invitation, offered, ["userId"]);
    return new InviteMemberSuccess(membership, token, expiresAt);
  }

  /** Whom the token invites; null once it has ended. Who has a password needs no invitation, however it came to be. */
  private async invitedBy(tx: EntityManager, tokenHash: string): Promise<User | null> {
    const found = await tx.findOneBy(Invitation, { tokenHash });
    if (!found || found.acceptedAt || found.expiresAt <= this.clock()) return null;
    const user = await this.accounts.users.byId(tx, found.userId);
    return user.passwordHash === null ? user : null;
  }
}
