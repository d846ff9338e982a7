import { accepted, type Clock, type Database, InvalidInput, newId, perform, UserError, Viewer } from "@baiyun/kit";
import { type EntityManager, IsNull, MoreThan } from "typeorm";
import { lettersIn } from "../mail/letters/letters";
import type { MailService } from "../mail/mail.service";
import type { PageLinks } from "../mail/page-links";
import type { Membership } from "../membership/membership.entity";
import { MembershipNotFound, roleOfAnotherKind } from "../membership/membership.result";
import type { MembershipService } from "../membership/membership.service";
import { isRoleOf, Role } from "../membership/role";
import { newSecret, secretHash } from "../secret";
import { type Tenant, TenantKind } from "../tenant/tenant.entity";
import type { TenantService } from "../tenant/tenant.service";
import type { Passwords } from "../user/passwords";
import type { User } from "../user/user.entity";
import type { UserService } from "../user/user.service";
import { Invitation } from "./invitation.entity";
import {
  type AcceptInvitationInput,
  accepting,
  type Invited,
  type InviteMemberInput,
  invited,
  welcomed,
} from "./invitation.input";
import {
  type AcceptInvitationResult,
  AcceptInvitationSuccess,
  AlreadyMember,
  InvitationEnded,
  type InviteMemberResult,
  InviteMemberSuccess,
} from "./invitation.result";

const INVITATION_DAYS = 7;

interface Accounts {
  tenants: TenantService;
  users: UserService;
  memberships: MembershipService;
  mails: MailService;
  pages: PageLinks;
  passwords: Passwords;
}

