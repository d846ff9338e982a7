import { type Database, InvalidInput, idempotently, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { accepted, displayName, email, idempotencyKey } from "../input";
import { newSecret, secretHash } from "../secret";
import type { TenantService } from "../tenant/tenant.service";
import { EmailTaken } from "../user/email-taken.type";
import { hashPassword } from "../user/password";
import { weakness } from "../user/password-rule";
import { User } from "../user/user.entity";
import type { UserService } from "../user/user.service";
import { Invitation } from "./invitation.entity";
import { Membership, Role, rolesOf } from "./membership.entity";
import { type MembershipService, roleOfAnotherKind } from "./membership.service";
import {
  type AcceptInvitationInput,
  type AcceptInvitationResult,
  AcceptInvitationSuccess,
  InvitationEnded,
  type InviteMemberInput,
  type InviteMemberResult,
  InviteMemberSuccess,
} from "./membership.type";

const INVITATION_DAYS = 7;
const invitation = z.object({ idempotencyKey, name: displayName, email, role: z.enum(Role) });
type InvitationDetails = z.infer<typeof invitation>;

export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantService,
    private readonly users: UserService,
    private readonly memberships: MembershipService,
  ) {}

  /** Adds a person to the viewer's own tenant, who signs in once they have chosen a password. */
  async invite(viewer: Viewer, input: InviteMemberInput): Promise<typeof InviteMemberResult> {
    const details = accepted(invitation, input);
    if (details instanceof InvalidInput) return details;
    const { idempotencyKey: key, ...decided } = details;

    // The address has to be free in every tenant, of which the viewer sees one; so each query names its tenant.
    return this.database.transaction(Viewer.system, async (tx) => {
      const tenantId = await this.memberships.managedTenantId(tx, viewer);
      return idempotently<typeof InviteMemberResult>(tx, {
        tenantId,
        operation: "inviteMember",
        key,
        input: decided,
        first: () => this.add(tx, viewer, tenantId, details),
        resultId: (result) => (result instanceof InviteMemberSuccess ? result.membership.id : null),
        replay: async (id) => offer(tx, viewer, await tx.findOneByOrFail(Membership, { id, tenantId })),
      });
    });
  }

  async accept({ invitationToken, password }: AcceptInvitationInput): Promise<typeof AcceptInvitationResult> {
    const where = { tokenHash: secretHash(invitationToken) };
    const invited = await this.database.transaction(Viewer.system, (tx) => openInvitation(tx, where));
    if (!invited) return new InvitationEnded();
    const weak = weakness(password, invited.user);
    if (weak) return weak;

    // Slow by design, so not while holding a connection.
    const passwordHash = await hashPassword(password);
    return this.database.transaction(Viewer.system, async (tx) => {
      const current = await openInvitation(tx, where);
      if (!current) return new InvitationEnded();
      await tx.update(Invitation, where, { acceptedAt: new Date() });
      await tx.update(User, { id: current.user.id }, { passwordHash });
      return new AcceptInvitationSuccess(current.user);
    });
  }

  private async add(
    tx: EntityManager,
    viewer: Viewer,
    tenantId: string,
    { name, email, role }: InvitationDetails,
  ): Promise<InviteMemberSuccess | EmailTaken | InvalidInput> {
    const tenant = await this.tenants.lock(tx, tenantId);
    if (!rolesOf[tenant.kind].includes(role)) return roleOfAnotherKind();
    if (!(await this.users.emailIsFree(tx, email))) return new EmailTaken();

    const createdBy = viewer.actor;
    const user = await this.users.create(tx, { tenantId, email, name, passwordHash: null, createdBy });
    return offer(tx, viewer, await this.memberships.grant(tx, { tenantId, userId: user.id, role, createdBy }));
  }
}

/** Only the token's hash is kept, so an invitation that is repeated gets a new token, unless it was accepted. */
async function offer(tx: EntityManager, viewer: Viewer, membership: Membership): Promise<InviteMemberSuccess> {
  const { tenantId, userId } = membership;
  const token = newSecret();
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000);
  const known = await tx.findOne(Invitation, { where: { userId }, lock: { mode: "pessimistic_write" } });
  const offered = { userId, tenantId, tokenHash: secretHash(token), expiresAt };
  if (!known) await tx.insert(Invitation, { ...offered, acceptedAt: null, createdBy: viewer.actor });
  else await tx.update(Invitation, { userId }, offered);
  return new InviteMemberSuccess(membership, token, expiresAt);
}

async function openInvitation(tx: EntityManager, where: { tokenHash: string }): Promise<{ user: User } | null> {
  const found = await tx.findOne(Invitation, { where, lock: { mode: "pessimistic_write" } });
  if (!found || found.acceptedAt || found.expiresAt <= new Date()) return null;
  return { user: await tx.findOneByOrFail(User, { id: found.userId }) };
}
