import {
  type Clock,
  type Database,
  equals,
  type FieldCipher,
  findRows,
  IdempotencyKeyReused,
  insertRows,
  isId,
  lockRows,
  type Place,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
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

const DAY_MS = 86_400_000;
const placeOf = (row: string): Place => ({ table: "counterpart", column: "sealed", row });
const subjectOf = (id: string) => ({ id, tenantId: OF_THE_HOUSE });

/** With whom we exchange messages. Credentials are written and used, and read by nobody. */
export class CounterpartService {
  private readonly rules;

  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
    adapters: readonly CounterpartAdapter[],
    private readonly clock: Clock,
  ) {
    this.rules = counterpartRules(adapters);
  }

  state(viewer: Viewer, input: StateCounterpartInput): Promise<typeof StateCounterpartResult> {
    type Outcome = StateCounterpartSuccess | CounterpartChanged | IdempotencyKeyReused;
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
        const { baseUrl = null, country = null, office = null, warehouseCode = null, regimes } = said;
        const id = known?.id ?? newId;
        const credentials = credentialsOf(given);
        const key = await this.cipher.keyOf(tx, subjectOf(id));
        const counterpart = Object.assign(known ?? new Counterpart(), said, {
          ...{ id, baseUrl, country, office, regimes: regimes ?? [], warehouseCode },
          credentialFields: Object.keys(credentials).sort(),
          sealed: key!.seal(placeOf(id), JSON.stringify(credentials)),
        });
        if (known) await storeRow(tx, counterpart);
        else {
          await insertRows(tx, Counterpart, [Object.assign(counterpart, { version: 1, createdBy: viewer.actor })]);
        }
        return new StateCounterpartSuccess(counterpart);
      },
      resultId: ({ code }) => code,
      // The credentials are no part of what is remembered of an input: whoever asks again shows here that they are the same.
      replay: async (tx, code, { credentials }) => {
        const [counterpart] = await findRows(tx, viewer, Counterpart, [equals("code", code)]);
        const kept = JSON.stringify(await this.credentials(tx, counterpart!));
        const isSame = kept === JSON.stringify(credentialsOf(credentials));
        return isSame ? new StateCounterpartSuccess(counterpart!) : new IdempotencyKeyReused();
      },
    });
  }

  async find(tx: EntityManager, id: string): Promise<Counterpart | null> {
    return isId(id) ? ((await findRows(tx, Viewer.system, Counterpart, [equals("id", id)]))[0] ?? null) : null;
  }

  /** What it gave us, to speak to it by. @throws {Error} when it cannot be decrypted. */
  async credentials(tx: EntityManager, { id, sealed }: Counterpart): Promise<unknown> {
    const key = await this.cipher.keyOf(tx, subjectOf(id));
    const opened = key?.open(placeOf(id), sealed);
    if (opened?.state !== "open") throw new Error(`the credentials of counterpart ${id} cannot be read`);
    return JSON.parse(opened.text);
  }

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
                  max(polled_at) FILTER (WHERE failure IS NOT NULL)) AS "lastFailureAt",
                coalesce(max(failure), (array_agg(call.message ORDER BY answered_at DESC)
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
