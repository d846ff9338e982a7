import { equals, type FieldCipher, findRows, type Place, type Rows, SubjectKey, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { User } from "./user.entity";
import type { UserService } from "./user.service";

const placeOf = ({ id }: { id: string }): Place => ({ table: "user_account", column: "phone_sealed", row: id });

/** People's telephone numbers, each encrypted with its person's own key. */
export class Phones {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly users: UserService,
  ) {}

  /** @returns null for who has none, was erased, or is not for the viewer to call. */
  async of(user: User, viewer: Viewer, rows: Rows): Promise<string | null> {
    return this.users.emailFor(viewer, user) === null ? null : this.read(user, rows);
  }

  /** For who shows no more than a part of it. */
  async read(user: User, rows: Rows): Promise<string | null> {
    return user.phoneSealed && this.opened(user, await rows.one(SubjectKey, user.id));
  }

  /** In an act that shows it. */
  async open(tx: EntityManager, user: User): Promise<string | null> {
    const [key] = await findRows(tx, Viewer.system, SubjectKey, [equals("id", user.id)]);
    return this.opened(user, key ?? null);
  }

  private opened(user: User, key: SubjectKey | null): string | null {
    const opened = user.phoneSealed && this.cipher.open(key, placeOf(user), user.phoneSealed);
    return opened?.state === "open" ? opened.text : null;
  }

  /** For who is locked. The same number is not sealed anew: it would be told as another. */
  async keep(tx: EntityManager, user: User, phone: string | null): Promise<void> {
    if (phone !== null && (await this.open(tx, user)) === phone) return;
    const key = phone === null ? null : await this.cipher.keyOf(tx, user);
    const phoneSealed = key && phone !== null ? key.seal(placeOf(user), phone) : null;
    await tx.update(User, { id: user.id }, { phoneSealed });
    Object.assign(user, { phoneSealed });
  }
}
