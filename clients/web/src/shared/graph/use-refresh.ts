import { useDebouncedCallback } from "@mantine/hooks";

/** Asks again for those that hear of a change; many of them at once ask once. */
export const useRefresh = (again: () => void): (() => void) =>
  useDebouncedCallback(again, { delay: 400, maxWait: 2_000 });