export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /**
   * Adds a person to the viewer's own tenant, who signs in once they have chosen a password. The token goes to the address
   * alone. Whether the address signs in elsewhere is told to nobody but itself: the answer, and the work, are the same.
   */
  invite(viewer: Viewer, input: InviteMemberInput): Promise<typeof InviteMemberResult> {
    const { tenants, memberships } = this.accounts;
    return perform<Invited, Tenant | InvalidInput, InviteMemberSuccess | AlreadyMember | MembershipNotFound>(
      this.database,
      {
        operation: "inviteMember",
        viewer,
        input,
        rules: invited,
        // Who has verified the address may belong to any tenant, of which the viewer sees one; so each query names its tenant.
        asSystem: true,
        lock: async (tx, { role }) => {
          const tenant = await tenants.lock(tx, await memberships.managedTenantId(tx, viewer));
          return isRoleOf(tenant.kind, role) ? tenant : roleOfAnotherKind();
        },
        decide: async (tx, tenant, person, id) => {
          const membership = await this.admit(tx, viewer, tenant, person, id);
          if (membership instanceof AlreadyMember) return membership;
          return new InviteMemberSuccess(membership, await this.offer(tx, viewer, tenant, membership, person));
        },
        resultId: (_input, id) => id,
        replay: async (tx, _id, { email }) => {
          const tenantId = await memberships.managedTenantId(tx, viewer);
          const { id: userId } = (await this.accounts.users.inTenant(tx, tenantId, email))!;
          const membership = await memberships.ofUserIfAny(tx, { tenantId, userId });
          // Who was invited with this key has been taken out since: whoever means to invite again does so with another one.
          if (!membership) return new MembershipNotFound();
          const offered = await tx.findOneBy(Invitation, { userId });
          return new InviteMemberSuccess(membership, offered?.expiresAt ?? this.expiryOf(membership.createdAt));
        },
      },
    );
  }

  /**
   * Opens a supplier's tenant and invites its first user; once, however often it is told. A supplier that has people already
   * invites others by them.
   */
  async welcome(
    tx: EntityManager,
    supplier: { id: string; name: string; contactEmail: string; contactName: string },
  ): Promise<void> {
    const { tenants } = this.accounts;
    const details = accepted(welcomed, { name: supplier.contactName, email: supplier.contactEmail });
    if (details instanceof InvalidInput) throw new Error(`the contact of supplier ${supplier.id} cannot be invited`);
    const tenant = { id: supplier.id, name: supplier.name, kind: TenantKind.SUPPLIER, createdBy: Viewer.system.actor };
    if (!(await tenants.openOnce(tx, tenant))) return;
    const person = { ...details, role: Role.SUPPLIER };
    const membership = await this.admit(tx, Viewer.system, tenant, person, newId());
    if (membership instanceof AlreadyMember) return;
    await this.offer(tx, Viewer.system, tenant, membership, person);
  }

  /**
   * The token is what makes it happen once; whoever has it needs no idempotency key. It came by mail: so the address is verified.
   * @param address of the client, if it is known.
   */
  async accept(input: AcceptInvitationInput, address: string | null): Promise<typeof AcceptInvitationResult> {
    const { users, memberships, passwords } = this.accounts;
    const { invitationToken, password } = input;
    const own = accepted(accepting, input);
    if (own instanceof InvalidInput) return own;
    const tokenHash = secretHash(invitationToken);
    const user = await this.database.transaction(Viewer.system, (tx) => this.invitedBy(tx, tokenHash));
    if (!user) return new InvitationEnded();
    const chosen = await passwords.choose(password, user, address);
    if (chosen instanceof UserError) return chosen;

    const accept = async (tx: EntityManager) => {
      // Inviting again takes the person before the invitation too.
      await users.lock(tx, user.id);
      const acceptedAt = this.clock();
      const open = { tokenHash, acceptedAt: IsNull(), expiresAt: MoreThan(acceptedAt) };
      const { affected } = await tx.update(Invitation, open, { acceptedAt });
      if (affected !== 1 || !(await users.claimAddress(tx, user.email))) return new InvitationEnded();
      const activated = { name: own.name ?? user.name, passwordHash: chosen, emailVerifiedAt: acceptedAt };
      if (!(await users.activate(tx, user.id, activated))) return new InvitationEnded();
      const { id: userId, tenantId } = user;
      if ((await memberships.rolesOf(tx, { userId, tenantId })).length === 0) return new InvitationEnded();
      await memberships.state(tx, userId);
      return new AcceptInvitationSuccess({ ...user, ...activated });
    };
    return this.database.transaction(Viewer.system, accept, {
      commits: (outcome) => outcome instanceof AcceptInvitationSuccess,
      // Not signed in yet, and known by the mail all the same.
      author: Viewer.fromClaims({ sub: user.id }),
    });
  }

  /** Nobody can accept for this person any more. */
  async forget(tx: EntityManager, userId: string): Promise<void> {
    await tx.delete(Invitation, { userId });
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

  /** The person's membership, new or as it waited; who waits may be given another name and role. */
  private async admit(
    tx: EntityManager,
    viewer: Viewer,
    { id: tenantId }: Pick<Tenant, "id">,
    { name, email, role }: Invited,
    id: string,
  ): Promise<Membership | AlreadyMember> {
    const { users, memberships } = this.accounts;
    const createdBy = viewer.actor;
    const known = await users.inTenant(tx, tenantId, email);
    if (!known) {
      const person = { tenantId, email, name, passwordHash: null, emailVerifiedAt: null, createdBy };
      const { id: userId } = await users.create(tx, person);
      return memberships.grant(tx, { id, tenantId, userId, role, createdBy });
    }
    await users.lock(tx, known.id);
    const of = { tenantId, userId: known.id };
    const membership = await memberships.ofUserIfAny(tx, of);
    if (membership && known.emailVerifiedAt) return new AlreadyMember(membership);
    await users.rename(tx, known, name);
    if (!membership) return memberships.grant(tx, { id, ...of, role, createdBy });
    const regranted = await memberships.regrant(tx, membership, role);
    await memberships.state(tx, known.id);
    return regranted;
  }

  /** Only the token's hash is kept, and the latest token is the one that counts. @returns until when. */
  private async offer(
    tx: EntityManager,
    viewer: Viewer,
    { name: companyName, kind }: Pick<Tenant, "name" | "kind">,
    { tenantId, userId }: Membership,
    { email }: Invited,
  ): Promise<Date> {
    const { users, mails, pages } = this.accounts;
    const [token, expiresAt] = [newSecret(), this.expiryOf(this.clock())];
    const offered = { userId, tenantId, tokenHash: secretHash(token), expiresAt, acceptedAt: null };
    await tx.upsert(Invitation, { ...offered, createdBy: viewer.actor }, ["userId"]);
    const elsewhere = await users.byEmail(tx, email);
    // Who is new here reads what who invites them does, as far as is known.
    const locale = await users.localeOf(tx, [elsewhere?.id ?? userId, viewer.userId]);
    const letters = lettersIn(locale);
    const of = { companyName };
    const brought = { token, link: pages.acceptInvitation(kind, token), expiresAt };
    await mails.write(tx, email, elsewhere ? letters.invitedElsewhere(of) : letters.invitation(of, brought));
    return expiresAt;
  }

  private expiryOf(offeredAt: Date): Date {
    return new Date(offeredAt.getTime() + INVITATION_DAYS * 86_400_000);
  }

  /** Whom the token invites; null once it has ended. Who has a password needs no invitation, however it came to be. */
  private async invitedBy(tx: EntityManager, tokenHash: string): Promise<User | null> {
    const found = await tx.findOneBy(Invitation, { tokenHash });
    if (!found || found.acceptedAt || found.expiresAt <= this.clock()) return null;
    const user = await this.accounts.users.byId(tx, found.userId);
    return user.passwordHash === null ? user : null;
  }
}
