import type { ChildProcess } from "node:child_process";
import type { Writable } from "node:stream";
import { startProgram } from "./processes";

// SIGINT is the fast, clean stop of PostgreSQL and Redis alike (SIGTERM makes PostgreSQL wait for its clients).
const SCRIPT = `
pids=""
while read -r word value; do
  case "$word" in
    watch) pids="$pids $value" ;;
    forget) left=""; for pid in $pids; do [ "$pid" = "$value" ] || left="$left $pid"; done; pids="$left" ;;
    remove) set -- "$@" "$value" ;;
    done) exit 0 ;;
  esac
done
for pid in $pids; do kill -INT "$pid" 2>/dev/null; done
tries=0
while [ $tries -lt 200 ]; do
  left=""
  for pid in $pids; do kill -0 "$pid" 2>/dev/null && ! grep -qs ') Z ' "/proc/$pid/stat" && left="$left $pid"; done
  [ -z "$left" ] && break
  tries=$((tries + 1)); sleep 0.2
done
for pid in $left; do kill -QUIT "$pid" 2>/dev/null; sleep 1; kill -KILL "$pid" 2>/dev/null; done
[ $# -gt 0 ] && rm -rf -- "$@"
exit 0
`;

/**
 * Stops what was started when its starter is killed outright: a shell of one megabyte, in a session of its own, that
 * waits for the end of a pipe only the starter holds open. Windows has no such shell: there the next start clears up.
 */
export class Watchdog {
  private readonly pipe: Writable | null;

  constructor() {
    if (process.platform === "win32") {
      this.pipe = null;
      return;
    }
    const shell = startProgram("sh", ["-c", SCRIPT], { detached: true, stdio: ["pipe", "ignore", "ignore"], cwd: "/" });
    shell.unref();
    this.pipe = shell.stdin;
    (this.pipe as Writable & { unref?(): void }).unref?.();
  }

  /** Stop this process, after those named before it, should we vanish. */
  watch({ pid }: ChildProcess): void {
    if (pid) this.pipe?.write(`watch ${pid}\n`);
  }

  /** It has ended: its id may go to a stranger. */
  forget({ pid }: ChildProcess): void {
    if (pid) this.pipe?.write(`forget ${pid}\n`);
  }

  /** Remove this throwaway folder, last of all, should we vanish. */
  removeAfter(folder: string): void {
    this.pipe?.write(`remove ${folder}\n`);
  }

  /** Everything was stopped in the ordinary way: nothing is left to watch. */
  dismiss(): void {
    this.pipe?.end("done\n");
  }
}
