import { useState } from "react";

/** Rows that were chosen to be acted on together; they stay chosen when a filter or another page hides them. */
export interface Selection {
  ids: readonly string[];
  /** Of these, those that the list does not show now. */
  hidden: readonly string[];
  has: (id: string) => boolean;
  toggle: (ids: readonly string[], isChosen: boolean) => void;
  clear: () => void;
  clearHidden: () => void;
}

export function useSelection(items: readonly { id: string }[] | undefined): Selection {
  const [ids, choose] = useState<readonly string[]>([]);
  const shown = new Set(items?.map(({ id }) => id));
  const hidden = ids.filter((id) => !shown.has(id));
  return {
    ids,
    hidden,
    has: (id) => ids.includes(id),
    toggle: (given, isChosen) =>
      choose((before) => (isChosen ? [...new Set([...before, ...given])] : before.filter((id) => !given.includes(id)))),
    clear: () => choose([]),
    clearHidden: () => choose((before) => before.filter((id) => !hidden.includes(id))),
  };
}
