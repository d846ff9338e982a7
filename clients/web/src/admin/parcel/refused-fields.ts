import type { CombinedError } from "urql";
import { FORBIDDEN_CODES } from "../../shared/graph/forbidden";

/**
 * Which fields of the order the role may not see, by their names below it: `quote.costTotal`, `lines.unitValue`. They are null in the
 * answer, as is what is not known; the errors beside it tell the one from the other.
 */
export function refusedFields(error: CombinedError | undefined): ReadonlySet<string> {
  const refused =
    error?.graphQLErrors.filter(({ extensions }) => FORBIDDEN_CODES.includes(String(extensions.code))) ?? [];
  return new Set(
    refused.map(({ path = [] }) => {
      // The router writes `@` for every one of a list.
      const names = path.filter((step) => typeof step === "string" && step !== "@");
      return names.slice(names[0] === "shipmentByTrackingNumber" ? 2 : 1).join(".");
    }),
  );
}
