import { type Clock, type Database, equals, findRows, insertRows, perform, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { ApiClient } from "./api-client.entity";
import { apiClientCreated } from "./api-client.events";
import { type CreateApiClientInput, createApiClientRules } from "./api-client.input";
import { type CreateApiClientResult, CreateApiClientSuccess } from "./api-client.result";

/** The rows of api clients. */
export class ApiClientService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Creates a api client of the viewer's own tenant, once per key. */
  create(viewer: Viewer, input: CreateApiClientInput): Promise<typeof CreateApiClientResult> {
    return perform(this.database, {
      operation: "createApiClient",
      viewer,
      input,
      rules: createApiClientRules,
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
        await insertRows(tx, ApiClient, [made]);
        const payload = { apiClientId: id, customerId: tenantId, name };
        await record(tx, apiClientCreated.event({ aggregateId: id, tenantId, payload }));
        return new CreateApiClientSuccess(made);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) =>
        new CreateApiClientSuccess((await findRows(tx, viewer, ApiClient, [equals("id", id)]))[0]!),
    });
  }

  /** Puts away what a customer has; what is put away already stays as it is. */
  async archiveOf(tx: EntityManager, tenantId: string): Promise<void> {
    const archive = "UPDATE api_client SET archived_at = $2 WHERE tenant_id = $1 AND archived_at IS NULL";
    await tx.query(archive, [tenantId, this.clock()]);
  }
}
