import { isPrintable, newId, type Role, type Scope, type Viewer } from "@baiyun/kit";
import { type EntityManager, IsNull, Not } from "typeorm";
import { User } from "./user.entity";

export interface NewUser {
  tenantId: string;
  email: string;
  name: string;
  /** BCP 47; left out where they have said none. */
  locale?: string | null;
  passwordHash: string | null;
  /** Null for who is invited. */
  emailVerifiedAt: Date | null;
  /** Who made the user; null when they registered themselves. */
  createdBy: string | null;
}

/** Support sees them masked, and whole by `revealPerson` alone. */
const READS_ADDRESSES: readonly Scope[] = ["role:customer_admin", "role:ops", "role:admin"];

export class UserService {
  emailFor(viewer: Viewer, user: User): string | null {
    const allowed = viewer.userId === user.id || (viewer.maySee(user.tenantId) && viewer.hasAny(...READS_ADDRESSES));
    return allowed ? user.email : null;
  }

  byId(tx: EntityManager, id: string): Promise<User> {
    return tx.findOneByOrFail(User, { id });
  }

  /**
   * Who has verified the address.
   * @param email in lower case; whatever it holds.
   */
  async byEmail(tx: EntityManager, email: string): Promise<User | null> {
    return isPrintable(email) ? tx.findOneBy(User, { email, emailVerifiedAt: Not(IsNull()) }) : null;
  }

  /** Who belongs to the tenant with this address, verified or only invited. */
  inTenant(tx: EntityManager, tenantId: string, email: string): Promise<User | null> {
    return tx.findOneBy(User, { tenantId, email });
  }

  /** Whether nobody has verified the address yet. Of two who verify it at once, the second waits for what becomes of the first. */
  async claimAddress(tx: EntityManager, email: string): Promise<boolean> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('verified address ' || $1, 0))", [email]);
    return (await this.byEmail(tx, email)) === null;
  }

  async create(tx: EntityManager, { createdBy, ...person }: NewUser): Promise<User> {
    const id = newId();
    const user = tx.create(User, { id, ...person, createdBy: createdBy ?? id });
    await tx.insert(User, user);
    return user;
  }

  /** Before what is the person's: their invitation, their sessions. */
  async lock(tx: EntityManager, id: string): Promise<void> {
    await tx.findOne(User, { where: { id }, lock: { mode: "pessimistic_write" } });
  }

  /** What one of these people reads, the first of whom it is known; null when it is of none. */
  async localeOf(tx: EntityManager, ids: (string | null)[]): Promise<string | null> {
    const [found] = await tx.query(
      `SELECT locale FROM user_account WHERE id = ANY($1::uuid[]) AND locale IS NOT NULL
       ORDER BY array_position($1::uuid[], id) LIMIT 1`,
      [ids],
    );
    return found?.locale ?? null;
  }

  async rename(tx: EntityManager, user: User, name: string): Promise<void> {
    if (user.name !== name) await tx.update(User, { id: user.id }, { name });
  }

  /** Whether the person still has the password that `user` was read with; they have it until the transaction ends. */
  async holdPassword(tx: EntityManager, { id, passwordHash }: User): Promise<boolean> {
    const where = { id, passwordHash: passwordHash ?? IsNull() };
    return (await tx.findOne(User, { where, lock: { mode: "pessimistic_read" } })) !== null;
  }

  /** Whether the person still had the password that `user` was read with, and has this one now. */
  async changePassword(tx: EntityManager, user: User, passwordHash: string): Promise<boolean> {
    const present = { id: user.id, passwordHash: user.passwordHash ?? IsNull() };
    const { affected } = await tx.update(User, present, { passwordHash });
    return affected === 1;
  }

  /** Nothing that the person had opens again, and the address is free: whoever shows to read it has it, also this person. */
  async release(tx: EntityManager, id: string, lastRole: Role): Promise<void> {
    await tx.update(User, { id }, { passwordHash: null, emailVerifiedAt: null, lastRole });
    await tx.query("UPDATE session SET revoked_at = now() WHERE user_id = $1 AND revoked_at IS NULL", [id]);
  }

  /** Takes out who the person was. What stands for the address is nobody's, and tells people apart all the same. */
  async erase(tx: EntityManager, { id }: User, lastRole: Role | null, erasedAt: Date): Promise<void> {
    const nobody = { name: "Erased person", email: `${id}@erased.invalid`, passwordHash: null, emailVerifiedAt: null };
    await tx.update(User, { id }, { ...nobody, locale: null, phoneSealed: null, lastRole, erasedAt });
  }

  /** Whether the person had no password yet, and has this one now, having verified the address. */
  async activate(
    tx: EntityManager,
    id: string,
    activated: { name: string; passwordHash: string; emailVerifiedAt: Date },
  ): Promise<boolean> {
    const { affected } = await tx.update(User, { id, passwordHash: IsNull() }, activated);
    return affected === 1;
  }
}
