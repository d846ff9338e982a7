/** A server that counts connections has few statements to keep on each. */
const MOST_PREPARED = 200;

/** Names for statements that recur, the same in every connection of this process. */
export class PreparedNames {
  private readonly named = new Map<string, string>();
  private readonly seenOnce = new Set<string>();

  constructor(private readonly prefix: string) {}

  /** Undefined for a statement met for the first time, and once there are too many names: it is planned for itself. */
  of(text: string): string | undefined {
    const name = this.named.get(text);
    if (name || this.named.size >= MOST_PREPARED) return name;
    if (!this.seenOnce.delete(text)) {
      // Statements that never come again are forgotten now and then; those with a name keep it.
      if (this.seenOnce.size > 10 * MOST_PREPARED) this.seenOnce.clear();
      this.seenOnce.add(text);
      return undefined;
    }
    const given = `${this.prefix}_${this.named.size}`;
    this.named.set(text, given);
    return given;
  }
}
