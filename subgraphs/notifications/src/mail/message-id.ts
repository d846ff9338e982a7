/** What a mail's Message-ID begins with: the notification's id and, of one that is sent once more, after how many tries. */
export const letterIdOf = (notificationId: string, triesBefore: number): string =>
  triesBefore === 0 ? notificationId : `${notificationId}.${triesBefore}`;

/** The notification that a Message-ID of ours names; null for any other. */
export const idInMessageId = (messageId: string): string | null =>
  /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.\d+)?@/i.exec(messageId)?.[1]?.toLowerCase() ?? null;
