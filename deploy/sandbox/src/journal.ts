import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/**
 * What must outlive the process, a line of JSON each, in the order in which it happened. A line is with the system before its
 * request is answered, so that a kill loses nothing that was acknowledged; a power cut may.
 */
export class Journal<Entry extends object> {
  private readonly file: number;

  private constructor(path: string) {
    this.file = openSync(path, "a", 0o600);
  }

  /**
   * Opens what an earlier process left, told entry by entry to `replay`.
   *
   * @param summary what the entries come to by then, which is all that is kept of them.
   */
  static open<E extends object>(folder: string, replay: (entry: E) => void, summary: () => readonly E[]): Journal<E> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, "journal.ndjson");
    if (existsSync(path)) {
      for (const line of readFileSync(path, "utf8").split("\n")) {
        const entry = parsed<E>(line);
        if (entry) replay(entry);
      }
      const lines = summary().map((entry) => `${JSON.stringify(entry)}\n`);
      writeFileSync(`${path}.new`, lines.join(""), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    }
    return new Journal<E>(path);
  }

  append(entry: Entry): void {
    writeSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  close(): void {
    closeSync(this.file);
  }
}

/** The last line may have been cut off by a kill: it was not acknowledged. */
function parsed<E>(line: string): E | null {
  try {
    return line === "" ? null : (JSON.parse(line) as E);
  } catch {
    return null;
  }
}
