import { type Clock, type Database, equals, findRows, insertRows, perform, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Notification } from "./notification.entity";
import { notificationCreated } from "./notification.events";
import { type CreateNotificationInput, createNotificationRules } from "./notification.input";
import { type CreateNotificationResult, CreateNotificationSuccess } from "./notification.result";

/** The rows of notifications. */
export class NotificationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Creates a notification of the viewer's own tenant, once per key. */
  create(viewer: Viewer, input: CreateNotificationInput): Promise<typeof CreateNotificationResult> {
    return perform(this.database, {
      operation: "createNotification",
      viewer,
      input,
      rules: createNotificationRules,
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
        await insertRows(tx, Notification, [made]);
        const payload = { notificationId: id, customerId: tenantId, name };
        await record(tx, notificationCreated.event({ aggregateId: id, tenantId, payload }));
        return new CreateNotificationSuccess(made);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) =>
        new CreateNotificationSuccess((await findRows(tx, viewer, Notification, [equals("id", id)]))[0]!),
    });
  }

  /** Puts away what a customer has; what is put away already stays as it is. */
  async archiveOf(tx: EntityManager, tenantId: string): Promise<void> {
    const archive = "UPDATE notification SET archived_at = $2 WHERE tenant_id = $1 AND archived_at IS NULL";
    await tx.query(archive, [tenantId, this.clock()]);
  }
}
