import type { EntityManager } from "typeorm";
import type { Database } from "../database/database";
import { sendAlong } from "../database/sent-along";
import { Viewer } from "../identity/viewer";
import type { BusEvent } from "./bus";
import type { Delivery, LockFirst, Once, PassOver } from "./consumer";

const ROWS = "unnest($1::uuid[], $2::text[], $3::date[]) AS delivered(event_id, consumer, occurred_on)";
/** In the order of ids, so that two processes that were delivered the same events wait for each other and not in a circle. */
const CLAIM = claiming(`SELECT event_id, consumer, occurred_on FROM ${ROWS} ORDER BY event_id, consumer`);
/** What one event costs most often; a list of one is dearer to go through. */
const CLAIM_ONE = claiming("VALUES ($1::uuid, $2, $3)");
/** What was handled before there were partitions. Nothing is added to it. */
const ANY_UNDATED = "SELECT EXISTS (SELECT FROM inbox_entry_undated) AS any";
const CLAIM_BESIDE_UNDATED = claiming(`
  SELECT event_id, consumer, occurred_on FROM ${ROWS}
  WHERE NOT EXISTS (
    SELECT FROM inbox_entry_undated AS undated
    WHERE undated.consumer = delivered.consumer AND undated.event_id = delivered.event_id)
  ORDER BY event_id, consumer`);

const knownUndated = new WeakMap<Database, boolean>();

function claiming(rows: string): string {
  return `INSERT INTO "inbox_entry" (event_id, consumer, occurred_on) ${rows} ON CONFLICT DO NOTHING RETURNING event_id AS id`;
}

export interface InboxOptions {
  lockFirst?: LockFirst | undefined;
  passOver?: PassOver | undefined;
  /** A transaction that is rolled back takes all of an effect back: see `Domain.effectsAreRows`. */
  effectsAreRows?: boolean | undefined;
}

/** The inbox rows commit with the effects, so a second delivery finds its event's and does nothing. */
export function inboxOf(
  database: Database,
  group: string,
  { lockFirst, passOver, effectsAreRows = false }: InboxOptions = {},
): Once<EntityManager> {
  const claim = async (tx: EntityManager, events: readonly BusEvent[]): Promise<Set<string>> => {
    const anyUndated = knownUndated.get(database) ?? (await tx.query<{ any: boolean }[]>(ANY_UNDATED))[0]!.any;
    knownUndated.set(database, anyUndated);
    const columns = [
      events.map(({ id }) => id),
      events.map(({ type }) => `${group}:${type}`),
      events.map(({ occurredAt }) => new Date(occurredAt).toISOString().slice(0, 10)),
    ];
    const isOne = events.length === 1 && !anyUndated;
    const text = isOne ? CLAIM_ONE : anyUndated ? CLAIM_BESIDE_UNDATED : CLAIM;
    const claimed = await tx.query<{ id: string }[]>(text, isOne ? columns.flat() : columns);
    return new Set(claimed.map(({ id }) => id));
  };
  const effects = async (tx: EntityManager, deliveries: readonly Delivery<EntityManager>[]): Promise<void> => {
    const locks = deliveries.length > 1 ? lockFirst?.(deliveries.map(({ event }) => event)) : null;
    for (const { text, values } of locks ?? []) await sendAlong(tx, text, values);
    await effectsOf(tx, deliveries);
  };
  const handledClaimed = (deliveries: readonly Delivery<EntityManager>[]): Promise<void> =>
    database.transaction(Viewer.system, async (tx) => {
      const events = deliveries.map(({ event }) => event);
      // Before anything else is done: an effect may reach beyond this transaction, as tracking's in Redis, and no rollback takes it back.
      const ids = await claim(tx, events);
      // Deleted, because a batch may hold one event twice.
      const ours = deliveries.filter(({ event }) => ids.delete(event.id.toLowerCase()));
      await effects(tx, ours);
    });
  /** Acts without waiting for the claim's answer: nearly always none was handled before. False where one was, and nothing stays. */
  const handledAtOnce = (deliveries: readonly Delivery<EntityManager>[]): Promise<boolean> =>
    database.transaction(
      Viewer.system,
      async (tx) => {
        const events = deliveries.map(({ event }) => event);
        const [claimed, done] = await Promise.allSettled([claim(tx, events), effects(tx, deliveries)]);
        if (claimed.status === "rejected") throw claimed.reason;
        const areNew = claimed.value.size === deliveries.length;
        // What failed because it was done before is no failure.
        if (areNew && done.status === "rejected") throw done.reason;
        return areNew;
      },
      { commits: (areNew) => areNew },
    );
  const handled = async (deliveries: readonly Delivery<EntityManager>[]): Promise<void> => {
    if (effectsAreRows && knownUndated.get(database) === false && (await handledAtOnce(deliveries))) return;
    await handledClaimed(deliveries);
  };
  const together = async (deliveries: readonly Delivery<EntityManager>[]): Promise<void> => {
    const passed = await passOver?.(deliveries.map(({ event }) => event));
    const others = passed ? deliveries.filter(({ event }) => !passed.has(event.id)) : deliveries;
    if (others.length > 0) await handled(others);
  };
  return Object.assign(
    (event: Delivery<never>["event"], effect: Delivery<EntityManager>["effect"]) => together([{ event, effect }]),
    { together },
  );
}

type EffectOf = Delivery<EntityManager>;

/**
 * Effects one after the other; of those that are apart, what is about different things goes side by side: then the statements of
 * all go to PostgreSQL together, and so do its answers. They begin in ascending order of what they are about, so that two batches
 * wait for each other and not in a circle.
 */
async function effectsOf(tx: EntityManager, deliveries: readonly EffectOf[]): Promise<void> {
  for (let next = 0; next < deliveries.length; ) {
    const lanes = new Map<string, EffectOf[]>();
    for (let one = deliveries[next]; one?.apart !== undefined; one = deliveries[++next]) {
      lanes.set(one.apart, [...(lanes.get(one.apart) ?? []), one]);
    }
    const ascending = [...lanes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, lane]) => lane);
    if (ascending.length === 0) await deliveries[next++]!.effect(tx);
    else await sideBySide(ascending.map((lane) => () => inOrder(tx, lane)));
  }
}

async function inOrder(tx: EntityManager, deliveries: readonly EffectOf[]): Promise<void> {
  for (const { effect } of deliveries) await effect(tx);
}

/** Throws what failed first, once none is at it any more: the transaction is to be rolled back then. */
async function sideBySide(works: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  await Promise.all(works.map((work) => work().catch((error: unknown) => failures.push(error))));
  if (failures.length > 0) throw failures[0];
}
