/** A reason to stop that its reader can act on: printed as one line, without a stack. */
export class Failure extends Error {
  override name = "Failure";
}

/** The one line to show for anything thrown. */
export function lineOf(thrown: unknown): string {
  // A name with an IPv4 and an IPv6 address fails with one error for each and no message of its own.
  if (thrown instanceof AggregateError && !thrown.message && thrown.errors.length > 0) return lineOf(thrown.errors[0]);
  const message = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return (message.split("\n")[0] ?? "").trim();
}
