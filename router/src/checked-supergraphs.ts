import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { version } = require("@apollo/federation-internals/package.json") as { version: string };

/**
 * Which supergraphs were found valid, by a digest of their text and of what judged it, so that a restart does not judge again: that takes a
 * third of a router's start.
 */
export class CheckedSupergraphs {
  /** @param folder in which only who may change the supergraph itself may write. */
  constructor(private readonly folder: string) {}

  has(sdl: string): boolean {
    return existsSync(this.placeOf(sdl));
  }

  add(sdl: string): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(this.placeOf(sdl), "");
    } catch {
      // A disk that cannot be written to: it is judged at each start.
    }
  }

  private placeOf(sdl: string): string {
    return join(this.folder, createHash("sha256").update(version).update("\n").update(sdl).digest("hex"));
  }
}
