/** Those who ask the same in one turn of the event loop share one reading: it has not been sent before the turn ends. */
export class SharedReads {
  private readonly asked = new Map<string, Promise<unknown>>();

  read<T>(question: string, read: () => Promise<T>): Promise<T> {
    const before = this.asked.get(question);
    if (before) return before as Promise<T>;
    const answer = read();
    this.asked.set(question, answer);
    // After the microtasks of this turn, and before anything that was sent can be answered.
    process.nextTick(() => this.asked.delete(question));
    return answer;
  }
}
