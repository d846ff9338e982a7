import {
  type Connection,
  type ConnectionArgs,
  type Database,
  InvalidInput,
  idempotently,
  isId,
  newestFirst,
  newId,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { accepted, idempotencyKey } from "../input";
import type { TenantService } from "../tenant/tenant.service";
import { User } from "../user/user.entity";
import { governingRoles, Membership, Role, rolesOf } from "./membership.entity";
import {
  LastAdmin,
  MembershipChanged,
  MembershipNotFound,
  type SetRoleInput,
  type SetRoleResult,
  SetRoleSuccess,
} from "./membership.type";

const change = z.object({ idempotencyKey, membershipId: z.string(), role: z.enum(Role), version: z.number() });

export interface NewMembership {
  tenantId: string;
  userId: string;
  role: Role;
  createdBy: string;
}

export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantService,
  ) {}

  listOf(tenantId: string, viewer: Viewer, args: ConnectionArgs): Promise<Connection<Membership>> {
    return this.database.transaction(viewer, (tx) =>
      newestFirst(
        tx.createQueryBuilder(Membership, "membership").where("membership.tenantId = :tenantId", { tenantId }),
        args,
      ),
    );
  }

  async grant(tx: EntityManager, membership: NewMembership): Promise<Membership> {
    const id = newId();
    await tx.insert(Membership, { id, ...membership });
    return tx.findOneByOrFail(Membership, { id });
  }

  /** The tenant that an admin manages: the one the admin belongs to, also for our own staff, who see all. */
  async managedTenantId(tx: EntityManager, viewer: Viewer): Promise<string> {
    if (viewer.tenancy.kind === "one") return viewer.tenancy.tenantId;
    const { tenantId } = await tx.findOneByOrFail(User, { id: viewer.userId ?? "" });
    return tenantId;
  }

  /** Gives a member of the viewer's own tenant another role of that tenant's kind. */
  async setRole(viewer: Viewer, input: SetRoleInput): Promise<typeof SetRoleResult> {
    const details = accepted(change, input);
    if (details instanceof InvalidInput) return details;
    const { idempotencyKey: key, ...decided } = details;

    return this.database.transaction(viewer, async (tx) => {
      const tenantId = await this.managedTenantId(tx, viewer);
      const tenant = await this.tenants.lock(tx, tenantId);
      return idempotently<typeof SetRoleResult>(tx, {
        tenantId,
        operation: "setRole",
        key,
        input: decided,
        first: async () => {
          const membership = await membershipOf(tx, tenantId, details.membershipId);
          if (!membership) return new MembershipNotFound();
          if (!rolesOf[tenant.kind].includes(details.role)) return roleOfAnotherKind();
          if (membership.version !== details.version) return new MembershipChanged(membership.version);
          if (membership.role !== details.role && (await isLastAdmin(tx, membership))) return new LastAdmin();

          membership.role = details.role;
          return new SetRoleSuccess(await tx.save(membership));
        },
        resultId: (result) => (result instanceof SetRoleSuccess ? result.membership.id : null),
        replay: async (id) => new SetRoleSuccess(await tx.findOneByOrFail(Membership, { id, tenantId })),
      });
    });
  }
}

export const roleOfAnotherKind = (): InvalidInput =>
  new InvalidInput("role", "People of this tenant cannot hold this role.");

async function membershipOf(tx: EntityManager, tenantId: string, id: string): Promise<Membership | null> {
  return isId(id) ? tx.findOneBy(Membership, { id, tenantId }) : null;
}

async function isLastAdmin(tx: EntityManager, { id, role, tenantId }: Membership): Promise<boolean> {
  if (!governingRoles.includes(role)) return false;
  // Who never accepted the invitation cannot sign in, and so governs nothing.
  const [{ others }] = await tx.query(
    `SELECT count(*)::int AS others FROM membership JOIN user_account ON user_account.id = membership.user_id
     WHERE membership.tenant_id = $1 AND membership.role = $2 AND membership.id <> $3 AND user_account.password_hash IS NOT NULL`,
    [tenantId, role, id],
  );
  return others === 0;
}
