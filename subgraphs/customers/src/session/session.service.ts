import { type Database, newId, Viewer } from "@baiyun/kit";
import { type EntityManager, LessThan } from "typeorm";
import type { CustomerService } from "../customer/customer.service";
import { Membership, scopeOf } from "../membership/membership.entity";
import { newSecret, secretHash } from "../secret";
import { Tenant, TenantKind } from "../tenant/tenant.entity";
import { verifyPassword } from "../user/password";
import { User } from "../user/user.entity";
import type { AccessTokens } from "./access-tokens";
import { RefreshToken } from "./refresh-token.entity";
import { Session } from "./session.entity";
import {
  AccountSuspended,
  type Grant,
  InvalidCredentials,
  type RefreshSessionInput,
  type RefreshSessionResult,
  RefreshSessionSuccess,
  RefreshTokenReused,
  SessionEnded,
  type SignInInput,
  SignInLimited,
  type SignInResult,
  SignInSuccess,
  type SignOutInput,
  type SignOutResult,
  SignOutSuccess,
} from "./session.type";
import type { SignInLimit } from "./sign-in-limit";

const SESSION_DAYS = 30;

/** Sign-in knows no tenant before it has found the person, so all of it runs as the system. */
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly customers: CustomerService,
    private readonly tokens: AccessTokens,
    private readonly limit: SignInLimit,
  ) {}

  async signIn({ email: typed, password }: SignInInput): Promise<typeof SignInResult> {
    const email = typed.trim().toLowerCase();
    const retryAt = await this.limit.take(email);
    if (retryAt) return new SignInLimited(retryAt);

    const user = await this.database.transaction(Viewer.system, (tx) => tx.findOneBy(User, { email }));
    const known = await verifyPassword(password, user?.passwordHash ?? null);
    if (!user || !known) return new InvalidCredentials();

    return this.database.transaction(Viewer.system, async (tx) => {
      if (!(await this.customers.maySignIn(tx, user.tenantId))) return new AccountSuspended();
      await this.limit.clear(tx, email);
      await tx.delete(Session, { userId: user.id, expiresAt: LessThan(new Date()) });
      const session = { id: newId(), tenantId: user.tenantId, userId: user.id };
      await tx.insert(Session, { ...session, expiresAt: inDays(SESSION_DAYS), revokedAt: null });
      return new SignInSuccess(await this.grant(tx, user, session.id));
    });
  }

  /** Exchanges a refresh token for new ones. One that was exchanged before has been copied: its session ends. */
  refresh({ refreshToken }: RefreshSessionInput): Promise<typeof RefreshSessionResult> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const token = await lockToken(tx, refreshToken);
      if (!token) return new SessionEnded();
      const session = await lockSession(tx, token.sessionId);
      if (token.usedAt) {
        if (!session.revokedAt) await tx.update(Session, { id: session.id }, { revokedAt: new Date() });
        // Returned, not thrown: the end of the session has to be committed with the refusal.
        return new RefreshTokenReused();
      }
      if (session.revokedAt || session.expiresAt <= new Date()) return new SessionEnded();
      if (!(await this.customers.maySignIn(tx, session.tenantId))) return new AccountSuspended();

      await tx.update(RefreshToken, { tokenHash: token.tokenHash }, { usedAt: new Date() });
      const user = await tx.findOneByOrFail(User, { id: session.userId });
      return new RefreshSessionSuccess(await this.grant(tx, user, session.id));
    });
  }

  /** Ends the session of a refresh token; the access token it gave stays good until it expires. */
  signOut({ refreshToken }: SignOutInput): Promise<typeof SignOutResult> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const token = await lockToken(tx, refreshToken);
      if (!token) return new SessionEnded();
      const session = await lockSession(tx, token.sessionId);
      if (session.revokedAt) return new SignOutSuccess(session.revokedAt);
      const revokedAt = new Date();
      await tx.update(Session, { id: session.id }, { revokedAt });
      return new SignOutSuccess(revokedAt);
    });
  }

  private async grant(tx: EntityManager, user: User, sessionId: string): Promise<Grant> {
    const { id: userId, tenantId } = user;
    const refreshToken = newSecret();
    await tx.insert(RefreshToken, { tokenHash: secretHash(refreshToken), tenantId, sessionId, usedAt: null });

    const tenant = await tx.findOneByOrFail(Tenant, { id: tenantId });
    const memberships = await tx.findBy(Membership, { tenantId, userId });
    const token = await this.tokens.issue({
      sub: userId,
      tid: tenant.kind === TenantKind.HOUSE ? "*" : tenantId,
      scope: memberships.map(({ role }) => scopeOf(role)).join(" "),
    });
    return { ...token, refreshToken, viewer: user };
  }
}

const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);

/** Two refreshes with one token wait for each other here. */
function lockToken(tx: EntityManager, refreshToken: string): Promise<RefreshToken | null> {
  return tx.findOne(RefreshToken, {
    where: { tokenHash: secretHash(refreshToken) },
    lock: { mode: "pessimistic_write" },
  });
}

function lockSession(tx: EntityManager, id: string): Promise<Session> {
  return tx.findOneOrFail(Session, { where: { id }, lock: { mode: "pessimistic_write" } });
}
