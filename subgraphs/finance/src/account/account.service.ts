import { type Clock, type Database, equals, findRows, insertRows, perform, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Account } from "./account.entity";
import { accountCreated } from "./account.events";
import { type CreateAccountInput, createAccountRules } from "./account.input";
import { type CreateAccountResult, CreateAccountSuccess } from "./account.result";

/** The rows of accounts. */
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Creates a account of the viewer's own tenant, once per key. */
  create(viewer: Viewer, input: CreateAccountInput): Promise<typeof CreateAccountResult> {
    return perform(this.database, {
      operation: "createAccount",
      viewer,
      input,
      rules: createAccountRules,
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
        await insertRows(tx, Account, [made]);
        const payload = { accountId: id, customerId: tenantId, name };
        await record(tx, accountCreated.event({ aggregateId: id, tenantId, payload }));
        return new CreateAccountSuccess(made);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new CreateAccountSuccess((await findRows(tx, viewer, Account, [equals("id", id)]))[0]!),
    });
  }

  /** Puts away what a customer has; what is put away already stays as it is. */
  async archiveOf(tx: EntityManager, tenantId: string): Promise<void> {
    const archive = "UPDATE account SET archived_at = $2 WHERE tenant_id = $1 AND archived_at IS NULL";
    await tx.query(archive, [tenantId, this.clock()]);
  }
}
