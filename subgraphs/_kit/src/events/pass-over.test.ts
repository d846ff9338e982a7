import { z } from "zod";
import { until } from "../testing/index";
import { type BusEvent, publish } from "./bus";
import { consumer } from "./consumer";
import { consumerGroup } from "./consumer-group";
import { inboxOf } from "./inbox";
import { logger, NotesOnTheBus, newDomain, noteWritten } from "./testing/notes-on-the-bus";

let notes: NotesOnTheBus;
beforeAll(async () => {
  notes = await NotesOnTheBus.open();
});
afterAll(() => notes.close());

it("what is passed over is dealt with, leaves no trace, and keeps no other event of its batch from its effect", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const events = [1, 2, 3, 4].map((n) => noteWritten(n));
  for (const event of events) await publish(notes.redis, from, event);
  const looked: number[] = [];
  const isOdd = ({ payload }: BusEvent) => (payload as { n: number }).n % 2 === 1;
  const passOver = async (batch: readonly BusEvent[]) => {
    looked.push(batch.length);
    return new Set(batch.filter(isOdd).map(({ id }) => id));
  };
  const handled: number[] = [];
  const reader = consumerGroup({
    group,
    from,
    consumers: [
      consumer({
        from,
        type: "note.written.v1",
        payload: z.object({ n: z.number() }),
        handle: async (_tx, { payload }) => {
          handled.push(payload.n);
        },
      }),
    ],
    once: inboxOf(notes.database, group, { passOver }),
    redis: notes.redis,
    logger,
  });
  await reader.start();
  await until(async () => handled.length === 2 && (await notes.pendingOf(from, group)) === 0);
  await reader.stop();
  expect(handled).toEqual([2, 4]);
  expect(looked).toEqual([4]);
  const inbox: { id: string }[] = await notes.database.source.query(
    "SELECT event_id AS id FROM inbox_entry WHERE event_id = ANY($1) ORDER BY event_id",
    [events.map(({ id }) => id)],
  );
  expect(inbox.map(({ id }) => id)).toEqual([events[1]!.id, events[3]!.id].sort());
});
