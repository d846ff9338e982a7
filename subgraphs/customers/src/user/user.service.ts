import { newId, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { User } from "./user.entity";

export interface NewUser {
  tenantId: string;
  email: string;
  name: string;
  passwordHash: string | null;
  /** Who made the user; null when they registered themselves. */
  createdBy: string | null;
}

export class UserService {
  emailFor(viewer: Viewer, user: User): string | null {
    const allowed =
      viewer.userId === user.id ||
      (viewer.maySee(user.tenantId) && viewer.hasAny("role:customer_admin", "role:ops", "role:support", "role:admin"));
    return allowed ? user.email : null;
  }

  /** Until `tx` ends, nobody else can take the address: two registrations with one address are decided in turn. */
  async emailIsFree(tx: EntityManager, email: string): Promise<boolean> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`user-email/${email}`]);
    const [{ taken }] = await tx.query("SELECT EXISTS (SELECT FROM user_account WHERE email = $1) AS taken", [email]);
    return !taken;
  }

  async create(tx: EntityManager, { createdBy, ...user }: NewUser): Promise<User> {
    const id = newId();
    await tx.insert(User, { id, ...user, createdBy: createdBy ?? id });
    return tx.findOneByOrFail(User, { id });
  }
}
