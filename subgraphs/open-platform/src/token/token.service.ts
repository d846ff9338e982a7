import { type Clock, type Database, databaseTime, equals, findRows, isId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ApiClient, ClientStatus } from "../api-client/api-client.entity";
import { Credential, CredentialKind, isGood } from "../credential/credential.entity";
import type { CredentialService } from "../credential/credential.service";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { ClientToken, ClientTokens } from "./client-tokens";
import type { Standing, TokenLimits } from "./token-limits";
import { TokenError, type TokenRequest } from "./token-request";

/** A token, with what the client is told beside it. */
export interface GivenToken extends ClientToken {
  scope: string;
  standing: Standing;
}

interface Asker {
  client: ApiClient;
  credential: Credential;
  issuedAtMs: number;
}

const UNKNOWN = "This client is not known, or its secret is wrong, revoked or has run out.";
const BARRED: ReadonlySet<string> = new Set(["SUSPENDED", "CLOSED"]);

/** Exchanges what a client proves itself with for an access token. */
export class TokenService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly services: {
      credentials: CredentialService;
      accounts: CustomerAccountService;
      tokens: ClientTokens;
      limits: TokenLimits;
    },
  ) {}

  /** @throws {TokenError} when there is none for it */
  async give(request: TokenRequest, address: string): Promise<GivenToken> {
    const { limits, tokens, credentials } = this.services;
    const wait = await limits.waitOf(address);
    if (wait > 0) throw new TokenError("temporarily_unavailable", "Too many wrong secrets came from here.", wait);
    const { client, credential, issuedAtMs } = await this.known(request).catch(async (reason: unknown) => {
      if (reason instanceof TokenError) await limits.wasWrong(address);
      throw reason;
    });
    const scope = grantedOf(client, request.scopes);
    const standing = await limits.take(client);
    if (!standing.isWithin) {
      const { limit, resetS } = standing;
      throw new TokenError("temporarily_unavailable", `This client is given ${limit} tokens in its window.`, resetS);
    }
    const token = await tokens.issue({
      clientId: client.id,
      tenantId: client.tenantId,
      credentialId: credential.id,
      scope,
      mode: client.mode,
      callsPerMinute: client.callsPerMinute,
      issuedAtMs,
      endsAt: credential.expiresAt,
    });
    await this.database.transaction(Viewer.system, (tx) => credentials.used(tx, credential.id));
    return { ...token, scope, standing };
  }

  /**
   * Who asks, at an instant before which nothing of it was revoked: whoever revokes holds the client's row, and says from when on
   * behind it.
   */
  private known({ clientId, secret }: TokenRequest): Promise<Asker> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const found = await this.services.credentials.bySecret(tx, Viewer.system, secret);
      if (!found) throw new TokenError("invalid_client", UNKNOWN);
      await tx.query("SELECT 1 FROM api_client WHERE id = $1 FOR SHARE", [found.clientId]);
      const [client] = await findRows(tx, Viewer.system, ApiClient, [equals("id", found.clientId)]);
      const [credential] = await findRows(tx, Viewer.system, Credential, [equals("id", found.id)]);
      if (!client || !credential || !isGood(credential, this.clock()) || client.status !== ClientStatus.ACTIVE)
        throw new TokenError("invalid_client", UNKNOWN);
      if (!isOf(client, credential, clientId))
        throw new TokenError("invalid_client", await this.whose(tx, client, clientId));
      const status = await this.services.accounts.statusOf(tx, client.tenantId);
      if (status !== null && BARRED.has(status))
        throw new TokenError("invalid_client", `The customer of this client is ${status}.`);
      return { client, credential, issuedAtMs: await databaseTime(tx) };
    });
  }

  /** Whoever has the secret may know whose it is: the two are easily mixed up where there is a client for each mode. */
  private async whose(tx: EntityManager, { mode, tenantId }: ApiClient, clientId: string | null): Promise<string> {
    if (clientId === null) return "A client secret needs its client_id.";
    const asked = isId(clientId) ? [equals("id", clientId.toLowerCase()), equals("tenantId", tenantId)] : null;
    const [other] = asked ? await findRows(tx, Viewer.system, ApiClient, asked) : [];
    return `This secret is of a ${mode} client, and client_id names ${other ? `a ${other.mode} client` : "another"}.`;
  }
}

/** An API key says by itself whose it is. */
function isOf(client: ApiClient, { kind }: Credential, clientId: string | null): boolean {
  return clientId === null ? kind === CredentialKind.API_KEY : clientId.toLowerCase() === client.id;
}

/** What is granted and asked for. @throws {TokenError} when that is nothing */
function grantedOf({ scopes }: ApiClient, asked: readonly string[] | null): string {
  const granted = asked ? scopes.filter((scope) => asked.includes(scope)) : scopes;
  if (granted.length === 0) throw new TokenError("invalid_scope", "None of these scopes is granted to this client.");
  return granted.join(" ");
}
