import type { Database } from "../database/database";
import type { Viewer } from "../identity/viewer";
import type { Statement } from "./statement";

interface Waiting {
  statement: Statement<unknown>;
  resolve(rows: unknown[]): void;
  reject(reason: unknown): void;
}

/** Gathers the reads that one request asks for at one moment: they share a transaction and one write to the server. */
export class Reader {
  private waiting: Waiting[] = [];

  constructor(
    private readonly database: () => Database,
    private readonly viewer: Viewer,
    private readonly signal: AbortSignal | undefined,
  ) {}

  read<T>(statement: Statement<T>): Promise<T[]> {
    return new Promise((resolve, reject) => {
      if (this.waiting.length === 0) Promise.resolve().then(() => process.nextTick(() => this.send()));
      this.waiting.push({ statement, resolve: resolve as Waiting["resolve"], reject });
    });
  }

  private async send(): Promise<void> {
    const reads = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.database().read(
        this.viewer,
        reads.map(({ statement }) => statement),
        this.signal,
      );
      for (const [index, { statement, resolve }] of reads.entries()) {
        resolve(answers[index]!.map((values) => statement.row(values)));
      }
    } catch (error) {
      for (const { reject } of reads) reject(error);
    }
  }
}
