import { isPrintable, newId, type Scope, type Viewer } from "@baiyun/kit";
import { type EntityManager, IsNull } from "typeorm";
import { User } from "./user.entity";

export interface NewUser {
  tenantId: string;
  email: string;
  name: string;
  passwordHash: string | null;
  /** Who made the user; null when they registered themselves. */
  createdBy: string | null;
}

const READS_ADDRESSES: readonly Scope[] = ["role:customer_admin", "role:ops", "role:support", "role:admin"];

export class UserService {
  emailFor(viewer: Viewer, user: User): string | null {
    const allowed = viewer.userId === user.id || (viewer.maySee(user.tenantId) && viewer.hasAny(...READS_ADDRESSES));
    return allowed ? user.email : null;
  }

  byId(tx: EntityManager, id: string): Promise<User> {
    return tx.findOneByOrFail(User, { id });
  }

  /** @param email in lower case; whatever it holds. */
  async byEmail(tx: EntityManager, email: string): Promise<User | null> {
    return isPrintable(email) ? tx.findOneBy(User, { email }) : null;
  }

  /** Null when somebody has the address. Of two who want it at once, the second waits for what becomes of the first. */
  async create(tx: EntityManager, { createdBy, ...person }: NewUser): Promise<User | null> {
    const id = newId();
    const user = tx.create(User, { id, ...person, createdBy: createdBy ?? id });
    const { raw } = await tx.createQueryBuilder().insert().into(User).values(user).orIgnore().execute();
    return raw.length > 0 ? user : null;
  }

  /** Whether the person had none yet, and has this one now. */
  async giveFirstPassword(tx: EntityManager, id: string, passwordHash: string): Promise<boolean> {
    const { affected } = await tx.update(User, { id, passwordHash: IsNull() }, { passwordHash });
    return affected === 1;
  }
}
