import {
  audit,
  type Clock,
  equals,
  type FieldCipher,
  findRows,
  IdempotencyKeyReused,
  insertRows,
  isId,
  newId,
  type Place,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { OF_THE_HOUSE } from "../house";
import { CredentialChange, CredentialChangeStatus, type CredentialHolder } from "./credential-change.entity";
import { CredentialChangeProposed, CredentialChangeWaits } from "./credential-change.result";

/** By name. */
export type Credentials = Readonly<Record<string, string>>;

/** Whom credentials are given to, and which. */
interface Reached {
  /** In which wire form. */
  speaks: string;
  mode: string;
  baseUrl: string | null;
  /** Null where they cannot be read any more. */
  credentials: Credentials | null;
}

interface Proposed {
  id: string;
  holder: CredentialHolder;
  known: { id: string; version: number } | null;
  content: { code: string; mode: string; baseUrl: string | null };
  credentials: Credentials;
}

const placeOf = (row: string): Place => ({ table: "credential_change", column: "sealed", row });
const subjectOf = (id: string) => ({ id, tenantId: OF_THE_HOUSE });

/** Whether it takes two admins: of what is live, or is to be, anything else than before is sent to anybody. */
export function takesTwo(known: Reached | null, stated: Reached): boolean {
  const isLive = stated.mode === "LIVE" || known?.mode === "LIVE";
  return isLive && (known === null || written(known) !== written(stated));
}

/** Keeps what waits for a second admin, for whoever puts it to use. */
export class CredentialChanges {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @returns a refusal where a change of the same waits already. */
  async open(
    tx: EntityManager,
    viewer: Viewer,
    act: string,
    { id, holder, known, content, credentials }: Proposed,
  ): Promise<CredentialChangeProposed | CredentialChangeWaits> {
    const subjectId = known?.id ?? newId();
    const key = await this.cipher.keyOf(tx, subjectOf(subjectId));
    const change = Object.assign(new CredentialChange(), {
      ...{ id, holder, subjectId, baseVersion: known?.version ?? null, code: content.code, content },
      ...{ sealed: key!.seal(placeOf(id), JSON.stringify(credentials)), credentialFields: namesOf(credentials) },
      ...{ status: CredentialChangeStatus.PROPOSED, decidedBy: null, decisionReason: null, decidedAt: null },
      ...{ version: 1, createdBy: viewer.actor, createdAt: this.clock() },
    });
    if ((await insertRows(tx, CredentialChange, [change], { onConflict: "ignore" })) === 0) {
      return new CredentialChangeWaits();
    }
    await this.audit(tx, viewer, act, { kind: "CredentialChange", id });
    return new CredentialChangeProposed(change);
  }

  /** What an act has proposed, to whoever asks again and shows that they state the same; null when it proposed nothing. */
  async replayed(
    tx: EntityManager,
    viewer: Viewer,
    id: string,
    credentials: Credentials,
  ): Promise<CredentialChangeProposed | IdempotencyKeyReused | null> {
    const [change] = isId(id) ? await findRows(tx, viewer, CredentialChange, [equals("id", id)]) : [];
    if (!change) return null;
    // Once it is decided nobody can tell any more what it was.
    const isSame = change.sealed === null || same(await this.credentials(tx, change), credentials);
    return isSame ? new CredentialChangeProposed(change) : new IdempotencyKeyReused();
  }

  /** Of one that waits. @throws {Error} when they cannot be decrypted. */
  async credentials(tx: EntityManager, { id, subjectId, sealed }: CredentialChange): Promise<Credentials> {
    const key = await this.cipher.keyOf(tx, subjectOf(subjectId));
    const opened = sealed && key?.open(placeOf(id), sealed);
    if (opened?.state !== "open") throw new Error(`the credentials of change ${id} cannot be read`);
    return JSON.parse(opened.text) as Credentials;
  }

  /** Of a locked one. Its credentials are kept here no longer. */
  async end(
    tx: EntityManager,
    viewer: Viewer,
    change: CredentialChange,
    status: CredentialChangeStatus,
    decisionReason: string | null,
  ): Promise<void> {
    const decided = { status, sealed: null, decidedBy: viewer.actor, decisionReason, decidedAt: this.clock() };
    await storeRow(tx, Object.assign(change, decided));
  }

  /** Who changed by what somebody is asked, and what; never the secret. After the rows are written. */
  audit(
    tx: EntityManager,
    viewer: Viewer,
    act: string,
    { kind, id }: { kind: string; id: string },
    reason: string | null = null,
  ): Promise<void> {
    return audit(tx, { viewer, at: this.clock(), act, subject: { kind, id, tenantId: OF_THE_HOUSE }, reason });
  }
}

export const namesOf = (credentials: Credentials): string[] => Object.keys(credentials).sort();
export const same = (one: Credentials, other: Credentials): boolean => sorted(one) === sorted(other);

const sorted = (credentials: Credentials | null): string =>
  JSON.stringify(credentials && namesOf(credentials).map((name) => [name, credentials[name]]));
const written = ({ speaks, mode, baseUrl, credentials }: Reached): string =>
  JSON.stringify([speaks, mode, baseUrl, sorted(credentials)]);
