import { useSigned } from "../shared/session/session-gate";
import { type Permission, STAFF_MAY } from "./staff-may";

/** Whether who is signed in may ask this of the graph. */
export function useMay(): (what: Permission) => boolean {
  const { memberships } = useSigned().person;
  return (what) => memberships.some(({ role }) => (STAFF_MAY[what] as readonly string[]).includes(role));
}
