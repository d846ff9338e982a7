import { createContext, useContext, useMemo } from "react";
import type { CombinedError } from "urql";
import { refusedFields } from "./refused-fields";

export const RefusedContext = createContext<ReadonlySet<string>>(new Set());

export const useRefusedOf = (error: CombinedError | undefined): ReadonlySet<string> =>
  useMemo(() => refusedFields(error), [error]);

/** Whether the role may not see this field of the order. */
export function useIsRefused(): (field: string) => boolean {
  const refused = useContext(RefusedContext);
  return (field) => refused.has(field);
}
