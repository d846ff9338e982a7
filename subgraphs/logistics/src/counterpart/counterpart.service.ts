import {
  type Clock,
  type Database,
  equals,
  type FieldCipher,
  findRows,
  IdempotencyKeyReused,
  insertRows,
  isId,
  lockRow,
  lockRows,
  madeAfter,
  oneOf,
  type Place,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CounterpartCall, CounterpartCallState, TO_WAREHOUSES } from "../counterpart-call/counterpart-call.entity";
import { type CredentialChange, CredentialHolder } from "../credential-change/credential-change.entity";
import type { CredentialChangeProposed, CredentialChangeWaits } from "../credential-change/credential-change.result";
import {
  type CredentialChanges,
  type Credentials,
  namesOf,
  same,
  takesTwo,
} from "../credential-change/credential-changes.service";
import type { Keeper } from "../credential-change/decide-change.service";
import { OF_THE_HOUSE } from "../house";
import { Counterpart } from "./counterpart.entity";
import {
  counterpartRules,
  credentialsOf,
  type StateCounterpartInput,
  type StatedCounterpart,
} from "./counterpart.input";
import { CounterpartChanged, type StateCounterpartResult, StateCounterpartSuccess } from "./counterpart.result";
import type { CounterpartHealth } from "./counterpart.type";
import type { CounterpartAdapter } from "./counterpart-adapter";

const MOST_SHOWN = 100;
const DAY_MS = 86_400_000;
const FAILURES_SHOWN_MS = 30 * DAY_MS;
const placeOf = (row: string): Place => ({ table: "counterpart", column: "sealed", row });
const subjectOf = (id: string) => ({ id, tenantId: OF_THE_HOUSE });

/** What is stated of one, besides its credentials. */
type Stated = Omit<Counterpart, "id" | "sealed" | "credentialFields" | "version" | "createdBy" | "createdAt">;

/** Why a counterpart is not asked; what stands there shows nothing of what was sealed. */
export const UNREADABLE = "Its credentials cannot be read.";

/**
 * With whom we exchange messages. Credentials are written and used, and read by nobody; those of who is live are used once another
 * admin has confirmed them.
 */
