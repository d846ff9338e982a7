import { registerEnumType } from "type-graphql";

/** What a notification is about, as people switch it on and off. */
export enum Category {
  ORDERS = "ORDERS",
  SHIPMENTS = "SHIPMENTS",
  PURCHASING = "PURCHASING",
  MONEY = "MONEY",
  SECURITY = "SECURITY",
}

registerEnumType(Category, {
  name: "NotificationCategory",
  description: "What a notification is about, as people switch it on and off.",
  valuesConfig: {
    ORDERS: { description: "Orders and their quotes." },
    SHIPMENTS: { description: "Parcels on their way." },
    PURCHASING: { description: "Stock and purchase orders." },
    MONEY: { description: "Invoices, claims and funds. Cannot be switched off." },
    SECURITY: {
      description: "Who may do business with us, and systems that we reach no more. Cannot be switched off.",
    },
  },
});

/** What people have to hear of, whether they like to or not. */
export const LOCKED: readonly Category[] = [Category.MONEY, Category.SECURITY];
