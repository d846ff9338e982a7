import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  newId,
  perform,
  revokeAccess,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ApiClient, ClientStatus } from "../api-client/api-client.entity";
import { ApiClientNotFound, IllegalApiClientState, TooManyOfThem } from "../api-client/api-client.result";
import { Credential, type CredentialKind, isGood } from "./credential.entity";
import {
  type IssueCredentialInput,
  issueCredentialRules,
  type RevokeCredentialInput,
  type RotateCredentialInput,
  revokeCredentialRules,
  rotateCredentialRules,
} from "./credential.input";
import {
  CredentialEnded,
  CredentialNotFound,
  type IssueCredentialResult,
  IssueCredentialSuccess,
  type RevokeCredentialResult,
  RevokeCredentialSuccess,
  type RotateCredentialResult,
  RotateCredentialSuccess,
} from "./credential.result";
import { hashOf, type NewSecret, newSecret } from "./secrets";

const MOST = 20;
const HOUR_MS = 3_600_000;

/** A credential with its secret, which nobody sees again. */
export interface Issued {
  credential: Credential;
  secret: string;
}

/**
 * What clients prove themselves with. Whoever changes one holds its client's row, and so does whoever is given a token for it
 * (`TokenService`): the two are in order, and no token outlives the end of its credential.
 */
export class CredentialService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pepper: string,
  ) {}

  issue(viewer: Viewer, input: IssueCredentialInput): Promise<typeof IssueCredentialResult> {
    return perform(this.database, {
      operation: "issueCredential",
      viewer,
      input,
      rules: issueCredentialRules,
      lock: async (tx, { apiClientId }) =>
        (await lockRow(tx, viewer, ApiClient, apiClientId)) ?? new ApiClientNotFound(),
      decide: async (tx, client, { kind }, id) => {
        if (client.status !== ClientStatus.ACTIVE) return new IllegalApiClientState(client.status);
        const credentials = await findRows(tx, viewer, Credential, [equals("clientId", client.id)]);
        if (credentials.filter((one) => isGood(one, this.clock())).length >= MOST)
          return new TooManyOfThem(MOST, "credentials of one client");
        const { credential, secret } = await this.make(tx, client, kind, viewer, id);
        return new IssueCredentialSuccess(credential, secret);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new IssueCredentialSuccess(await this.known(tx, viewer, id), null),
    });
  }

  /** Another takes its place; both are good until the old one's time is over. */
  rotate(viewer: Viewer, input: RotateCredentialInput): Promise<typeof RotateCredentialResult> {
    return perform(this.database, {
      operation: "rotateCredential",
      viewer,
      input,
      rules: rotateCredentialRules,
      lock: (tx, { credentialId }) => this.held(tx, viewer, credentialId),
      decide: async (tx, { client, old }, { overlapHours }, id) => {
        if (!isGood(old, this.clock()) || old.expiresAt !== null) return new CredentialEnded();
        if (overlapHours === 0) await this.end(tx, old);
        else {
          old.expiresAt = new Date(this.clock().getTime() + overlapHours * HOUR_MS);
          await storeRow(tx, old, ["expiresAt"]);
        }
        const { credential, secret } = await this.make(tx, client, old.kind, viewer, id);
        return new RotateCredentialSuccess(credential, secret);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new RotateCredentialSuccess(await this.known(tx, viewer, id), null),
    });
  }

  revoke(viewer: Viewer, input: RevokeCredentialInput): Promise<typeof RevokeCredentialResult> {
    return perform(this.database, {
      operation: "revokeCredential",
      viewer,
      input,
      rules: revokeCredentialRules,
      lock: (tx, { credentialId }) => this.held(tx, viewer, credentialId),
      decide: async (tx, { old }) => {
        if (!isGood(old, this.clock())) return new CredentialEnded();
        await this.end(tx, old);
        return new RevokeCredentialSuccess(old);
      },
      resultId: ({ credentialId }) => credentialId,
      replay: async (tx, id) => new RevokeCredentialSuccess(await this.known(tx, viewer, id)),
    });
  }

  /** For a client that this transaction holds or makes. */
  async make(
    tx: EntityManager,
    client: Pick<ApiClient, "id" | "tenantId" | "mode">,
    kind: CredentialKind,
    viewer: Viewer,
    id: string = newId(),
    { secret, prefix }: NewSecret = newSecret(kind, client.mode),
  ): Promise<Issued> {
    const credential = Object.assign(new Credential(), {
      id,
      tenantId: client.tenantId,
      clientId: client.id,
      kind,
      prefix,
      hash: hashOf(secret, this.pepper),
      lastUsedAt: null,
      expiresAt: null,
      revokedAt: null,
      version: 1,
      createdBy: viewer.actor,
      createdAt: this.clock(),
    });
    await insertRows(tx, Credential, [credential]);
    return { credential, secret };
  }

  /** Its first, as the one that came with it. */
  async firstOf(tx: EntityManager, viewer: Viewer, clientId: string): Promise<Credential> {
    return (await findRows(tx, viewer, Credential, [equals("clientId", clientId)]))[0]!;
  }

  /** All of a client that this transaction holds; its tokens are the client's to end. */
  async endAllOf(tx: EntityManager, clientId: string): Promise<void> {
    const end =
      "UPDATE credential SET revoked_at = $2, version = version + 1 WHERE client_id = $1 AND revoked_at IS NULL";
    await tx.query(end, [clientId, this.clock()]);
  }

  /** Which credential a secret is of, whose row is not held. */
  async bySecret(tx: EntityManager, viewer: Viewer, secret: string): Promise<Credential | null> {
    return (await findRows(tx, viewer, Credential, [equals("hash", hashOf(secret, this.pepper))]))[0] ?? null;
  }

  /** Once a minute at most: how often it is used is of no interest, and the row is a busy client's. */
  async used(tx: EntityManager, id: string): Promise<void> {
    await tx.query(
      `UPDATE credential SET last_used_at = $2::timestamptz
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')`,
      [id, this.clock()],
    );
  }

  private async end(tx: EntityManager, credential: Credential): Promise<void> {
    credential.revokedAt = this.clock();
    await storeRow(tx, credential, ["revokedAt"]);
    await revokeAccess(tx, { claim: "sid", value: credential.id, tenantId: credential.tenantId });
  }

  private async held(tx: EntityManager, viewer: Viewer, credentialId: string) {
    const found = await lockless(tx, viewer, credentialId);
    if (!found) return new CredentialNotFound();
    const client = await lockRow(tx, viewer, ApiClient, found.clientId);
    const [old] = await lockRows(tx, viewer, Credential, [equals("id", found.id)]);
    return client && old ? { client, old } : new CredentialNotFound();
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<Credential> {
    return (await findRows(tx, viewer, Credential, [equals("id", id)]))[0]!;
  }
}

/** Which client to lock before it, only its row says. */

async function lockless(tx: EntityManager, viewer: Viewer, id: string): Promise<Credential | null> {
  return isId(id) ? ((await findRows(tx, viewer, Credential, [equals("id", id)]))[0] ?? null) : null;
}
