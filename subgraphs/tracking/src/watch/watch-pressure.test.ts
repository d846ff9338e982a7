import { createLogger, Viewer } from "@baiyun/kit";
import { until } from "@baiyun/kit/testing";
import { newParcel, Stage } from "../testing/stage";
import { AskedCalls } from "../tracking-source/asked-calls";
import { Watch, WatchState, WatchTask } from "./watch.entity";
import { WatchService } from "./watch.service";
import { WatchStore } from "./watch-store";
import type { WatchedNumber, Watcher, WatcherAnswer } from "./watcher";

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({}, { consumers: () => [] });
});
afterAll(() => stage.close());

it("a slow one is asked about no more at once than it has turns for, and about each number once", async () => {
  const { database, services, clock } = stage.running;
  const asked: string[] = [];
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const register = async (numbers: readonly WatchedNumber[]): Promise<WatcherAnswer> => {
    asked.push(...numbers.map(({ number }) => number));
    await answered;
    const verdicts = numbers.map(({ number }) => ({ number, verdict: "TAKEN", code: null, message: null }) as const);
    return { outcome: "DONE", verdicts, raw: Buffer.from("") };
  };
  const slow: Watcher = {
    ...{ name: "slow", most: 2, answers: "slow answers", watches: () => true, poll: register, close: async () => {} },
    registers: { register, changeCarrier: register, stop: register },
  };
  const watches = new WatchService({
    ...{ database, trackers: services.trackers, store: new WatchStore(), watchers: [slow] },
    ...{ keep: async () => undefined, silentAfterMs: 3_600_000, counted: new AskedCalls(stage.redis) },
    ...{ clock: clock.now, logger: createLogger("t", "silent") },
  });
  const parcels = Array.from({ length: 95 }, () => newParcel());
  await database.transaction(Viewer.system, (tx) =>
    new WatchStore().add(
      tx,
      parcels.map(({ tenantId, shipmentId, number, carrier, destinationCountry }) => ({
        ...{ tenantId, shipmentId, number, carrier, destinationCountry },
        ...{ watcher: slow.name, task: WatchTask.REGISTER, dueAt: clock.now() },
      })),
      clock.now(),
    ),
  );
  await watches.look();
  await until(async () => asked.length === 40);
  await watches.look();
  expect(asked).toHaveLength(40);
  answer();
  const where = { watcher: slow.name, state: WatchState.WATCHED, attempts: 0 };
  await until(
    async () => (await database.transaction(Viewer.system, (tx) => tx.count(Watch, { where }))) === parcels.length,
  );
  await watches.close();
  expect(asked.toSorted()).toEqual(parcels.map(({ number }) => number).toSorted());
});
