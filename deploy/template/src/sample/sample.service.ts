import { type Clock, type Database, equals, findRows, insertRows, perform, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Sample } from "./sample.entity";
import { sampleCreated } from "./sample.events";
import { type CreateSampleInput, createSampleRules } from "./sample.input";
import { type CreateSampleResult, CreateSampleSuccess } from "./sample.result";

/** The rows of samples. */
export class SampleService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Creates a sample of the viewer's own tenant, once per key. */
  create(viewer: Viewer, input: CreateSampleInput): Promise<typeof CreateSampleResult> {
    return perform(this.database, {
      operation: "createSample",
      viewer,
      input,
      rules: createSampleRules,
      lock: async () => viewer.tenant,
      decide: async (tx, tenantId, { name }, id) => {
        const made = {
          id,
          tenantId,
          name,
          archivedAt: null,
          version: 1,
          createdBy: viewer.actor,
          createdAt: this.clock(),
        };
        await insertRows(tx, Sample, [made]);
        const payload = { sampleId: id, customerId: tenantId, name };
        await record(tx, sampleCreated.event({ aggregateId: id, tenantId, payload }));
        return new CreateSampleSuccess(made);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new CreateSampleSuccess((await findRows(tx, viewer, Sample, [equals("id", id)]))[0]!),
    });
  }

  /** Puts away what a customer has; what is put away already stays as it is. */
  async archiveOf(tx: EntityManager, tenantId: string): Promise<void> {
    const archive = "UPDATE sample SET archived_at = $2 WHERE tenant_id = $1 AND archived_at IS NULL";
    await tx.query(archive, [tenantId, this.clock()]);
  }
}
