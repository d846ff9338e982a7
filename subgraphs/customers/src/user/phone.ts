import { type FieldCipher, type Place, type Rows, SubjectKey, type Viewer } from "@baiyun/kit";
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
    if (!user.phoneSealed || this.users.emailFor(viewer, user) === null) return null;
    const opened = this.cipher.open(await rows.one(SubjectKey, user.id), placeOf(user), user.phoneSealed);
    return opened.state === "open" ? opened.text : null;
  }

  /** For who is locked. */
  async keep(tx: EntityManager, user: User, phone: string | null): Promise<void> {
    const key = phone === null ? null : await this.cipher.keyOf(tx, user);
    const phoneSealed = key && phone !== null ? key.seal(placeOf(user), phone) : null;
    await tx.update(User, { id: user.id }, { phoneSealed });
    Object.assign(user, { phoneSealed });
  }
}
