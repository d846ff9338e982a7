import fastify from "fastify";
import { type Anchor, SandboxClock } from "./clock";
import { serveControl } from "./control";
import type { Counterpart, World } from "./counterpart";
import { AfterShip } from "./counterparts/aftership";
import { Customs } from "./counterparts/customs/customs";
import { ediSender } from "./counterparts/edi-sender";
import { epcisSender } from "./counterparts/epcis-sender";
import { FourPx } from "./counterparts/four-px";
import { SeventeenTrack } from "./counterparts/seventeen-track";
import { Yanwen } from "./counterparts/yanwen";
import { Yjt } from "./counterparts/yjt";
import { YunExpressOms } from "./counterparts/yunexpress-oms";
import { YunExpressOpenApi } from "./counterparts/yunexpress-openapi";
import { Faults } from "./faults";
import { Journal } from "./journal";
import { type CounterpartName, type Parcel, Parcels } from "./parcels";
import { type Receiver, setReceiver } from "./receivers";
import { Sending } from "./sending";
import { Counts, serveCounterpart } from "./serve";
import { type Kept, Shelf } from "./shelf";

type Entry = { parcel: Parcel } | { clock: Anchor } | { kept: Kept };

export interface SandboxOptions {
  /** Where its journal is kept. */
  folder: string;
  host: string;
  /** 0 takes any free one. */
  port: number;
}

export interface Sandbox {
  /** Where it is reached; each counterpart answers below a path of its own. */
  url: string;
  /** Where a counterpart pushes to, and by which key it knows us and signs. */
  receiver(counterpart: CounterpartName, receiver: Receiver): void;
  close(): Promise<void>;
}

const MOST_BODY_BYTES = 4 * 1024 * 1024;

/** All that the sandbox speaks for. */
export const counterpartsIn = (world: World): readonly Counterpart[] => [
  new YunExpressOms(world),
  new YunExpressOpenApi(world),
  new FourPx(world),
  new Yanwen(world),
  new Customs(world),
  new SeventeenTrack(world),
  new AfterShip(world),
  ediSender(world),
  epcisSender(world),
  new Yjt(world),
];

/** Speaks for the counterparts until it is closed. */
export async function startSandbox({ folder, host, port }: SandboxOptions): Promise<Sandbox> {
  const clock = new SandboxClock();
  const parcels = new Parcels((parcel) => journal.append({ parcel }));
  const shelf = new Shelf((kept) => journal.append({ kept }));
  const journal = Journal.open<Entry>(
    folder,
    (entry) => {
      if ("parcel" in entry) return parcels.restore(entry.parcel);
      if ("kept" in entry) return shelf.restore(entry.kept);
      clock.restore(entry.clock);
    },
    () => [
      ...clock.history.map((anchor) => ({ clock: anchor })),
      ...parcels.list().map((parcel) => ({ parcel })),
      ...shelf.list().map((kept) => ({ kept })),
    ],
  );
  const [faults, counts, world] = [new Faults(() => clock.now()), new Counts(), { parcels, shelf, clock }];
  const counterparts = counterpartsIn(world);

  const app = fastify({ bodyLimit: MOST_BODY_BYTES, forceCloseConnections: true });
  app.removeAllContentTypeParsers();
  // As it came: what is signed are these bytes.
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.addHook("onRequest", async (_request, reply) => {
    reply.header("x-sandbox", "BaiYun sandbox: nothing here is real");
  });
  for (const counterpart of counterparts) serveCounterpart(app, counterpart, faults, counts);
  serveControl(app, counterparts, world, faults, counts, (setting) => {
    const { speed, leapMs } = setting;
    journal.append({ clock: clock.set({ ...(speed && { speed }), ...(leapMs && { leapMs }) }) });
  });
  const url = await app.listen({ host, port });
  const sending = new Sending(counterparts, faults, counts);
  return {
    url,
    receiver: (counterpart, receiver) => setReceiver(world, counterpart, receiver),
    async close() {
      await sending.close();
      await app.close();
      journal.close();
    },
  };
}
