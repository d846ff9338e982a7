import { registerEnumType } from "type-graphql";

/** By what a notification reaches somebody. */
export enum Channel {
  EMAIL = "EMAIL",
  IN_APP = "IN_APP",
  WEBHOOK = "WEBHOOK",
}

registerEnumType(Channel, {
  name: "NotificationChannel",
  description: "By what a notification reaches somebody.",
  valuesConfig: {
    EMAIL: { description: "A mail to the person's own address." },
    IN_APP: { description: "In the person's list, `myNotifications`." },
    WEBHOOK: { description: "To the systems of the tenant, which open-platform delivers to." },
  },
});

/** Those that are worded, and that people choose from. */
export const PERSONAL_CHANNELS = [Channel.EMAIL, Channel.IN_APP] as const;
