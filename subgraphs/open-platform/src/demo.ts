import { type Database, Viewer } from "@baiyun/kit";
import { ClientMode } from "./api-client/api-client.entity";
import type { ApiClientService } from "./api-client/api-client.service";

/** Of the customers domain's demo. */
const LUMEN_TENANT_ID = "01980000-0000-7000-8000-000000000001";

/** Published on purpose: it is there only where DEMO is switched on. */
export const demoClient = {
  id: "01980000-0000-7000-8000-000000000901",
  secret: "bycs_sandbox_de300001_this-secret-is-published-and-opens-the-demo-alone",
  prefix: "bycs_sandbox_de300001",
  name: "Lumen's shop, trying",
  tenant: "Lumen Goods",
};

const SCOPES = ["orders:read", "shipments:read", "tracking:read", "webhooks:manage"];

/** Lets the demo customer's sandbox client in, once; later changes to it stay. */
export function seedDemo(database: Database, apiClients: ApiClientService): Promise<void> {
  return database.transaction(Viewer.system, async (tx) => {
    const { id, name, secret, prefix } = demoClient;
    const client = { id, tenantId: LUMEN_TENANT_ID, name, mode: ClientMode.SANDBOX, scopes: SCOPES };
    await apiClients.admitOnce(
      tx,
      { ...client, perMinute: 60, perDay: 5_000, callsPerMinute: 600 },
      { secret, prefix },
    );
  });
}
