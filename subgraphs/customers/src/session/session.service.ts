import { type Clock, type Database, databaseTime, isId, newId, revokeAccess, Viewer } from "@baiyun/kit";
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

  private open(user: User): Promise<SignInSuccess | AccountSuspended | InvalidCredentials> {
    const { users, tokens } = this.accounts;
    return this.database.transaction(Viewer.system, async (tx) => {
      // It may have been changed while it was looked at, which ends what it had opened: nothing may be opened after.
      if (!(await users.holdPassword(tx, user))) return new InvalidCredentials();
      const { id: userId, tenantId } = user;
      const session = { id: newId(), tenantId, userId, expiresAt: this.inDays(SESSION_DAYS), revokedAt: null };
      const claims = await this.claimsOf(tx, session);
      if (claims === "suspended") return new AccountSuspended();
      if (claims === "no member") return new InvalidCredentials();
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
        if (!session.revokedAt) await end(tx, session, now);
        // A refusal that is committed: with it the session has ended.
        return new RefreshTokenReused();
      }
      if (session.revokedAt || session.expiresAt <= now) return new SessionEnded();
      const [claims, viewer] = await Promise.all([this.claimsOf(tx, session), users.byId(tx, session.userId)]);
      if (claims === "suspended") return new AccountSuspended();
      if (claims === "no member") return new SessionEnded();

      if (!isRepeated) {
        await Promise.all([keepRefreshToken(tx, session, refreshToken), markUsed(tx, given, now)]);
      }
      return new RefreshSessionSuccess({ ...(await tokens.issue(claims)), refreshToken, viewer });
    });
  }

  /** Ends the session of a refresh token, and with it the access tokens that it gave. */
  signOut({ refreshToken }: SignOutInput): Promise<typeof SignOutResult> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const session = await lockSessionOf(tx, refreshToken);
      if (!session) return new SessionEnded();
      if (session.revokedAt) return new SignOutSuccess(session.revokedAt);
      const revokedAt = this.clock();
      await end(tx, session, revokedAt);
      return new SignOutSuccess(revokedAt);
    });
  }

  /**
   * Ends the sessions of a person, and every access token that they gave, with what the transaction changes.
   * @param keptId the session that goes on, if it is one of the person's.
   */
  async endSessionsOf(tx: EntityManager, person: User, keptId: string | null = null): Promise<void> {
    const { id: userId, tenantId } = person;
    const kept = keptId !== null && isId(keptId) ? keptId : null;
    const [ended]: [{ id: string }[]] = await tx.query(
      `UPDATE session SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $3
       RETURNING id`,
      [userId, this.clock(), kept],
    );
    if (kept === null) return revokeAccess(tx, { claim: "sub", value: userId, tenantId });
    for (const { id } of ended) await revokeAccess(tx, { claim: "sid", value: id, tenantId });
  }

  /**
   * Removes sessions that ended before this time, with their refresh tokens.
   * @returns how many rows; fewer than `limit` when nothing is left.
   */
  prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    return pruneEnded(tx, before, limit);
  }

  /**
   * What a person's access token says now, or why there can be none. Whatever would change it waits until the token is issued,
   * and revokes it then; so the time is asked for last.
   */
  private async claimsOf(
    tx: EntityManager,
    session: { id: string; userId: string; tenantId: string },
  ): Promise<Claims | "suspended" | "no member"> {
    const { tenants, memberships, customers } = this.accounts;
    const { id: sid, userId, tenantId } = session;
    const [maySignIn, { kind }, roles, issuedAt] = await Promise.all([
      customers.maySignIn(tx, tenantId),
      tenants.byId(tx, tenantId),
      memberships.rolesOf(tx, session),
      databaseTime(tx),
    ]);
    if (!maySignIn) return "suspended";
    if (roles.length === 0) return "no member";
    const tid = kind === TenantKind.HOUSE ? "*" : tenantId;
    return { sub: userId, tid, scope: roles.map(scopeOf).join(" "), sid, iat_ms: issuedAt };
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

async function end(tx: EntityManager, { id, tenantId }: { id: string; tenantId: string }, at: Date): Promise<void> {
  await tx.update(Session, { id }, { revokedAt: at });
  await revokeAccess(tx, { claim: "sid", value: id, tenantId });
}
