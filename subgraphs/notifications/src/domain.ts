import { byId, defineDomain, subgraphConfig } from "@baiyun/kit";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { CreateNotifications } from "./migrations/create-notifications.migration";
import { Notification } from "./notification/notification.entity";
import { notificationCreated } from "./notification/notification.events";
import { NotificationResolver } from "./notification/notification.resolver";
import { NotificationService } from "./notification/notification.service";

export const domain = defineDomain({
  name: "notifications",
  summary: "what this domain is for",
  config: subgraphConfig,
  entities: [Notification],
  migrations: [CreateNotifications],
  services: ({ database, clock }) => ({
    notifications: new NotificationService(database, clock),
  }),
  resolvers: [NotificationResolver],
  references: { Notification: byId(Notification) },
  events: [notificationCreated],
  consumers: ({ notifications }) => [onCustomerStatusChanged(notifications)],
});
