import "reflect-metadata";
import { randomUUID } from "node:crypto";
import { Query, Resolver } from "type-graphql";
import { z } from "zod";
import { Access } from "../../access/access";
import { subgraphConfig } from "../../config";
import type { Database } from "../../database/database";
import { defineDomain, type Surroundings } from "../../domain/domain";
import { consumer } from "../../events/consumer";
import { record } from "../../events/record";
import { Viewer } from "../../identity/viewer";
import { defineJob, handle } from "../../jobs/define-job";
import { CreateNote, Note } from "../../testing/note/note.entity";
import { serve } from "../serve";

const NAME = "kit-enduring";
const noted = z.object({ tenantId: z.guid(), n: z.string() });
const copyNote = defineJob({ name: "copy-note", payload: noted });

@Resolver()
class AliveResolver {
  @Access("anyone")
  @Query(() => Boolean, { description: "That it goes on." })
  alive(): boolean {
    return true;
  }
}

/** All that holds a connection, in a process of its own: a note is written, told of over the bus, and copied by a job. */
const enduring = defineDomain({
  name: NAME,
  summary: "Goes on.",
  config: subgraphConfig,
  entities: [Note],
  migrations: [CreateNote],
  services: ({ database }: Surroundings<z.infer<typeof subgraphConfig>>) => ({ database }),
  resolvers: [AliveResolver],
  consumers: () => [
    consumer({
      from: NAME,
      type: "note.written.v1",
      payload: noted,
      handle: async (tx, { payload: { tenantId, n } }) => {
        await tx.insert(Note, { id: randomUUID(), tenantId, text: `heard ${n}` });
      },
    }),
  ],
  jobs: () => [
    handle(copyNote, async (tx, { tenantId, n }) => {
      await tx.insert(Note, { id: randomUUID(), tenantId, text: `copied ${n}` });
    }),
  ],
  routes: (app, { database }: { database: Database }) => {
    app.post<{ Params: { tenantId: string; n: string } }>("/notes/:tenantId/:n", async ({ params }) => {
      const { tenantId, n } = params;
      await database.transaction(Viewer.system, async (tx) => {
        await tx.insert(Note, { id: randomUUID(), tenantId, text: `wrote ${n}` });
        await record(tx, { type: "note.written.v1", aggregateId: n, tenantId, payload: { tenantId, n } });
        await copyNote.add(tx, { tenantId, n });
      });
      return {};
    });
    app.post("/slow", async () => database.transaction(Viewer.system, (tx) => tx.query("SELECT pg_sleep(600)")));
  },
});

void serve(enduring);