export class CounterpartService implements Keeper {
  readonly kind = "Counterpart";
  private readonly rules;

  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    private readonly changes: CredentialChanges,
    adapters: readonly CounterpartAdapter[],
    private readonly clock: Clock,
  ) {
    this.rules = counterpartRules(adapters);
  }

  state(viewer: Viewer, input: StateCounterpartInput): Promise<typeof StateCounterpartResult> {
    type Refused = CounterpartChanged | CredentialChangeWaits | IdempotencyKeyReused;
    type Outcome = StateCounterpartSuccess | CredentialChangeProposed | Refused;
    return perform<StatedCounterpart, Counterpart | null, Outcome>(this.database, {
      operation: "stateCounterpart",
      viewer,
      input,
      rules: this.rules,
      secret: ["credentials"],
      lock: async (tx, { code }) => (await lockRows(tx, viewer, Counterpart, [equals("code", code)]))[0] ?? null,
      decide: async (tx, known, stated, newId) => {
        if (known && known.version !== stated.expectedVersion) return new CounterpartChanged(known.version);
        const { expectedVersion: _expected, credentials: given, ...said } = stated;
        const { baseUrl, country, office, warehouseCode, regimes } = said;
        const content = {
          ...{ ...said, baseUrl: baseUrl ?? null, country: country ?? null, office: office ?? null },
          ...{ regimes: regimes ?? [], warehouseCode: warehouseCode ?? null },
        };
        const credentials = credentialsOf(given);
        const before = known && { ...known, speaks: known.kind, credentials: await this.opened(tx, known) };
        if (takesTwo(before, { ...content, speaks: content.kind, credentials })) {
          const proposed = { id: newId, holder: CredentialHolder.COUNTERPART, known, content, credentials };
          return this.changes.open(tx, viewer, "stateCounterpart", proposed);
        }
        const counterpart = await this.keep(tx, known, { id: newId, createdBy: viewer.actor }, content, credentials);
        await this.changes.audit(tx, viewer, "stateCounterpart", { kind: this.kind, id: counterpart.id });
        return new StateCounterpartSuccess(counterpart);
      },
      resultId: (_stated, id) => id,
      // The credentials are no part of what is remembered of an input: whoever asks again shows here that they are the same.
      replay: async (tx, id, { code, credentials: given }) => {
        const credentials = credentialsOf(given);
        const proposed = await this.changes.replayed(tx, viewer, id, credentials);
        if (proposed) return proposed;
        const [counterpart] = await findRows(tx, viewer, Counterpart, [equals("code", code)]);
        const isSame = same(await this.credentials(tx, counterpart!), credentials);
        return isSame ? new StateCounterpartSuccess(counterpart!) : new IdempotencyKeyReused();
      },
    });
  }

  async find(tx: EntityManager, id: string): Promise<Counterpart | null> {
    return isId(id) ? ((await findRows(tx, Viewer.system, Counterpart, [equals("id", id)]))[0] ?? null) : null;
  }

  lockHolder(tx: EntityManager, viewer: Viewer, id: string): Promise<Counterpart | null> {
    return lockRow(tx, viewer, Counterpart, id);
  }

  async putToUse(
    tx: EntityManager,
    viewer: Viewer,
    { subjectId: id, baseVersion, code, content, createdBy }: CredentialChange,
    credentials: Credentials,
  ): Promise<boolean> {
    const [known] = await lockRows(tx, viewer, Counterpart, [equals("code", code)]);
    if ((known?.version ?? null) !== baseVersion || (known && known.id !== id)) return false;
    await this.keep(tx, known ?? null, { id, createdBy }, content as Stated, credentials);
    return true;
  }

  /** What it gave us, to speak to it by. @throws {Error} when it cannot be decrypted. */
  async credentials(tx: EntityManager, counterpart: Counterpart): Promise<Credentials> {
    const opened = await this.opened(tx, counterpart);
    if (!opened) throw new Error(`the credentials of counterpart ${counterpart.id} cannot be read`);
    return opened;
  }

  /** The same where they are one of many; null when they cannot be decrypted, which holds up nobody else's. */
  credentialsIfRead(tx: EntityManager, counterpart: Counterpart): Promise<Credentials | null> {
    return this.opened(tx, counterpart).catch(() => null);
  }

  private async opened(tx: EntityManager, { id, sealed }: Counterpart): Promise<Credentials | null> {
    const key = await this.cipher.keyOf(tx, subjectOf(id));
    const opened = key?.open(placeOf(id), sealed);
    return opened?.state === "open" ? (JSON.parse(opened.text) as Credentials) : null;
  }

  private async keep(
    tx: EntityManager,
    known: Counterpart | null,
    made: { id: string; createdBy: string },
    stated: Stated,
    credentials: Credentials,
  ): Promise<Counterpart> {
    const id = known?.id ?? made.id;
    const key = await this.cipher.keyOf(tx, subjectOf(id));
    const sealed = key!.seal(placeOf(id), JSON.stringify(credentials));
    const counterpart = Object.assign(known ?? new Counterpart(), stated, {
      ...{ id, credentialFields: namesOf(credentials), sealed },
    });
    if (known) await storeRow(tx, counterpart);
    else await insertRows(tx, Counterpart, [Object.assign(counterpart, { version: 1, createdBy: made.createdBy })]);
    return counterpart;
  }

  /** What each, a warehouse, refused or was told in vain of late, for one page: at most 100 of each, the oldest first. */
  readonly failedOf = (viewer: Viewer, counterparts: readonly Counterpart[]): Promise<CounterpartCall[][]> => {
    const since = new Date(this.clock().getTime() - FAILURES_SHOWN_MS);
    const told = [
      oneOf("kind", TO_WAREHOUSES),
      equals("state", CounterpartCallState.FAILED),
      ...madeAfter("askedAt", since),
    ];
    return this.database.transaction(viewer, async (tx) => {
      const failed = await Promise.all(
        counterparts.map(({ id }) => findRows(tx, viewer, CounterpartCall, [equals("counterpartId", id), ...told])),
      );
      const subjectIds = [...new Set(failed.flat().map(({ subjectId }) => subjectId))];
      const about = await findRows(tx, viewer, CounterpartCall, [oneOf("subjectId", subjectIds)]);
      // What it was told since of the same thing stands for it.
      const isLast = ({ id, subjectId, counterpartId }: CounterpartCall) =>
        !about.some((each) => each.subjectId === subjectId && each.counterpartId === counterpartId && each.id > id);
      return failed.map((calls) => calls.filter(isLast).slice(0, MOST_SHOWN));
    });
  };

  /** Of many at once, for one page. */
  readonly healthOf = async (viewer: Viewer, counterparts: readonly Counterpart[]): Promise<CounterpartHealth[]> => {
    const since = new Date(this.clock().getTime() - DAY_MS);
    const ids = counterparts.map(({ id }) => id);
    const rows: ({ id: string } & CounterpartHealth)[] = await this.database.transaction(viewer, (tx) =>
      tx.query(
        `SELECT counterpart.id, count(*) FILTER (WHERE asked_at > $2)::int AS calls,
                count(*) FILTER (WHERE asked_at > $2 AND state IN ('FAILED', 'UNKNOWN'))::int AS failures,
                count(*) FILTER (WHERE state IN ('ASKED', 'UNKNOWN'))::int AS waiting,
                greatest(max(answered_at) FILTER (WHERE state = 'DONE'),
                  max(polled_at) FILTER (WHERE failure IS NULL)) AS "lastSuccessAt",
                greatest(max(answered_at) FILTER (WHERE state <> 'DONE'),
                  max(polled_at) FILTER (WHERE failure IS NOT NULL),
                  max(compared_at) FILTER (WHERE compare_failure IS NOT NULL)) AS "lastFailureAt",
                coalesce(max(failure), max(compare_failure), (array_agg(call.message ORDER BY answered_at DESC)
                  FILTER (WHERE state <> 'DONE' AND answered_at IS NOT NULL))[1]) AS "lastFailure",
                (SELECT max(received_at) FROM counterpart_message AS heard
                  WHERE heard.counterpart_id = counterpart.id AND reason IS DISTINCT FROM 'SIGNATURE') AS "lastHeardAt"
         FROM unnest($1::uuid[]) AS counterpart (id)
         LEFT JOIN counterpart_call AS call ON call.counterpart_id = counterpart.id
         LEFT JOIN warehouse_poll AS poll ON poll.counterpart_id = counterpart.id GROUP BY counterpart.id`,
        [ids, since],
      ),
    );
    const counted = new Map(rows.map(({ id, ...health }) => [id, health]));
    return ids.map((id) => counted.get(id)!);
  };
}
