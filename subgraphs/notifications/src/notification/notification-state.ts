import { registerEnumType } from "type-graphql";

/** Where a notification stands. */
export enum NotificationState {
  QUEUED = "QUEUED",
  SENT = "SENT",
  DELIVERED = "DELIVERED",
  BOUNCED = "BOUNCED",
  FAILED = "FAILED",
}

/** Why nobody was reached. */
export enum NotificationFailure {
  MAIL_IS_OFF = "MAIL_IS_OFF",
  ADDRESS_SUPPRESSED = "ADDRESS_SUPPRESSED",
  RECIPIENT_LEFT = "RECIPIENT_LEFT",
  NO_SUCH_ADDRESS = "NO_SUCH_ADDRESS",
  REFUSED = "REFUSED",
  GIVEN_UP = "GIVEN_UP",
}

const { QUEUED, SENT, DELIVERED, BOUNCED, FAILED } = NotificationState;

/** Every move there is. What did not arrive may be sent once more. */
export const NEXT: Readonly<Record<NotificationState, readonly NotificationState[]>> = {
  QUEUED: [SENT, BOUNCED, FAILED],
  SENT: [DELIVERED, BOUNCED, QUEUED],
  DELIVERED: [],
  BOUNCED: [QUEUED],
  FAILED: [QUEUED],
};

export const mayBecome = (from: NotificationState, to: NotificationState): boolean => NEXT[from].includes(to);

registerEnumType(NotificationState, {
  name: "NotificationState",
  description: "Where a notification stands.",
  valuesConfig: {
    QUEUED: { description: "To be sent, or tried again." },
    SENT: { description: "The mail server took it, or open-platform has it to deliver." },
    DELIVERED: { description: "It is known to have arrived; an entry of a person's list is there at once." },
    BOUNCED: { description: "The address takes no mail. Nothing more is sent to it until it is confirmed again." },
    FAILED: { description: "It was given up on." },
  },
});

registerEnumType(NotificationFailure, {
  name: "NotificationFailure",
  description: "Why nobody was reached.",
  valuesConfig: {
    MAIL_IS_OFF: { description: "This installation sends no mail." },
    ADDRESS_SUPPRESSED: { description: "Mail came back from the address before." },
    RECIPIENT_LEFT: { description: "The person does not belong to the tenant any more." },
    NO_SUCH_ADDRESS: { description: "The mail server knows nobody by the address." },
    REFUSED: { description: "The mail server did not want the mail." },
    GIVEN_UP: { description: "It was put off too often." },
  },
});
