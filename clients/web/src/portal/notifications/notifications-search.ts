/** Which entries of the inbox are shown. */
export interface NotificationsSearch {
  unread?: true;
  /** The `endCursor` of the page before. */
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export function notificationsSearch(search: Record<string, unknown>): NotificationsSearch {
  return {
    ...(search.unread === true && { unread: true as const }),
    ...(typeof search.after === "string" && { after: search.after }),
  };
}
