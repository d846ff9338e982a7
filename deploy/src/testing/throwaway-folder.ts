import { chmodSync, mkdtempSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MEMORY = "/dev/shm";
/** The homes of a whole run at their most, and as much again. */
const ROOM_BYTES = 8 * 2 ** 30;

/**
 * An empty folder for a home that goes with its test, or at the latest with the run, which PostgreSQL's own account can pass through.
 * In memory where there is room: a home is thousands of files, which a disk takes seconds to copy and to forget.
 */
export function throwawayFolder(name: string): string {
  const parent = process.env.TEST_SHARED_FOLDER ?? (isRoomy(MEMORY) ? MEMORY : tmpdir());
  const folder = mkdtempSync(join(parent, `baiyun-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}

function isRoomy(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
