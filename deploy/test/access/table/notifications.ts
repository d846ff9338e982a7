import type { DomainTable } from "../who";

/** Everybody their own; the log is for those who help, and names nobody. */
export const notifications: DomainTable = {
  queries: [
    ["people", "myNotifications myNotificationPreferences notification notificationReceivedCursor"],
    ["ops, support, admin", "notifications"],
    ["support, admin", "notificationTemplate notificationTemplates notifiedEvents"],
  ],
  mutations: [
    [
      "people",
      "markNotificationsRead setNotificationPreferences requestAddressConfirmation confirmNotificationAddress",
    ],
    ["ops, support, admin", "resendNotification"],
    ["support, admin", "draftNotificationTemplate"],
    ["admin", "publishNotificationTemplate"],
  ],
  subscriptions: [["people", "notificationReceived"]],
  fields: [
    ["ops, support, admin", "Notification.log"],
    ["customer_admin, support, admin", "Customer.notificationPreferences"],
  ],
};
