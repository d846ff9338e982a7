import { accepted, type Clock, type Database, InvalidInput, newId, UserError, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { lettersIn } from "../mail/letters/letters";
import type { MailService } from "../mail/mail.service";
import type { PageLinks } from "../mail/page-links";
import { newSecret, secretHash } from "../secret";
import type { SessionService } from "../session/session.service";
import type { TenantService } from "../tenant/tenant.service";
import type { Passwords } from "../user/passwords";
import type { User } from "../user/user.entity";
import { TryAgainLater } from "../user/user.result";
import type { UserService } from "../user/user.service";
import {
  addressed,
  type ChangePasswordInput,
  type RequestPasswordResetInput,
  type ResetPasswordInput,
} from "./password.input";
import {
  type ChangePasswordResult,
  ChangePasswordSuccess,
  PasswordResetEnded,
  type RequestPasswordResetResult,
  RequestPasswordResetSuccess,
  type ResetPasswordResult,
  ResetPasswordSuccess,
  WrongPassword,
} from "./password.result";
import { PasswordReset } from "./password-reset.entity";

const TOKEN_MINUTES = 60;
/** Whom is asked after where there is nobody, which costs the same. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

interface Accounts {
  tenants: TenantService;
  users: UserService;
  sessions: SessionService;
  mails: MailService;
  pages: PageLinks;
  passwords: Passwords;
}

/** Another password, by the present one or by mail. Either ends what the old one had opened. */
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  async change(viewer: Viewer, input: ChangePasswordInput): Promise<typeof ChangePasswordResult> {
    const { users, sessions, passwords } = this.accounts;
    const { address } = viewer;
    const userId = viewer.userId ?? "";
    const find = () => this.database.transaction(Viewer.system, (tx) => users.byId(tx, userId));
    // Counted apart from sign-ins with the address: who only knows that one keeps nobody from this.
    const user = await passwords.ownerOf(input.currentPassword, find, { address, account: `change ${userId}` });
    if (user instanceof Date) return TryAgainLater.at(user, this.clock());
    if (user instanceof TryAgainLater) return user;
    if (!user) return new WrongPassword();
    const chosen = await passwords.choose(input.newPassword, user, address);
    if (chosen instanceof UserError) return chosen;

    return this.database.transaction(Viewer.system, async (tx) => {
      // Of two changes at once the second one's present password is no longer that.
      if (!(await users.changePassword(tx, user, chosen))) return new WrongPassword();
      await sessions.endSessionsOf(tx, user, viewer.sessionId);
      await this.changed(tx, user);
      return new ChangePasswordSuccess(this.clock());
    });
  }

  /** Every address is answered alike and costs the same work. */
  async requestReset(input: RequestPasswordResetInput): Promise<typeof RequestPasswordResetResult> {
    const details = accepted(addressed, input);
    if (details instanceof InvalidInput) return details;
    const { email } = details;
    const expiresAt = new Date(this.clock().getTime() + TOKEN_MINUTES * 60_000);
    await this.database.transaction(Viewer.system, async (tx) => {
      const { tenants, users, mails, pages } = this.accounts;
      const user = await users.byEmail(tx, email);
      const kind = await tenants.kindOf(tx, user?.tenantId ?? NOBODY);
      const token = newSecret();
      const reset = { id: newId(), tokenHash: secretHash(token), userId: user?.id ?? null, email, expiresAt };
      await tx.insert(PasswordReset, { ...reset, usedAt: null });
      const link = kind && pages.resetPassword(kind, token);
      await mails.write(tx, email, user && lettersIn(user.locale).passwordReset({ token, link, expiresAt }));
    });
    return new RequestPasswordResetSuccess(email, expiresAt);
  }

  /**
   * The token is what makes it happen once; whoever has it needs no idempotency key.
   * @param address of the client, if it is known.
   */
  async reset({ token, newPassword }: ResetPasswordInput, address: string | null): Promise<typeof ResetPasswordResult> {
    const { users, sessions, passwords } = this.accounts;
    const user = await this.database.transaction(Viewer.system, (tx) => this.ownerOf(tx, token, false));
    if (!user) return new PasswordResetEnded();
    const chosen = await passwords.choose(newPassword, user, address);
    if (chosen instanceof UserError) return chosen;

    return this.database.transaction(Viewer.system, async (tx) => {
      const owner = await this.ownerOf(tx, token, true);
      if (!owner || !(await users.changePassword(tx, owner, chosen))) return new PasswordResetEnded();
      await sessions.endSessionsOf(tx, owner);
      await this.changed(tx, owner);
      return new ResetPasswordSuccess(this.clock());
    });
  }

  /** Removes the tokens that were mailed to a person, and to the address they had. */
  async forget(tx: EntityManager, userId: string, email: string): Promise<void> {
    await tx.delete(PasswordReset, [{ userId }, { email }]);
  }

  /** Removes tokens that expired before this time. @returns how many; at most `limit`. */
  async prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    const [, removed] = await tx.query(
      `DELETE FROM password_reset WHERE id IN (
         SELECT id FROM password_reset WHERE expires_at < $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED
       )`,
      [before, limit],
    );
    return removed;
  }

  /** Whom the token lets choose another password; null once it has ended, and when they sign in with another address now. */
  private async ownerOf(tx: EntityManager, token: string, locked: boolean): Promise<User | null> {
    const where = { tokenHash: secretHash(token) };
    const reset = await tx.findOne(PasswordReset, { where, ...(locked && { lock: { mode: "pessimistic_write" } }) });
    if (!reset?.userId || reset.usedAt || reset.expiresAt <= this.clock()) return null;
    const user = await this.accounts.users.byEmail(tx, reset.email);
    return user?.id === reset.userId ? user : null;
  }

  /** Every token that was mailed before ends, and the person is told. */
  private async changed(tx: EntityManager, { id: userId, email, locale }: User): Promise<void> {
    await tx.query("UPDATE password_reset SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL", [
      userId,
      this.clock(),
    ]);
    await this.accounts.mails.write(tx, email, lettersIn(locale).passwordChanged());
  }
}
