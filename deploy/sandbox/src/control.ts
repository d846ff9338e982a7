import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Counterpart, World } from "./counterpart";
import { objectIn } from "./counterpart";
import { ACCOUNTS } from "./counterparts/accounts";
import { CALLS, COUNTERPARTS, FAULTS, type Faults, plannedFault } from "./faults";
import { ENDINGS, STAGES, scansOf } from "./life";
import { setReceiver } from "./receivers";
import type { Counts } from "./serve";

const clockSetting = z.strictObject({
  /** Sandbox seconds in one of the machine's: 17280 lets twelve days pass in a minute. */
  speed: z.number().positive().max(1_000_000).optional(),
  leapMs: z.int().nonnegative().max(31_536_000_000).optional(),
});

/** Where a counterpart pushes to; its own account's key signs, unless another is given. */
const receiver = z.strictObject({
  counterpart: z.enum(COUNTERPARTS),
  url: z.url({ protocol: /^https?$/ }),
  key: z.string().min(1).optional(),
});

const MOST_SHOWN = 1_000;

/** How a person or a test tells the sandbox what to do, and looks at what came in. For whoever is on this machine. */
export function serveControl(
  app: FastifyInstance,
  counterparts: readonly Counterpart[],
  { parcels, shelf, clock }: World,
  faults: Faults,
  counts: Counts,
  setClock: (setting: z.output<typeof clockSetting>) => void,
): void {
  const state = () => ({
    sandbox: true,
    notice:
      "This is a sandbox. Nothing that it answers is real: no parcel is carried, and its credentials open nothing.",
    clock: { now: new Date(clock.now()).toISOString(), speed: clock.speed },
    counterparts: counterparts.map(({ name, title, prefix, calls }) => ({
      ...{
        name,
        title,
        prefix,
        calls,
        parcels: parcels.list().filter(({ counterpart }) => counterpart === name).length,
      },
      credentials: ACCOUNTS[name],
    })),
    faults: faults.list(),
    calls: counts.list(),
    offers: { faults: FAULTS, calls: CALLS, endings: ENDINGS, stages: STAGES },
  });

  app.get("/", async () => state());
  app.get("/control", async () => state());
  app.get<{ Querystring: Record<string, string | undefined> }>("/control/parcels", async ({ query }) => {
    const { counterpart, reference } = query;
    const met = parcels
      .list()
      .filter((each) => (counterpart ?? each.counterpart) === each.counterpart)
      .filter((each) => (reference ?? each.reference) === each.reference);
    const shown = met.slice(-MOST_SHOWN);
    return {
      sandbox: true,
      count: met.length,
      parcels: shown.map((each) => ({ ...each, scans: scansOf(each, clock.now()) })),
    };
  });
  app.get<{ Querystring: Record<string, string | undefined> }>("/control/kept", async ({ query }) => {
    const { counterpart, key } = query;
    const met = shelf
      .list()
      .filter((each) => (counterpart ?? each.counterpart) === each.counterpart && (key ?? each.key) === each.key);
    return { sandbox: true, count: met.length, kept: met.slice(-MOST_SHOWN) };
  });
  app.post("/control/clock", async (request, reply) => {
    const setting = clockSetting.safeParse(objectIn(String(request.body)));
    if (!setting.success) return reply.code(400).send({ sandbox: true, faults: setting.error.issues });
    setClock(setting.data);
    return state();
  });
  app.post("/control/receivers", async (request, reply) => {
    const told = receiver.safeParse(objectIn(String(request.body)));
    if (!told.success) return reply.code(400).send({ sandbox: true, faults: told.error.issues });
    const { counterpart, ...where } = told.data;
    setReceiver({ shelf }, counterpart, where);
    return state();
  });
  app.post("/control/faults", async (request, reply) => {
    const planned = plannedFault.safeParse(objectIn(String(request.body)));
    if (!planned.success) return reply.code(400).send({ sandbox: true, faults: planned.error.issues });
    faults.plan(planned.data);
    return state();
  });
  app.delete<{ Querystring: Record<string, string | undefined> }>("/control/faults", async ({ query }) => {
    faults.clear(query.counterpart);
    return state();
  });
}
