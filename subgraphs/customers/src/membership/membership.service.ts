import { type Database, type InvalidInput, isId, newId, perform, revokeAccess, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Tenant } from "../tenant/tenant.entity";
import type { TenantService } from "../tenant/tenant.service";
import type { UserService } from "../user/user.service";
import { stateMembers } from "./member-statements";
import { Membership } from "./membership.entity";
import {
  type Removal,
  type RemoveMemberInput,
  type RoleChange,
  removal,
  roleChange,
  type SetRoleInput,
} from "./membership.input";
import {
  LastAdmin,
  MembershipChanged,
  MembershipNotFound,
  type RemoveMemberResult,
  RemoveMemberSuccess,
  roleOfAnotherKind,
  type SetRoleResult,
  SetRoleSuccess,
} from "./membership.result";
import { governingRoles, isRoleOf, type Role } from "./role";

export interface NewMembership {
  id?: string;
  tenantId: string;
  userId: string;
  role: Role;
  createdBy: string;
}

interface Change {
  tenant: Tenant;
  membership: Membership;
}

type Refusal = MembershipNotFound | MembershipChanged | LastAdmin | InvalidInput;

export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantService,
    private readonly users: UserService,
  ) {}

  async grant(tx: EntityManager, granted: NewMembership): Promise<Membership> {
    const membership = tx.create(Membership, { id: newId(), ...granted });
    await tx.insert(Membership, membership);
    await this.state(tx, membership.userId);
    return membership;
  }

  /** Tells the other domains what a person is now. After whatever changed them, which held the person before their membership. */
  state(tx: EntityManager, userId: string): Promise<void> {
    return stateMembers(tx, [userId]);
  }

  /** The tenant that an admin manages: the one the admin belongs to, also for our own staff, who see all. */
  async managedTenantId(tx: EntityManager, viewer: Viewer): Promise<string> {
    if (viewer.tenancy.kind === "one") return viewer.tenancy.tenantId;
    return (await this.users.byId(tx, viewer.userId ?? "")).tenantId;
  }

  /** What the person, who has one membership, may do in the tenant. Null for who was taken out. */
  ofUserIfAny(tx: EntityManager, of: { tenantId: string; userId: string }): Promise<Membership | null> {
    return tx.findOneBy(Membership, of);
  }

  /** Another role for who has not accepted yet. The tenant is locked. */
  async regrant(tx: EntityManager, membership: Membership, role: Role): Promise<Membership> {
    if (membership.role === role) return membership;
    await tx.update(Membership, { id: membership.id }, { role });
    return Object.assign(membership, { role, version: membership.version + 1 });
  }

  /** What a person may do, until the transaction ends. */
  async rolesOf(tx: EntityManager, { tenantId, userId }: { tenantId: string; userId: string }): Promise<Role[]> {
    const where = { tenantId, userId };
    return (await tx.find(Membership, { where, lock: { mode: "pessimistic_read" } })).map(({ role }) => role);
  }

  /** Gives a member of the viewer's own tenant another role of that tenant's kind. */
  setRole(viewer: Viewer, input: SetRoleInput): Promise<typeof SetRoleResult> {
    return perform<RoleChange, Change | MembershipNotFound, SetRoleSuccess | Refusal>(this.database, {
      operation: "setRole",
      viewer,
      input,
      rules: roleChange,
      lock: async (tx, { membershipId }) => {
        const tenant = await this.tenants.lock(tx, await this.managedTenantId(tx, viewer));
        const membership = await membershipOf(tx, tenant.id, membershipId);
        return membership ? { tenant, membership } : new MembershipNotFound();
      },
      decide: async (tx, { tenant, membership }, { role, expectedVersion }) => {
        if (!isRoleOf(tenant.kind, role)) return roleOfAnotherKind();
        if (membership.version !== expectedVersion) return new MembershipChanged(membership.version);
        if (membership.role === role) return new SetRoleSuccess(membership);
        if (await isLastAdmin(tx, membership)) return new LastAdmin();

        // The person first, as sign-in and whoever accepts an invitation hold them.
        await this.users.lock(tx, membership.userId);
        await tx.update(Membership, { id: membership.id }, { role });
        await this.state(tx, membership.userId);
        await endAccessOf(tx, membership);
        return new SetRoleSuccess(Object.assign(membership, { role, version: expectedVersion + 1 }));
      },
      resultId: ({ membershipId }) => membershipId,
      replay: async (tx, id) => {
        const membership = await membershipOf(tx, await this.managedTenantId(tx, viewer), id);
        return membership ? new SetRoleSuccess(membership) : new MembershipNotFound();
      },
    });
  }

  /** Takes a person out of the viewer's own tenant: what they did stays, and they cannot sign in any more. */
  remove(viewer: Viewer, input: RemoveMemberInput): Promise<typeof RemoveMemberResult> {
    return perform<Removal, Membership | MembershipNotFound, RemoveMemberSuccess | Refusal>(this.database, {
      operation: "removeMember",
      viewer,
      input,
      rules: removal,
      lock: async (tx, { membershipId }) => {
        const tenant = await this.tenants.lock(tx, await this.managedTenantId(tx, viewer));
        return (await membershipOf(tx, tenant.id, membershipId)) ?? new MembershipNotFound();
      },
      decide: async (tx, membership, { expectedVersion }) => {
        if (membership.version !== expectedVersion) return new MembershipChanged(membership.version);
        if (await isLastAdmin(tx, membership)) return new LastAdmin();

        await this.end(tx, membership);
        return new RemoveMemberSuccess(membership.id);
      },
      resultId: ({ membershipId }) => membershipId,
      replay: async (_tx, id) => new RemoveMemberSuccess(id),
    });
  }

  /** Whether the tenant would have nobody left to govern it without this membership. The tenant is locked. */
  isLastAdmin(tx: EntityManager, membership: Membership): Promise<boolean> {
    return isLastAdmin(tx, membership);
  }

  /** Ends a membership: the person cannot sign in any more. The tenant is locked. */
  async end(tx: EntityManager, membership: Membership): Promise<void> {
    const { userId, role } = membership;
    // The person, then their sessions, then the membership, as sign-in and refresh lock them.
    await this.users.release(tx, userId, role);
    await tx.delete(Membership, { id: membership.id });
    await this.state(tx, userId);
    await endAccessOf(tx, membership);
  }
}

/** What the person's tokens say is true no longer: a refresh says what is. */
function endAccessOf(tx: EntityManager, { userId, tenantId }: Membership): Promise<void> {
  return revokeAccess(tx, { claim: "sub", value: userId, tenantId });
}

async function membershipOf(tx: EntityManager, tenantId: string, id: string): Promise<Membership | null> {
  return isId(id) ? tx.findOneBy(Membership, { id, tenantId }) : null;
}

async function isLastAdmin(tx: EntityManager, { id, role, tenantId }: Membership): Promise<boolean> {
  if (!governingRoles.includes(role)) return false;
  // Who never accepted the invitation cannot sign in, and so governs nothing.
  const [{ others }] = await tx.query(
    `SELECT EXISTS (
       SELECT FROM membership JOIN user_account ON user_account.id = membership.user_id
       WHERE membership.tenant_id = $1 AND membership.role = $2 AND membership.id <> $3
         AND user_account.password_hash IS NOT NULL
     ) AS others`,
    [tenantId, role, id],
  );
  return !others;
}
