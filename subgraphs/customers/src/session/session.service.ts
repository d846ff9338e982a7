import { type Clock, type Database, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomerService } from "../customer/customer.service";
import type { MembershipService } from "../membership/membership.service";
import { scopeOf } from "../membership/role";
import type { RegistrationService } from "../registration/registration.service";
import { newSecret } from "../secret";
import { TenantKind } from "../tenant/tenant.entity";
import type { TenantService } from "../tenant/tenant.service";
import type { Passwords } from "../user/passwords";
import { User } from "../user/user.entity";
import { TryAgainLater } from "../user/user.result";
import type { UserService } from "../user/user.service";
import type { AccessTokens, Claims } from "./access-tokens";
import { isUnused, keepRefreshToken, lockSessionOf, markUsed, pruneEnded, type SessionOfToken } from "./refresh-tokens";
import { Session } from "./session.entity";
import type { RefreshSessionInput, SignInInput, SignOutInput } from "./session.input";
import {
  AccountSuspended,
  EmailUnverified,
  InvalidCredentials,
  type RefreshSessionResult,
  RefreshSessionSuccess,
  RefreshTokenReused,
  SessionEnded,
  SignInLimited,
  type SignInResult,
  SignInSuccess,
  type SignOutResult,
  SignOutSuccess,
} from "./session.result";
import type { Successors } from "./successors";

const SESSION_DAYS = 30;

interface Accounts {
  tenants: TenantService;
  users: UserService;
  memberships: MembershipService;
  customers: CustomerService;
  registrations: RegistrationService;
  tokens: AccessTokens;
  successors: Successors;
  passwords: Passwords;
}

/**
 * Sign-in knows no tenant before it has found the person, so all of it runs as the system. None of it is `perform`: it takes
 * no idempotency key, for a token is good for one act by itself, and some of its refusals write something that must stay.
 */
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    /** How long a token that was exchanged may be exchanged again, for the same successor. */
    private readonly reuseMs: number,
  ) {}

  /** @param address of the client, if it is known. */
  async signIn({ email: typed, password }: SignInInput, address: string | null): Promise<typeof SignInResult> {
    const { users, registrations, passwords } = this.accounts;
    const email = typed.trim().toLowerCase();
    const find = async () => {
      const [user, pending] = await this.database.transaction(Viewer.system, (tx) =>
        Promise.all([users.byEmail(tx, email), registrations.pendingBy(tx, email)]),
      );
      return user ?? pending;
    };
    const found = await passwords.ownerOf(password, find, { address, account: email });
    if (found instanceof Date) return new SignInLimited(found);
    if (found instanceof TryAgainLater) return found;
    if (!found) return new InvalidCredentials();
    return found instanceof User ? this.open(found) : new EmailUnverified();
  }

  private open(user: User): Promise<SignInSuccess | AccountSuspended> {
    const { tokens } = this.accounts;
    return this.database.transaction(Viewer.system, async (tx) => {
      const { id: userId, tenantId } = user;
      const claims = await this.claimsOf(tx, { userId, tenantId });
      if (!claims) return new AccountSuspended();
      const session = { id: newId(), tenantId, userId, expiresAt: this.inDays(SESSION_DAYS), revokedAt: null };
      await tx.insert(Session, session);
      const refreshToken = newSecret();
      await keepRefreshToken(tx, session, refreshToken);
      return new SignInSuccess({ ...(await tokens.issue(claims)), refreshToken, viewer: user });
    });
  }

  /** Exchanges a refresh token for new ones. One that was exchanged long before has been copied: its session ends. */
  refresh({ refreshToken: given }: RefreshSessionInput): Promise<typeof RefreshSessionResult> {
    const { users, tokens, successors } = this.accounts;
    return this.database.transaction(Viewer.system, async (tx) => {
      const session = await lockSessionOf(tx, given);
      if (!session) return new SessionEnded();
      const now = this.clock();
      const refreshToken = successors.of(given);
      const isRepeated = session.usedAt !== null;
      if (isRepeated && !(await this.mayRepeat(tx, session, refreshToken, now))) {
        if (!session.revokedAt) await tx.update(Session, { id: session.id }, { revokedAt: now });
        // A refusal that is committed: with it the session has ended.
        return new RefreshTokenReused();
      }
      if (session.revokedAt || session.expiresAt <= now) return new SessionEnded();
      const [claims, viewer] = await Promise.all([this.claimsOf(tx, session), users.byId(tx, session.userId)]);
      if (!claims) return new AccountSuspended();

      if (!isRepeated) {
        await Promise.all([keepRefreshToken(tx, session, refreshToken), markUsed(tx, given, now)]);
      }
      return new RefreshSessionSuccess({ ...(await tokens.issue(claims)), refreshToken, viewer });
    });
  }

  /** Ends the session of a refresh token; the access token it gave stays good until it expires. */
  signOut({ refreshToken }: SignOutInput): Promise<typeof SignOutResult> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const session = await lockSessionOf(tx, refreshToken);
      if (!session) return new SessionEnded();
      if (session.revokedAt) return new SignOutSuccess(session.revokedAt);
      const revokedAt = this.clock();
      await tx.update(Session, { id: session.id }, { revokedAt });
      return new SignOutSuccess(revokedAt);
    });
  }

  /**
   * Ends every session of a person.
   * @param keptBy a refresh token of the person's session that goes on.
   */
  async endSessionsOf(tx: EntityManager, userId: string, keptBy?: string | null): Promise<void> {
    const kept = keptBy ? await lockSessionOf(tx, keptBy) : null;
    const keptId = kept?.userId === userId && !kept.usedAt ? kept.id : null;
    await tx.query(
      "UPDATE session SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $3",
      [userId, this.clock(), keptId],
    );
  }

  /**
   * Removes sessions that ended before this time, with their refresh tokens.
   * @returns how many rows; fewer than `limit` when nothing is left.
   */
  prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    return pruneEnded(tx, before, limit);
  }

  /** What a person's access token says now; null while their customer is suspended or closed. */
  private async claimsOf(tx: EntityManager, person: { userId: string; tenantId: string }): Promise<Claims | null> {
    const { tenants, memberships, customers } = this.accounts;
    const { userId, tenantId } = person;
    const [maySignIn, { kind }, roles] = await Promise.all([
      customers.maySignIn(tx, tenantId),
      tenants.byId(tx, tenantId),
      memberships.rolesOf(tx, person),
    ]);
    if (!maySignIn) return null;
    return { sub: userId, tid: kind === TenantKind.HOUSE ? "*" : tenantId, scope: roles.map(scopeOf).join(" ") };
  }

  /**
   * Two tabs refresh at once, and answers get lost, so a token may come again for a short while after its first use. RFC 9700
   * (4.14.2) wants reuse found and names no such while; Auth0's overlap period and Okta's grace period are one. As Auth0's,
   * ours is for the latest token alone: once its successor was exchanged too, somebody has received that answer, and whoever
   * still shows the token before it may be somebody else, however short the time.
   */
  private async mayRepeat(
    tx: EntityManager,
    { id, usedAt }: SessionOfToken,
    successor: string,
    now: Date,
  ): Promise<boolean> {
    return now.getTime() <= usedAt!.getTime() + this.reuseMs && (await isUnused(tx, id, successor));
  }

  private inDays(days: number): Date {
    return new Date(this.clock().getTime() + days * 86_400_000);
  }
}
