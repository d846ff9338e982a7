import type { ChildProcess } from "node:child_process";
import type { Watchdog } from "./watchdog";

/** How long a first contact may take. Meanwhile the domains are loaded, and a slow machine sees to nothing else for seconds. */
export const CONTACT_MS = 30_000;

/** Where a service keeps its files and who clears up after it. */
export interface ServiceFolder {
  /** An existing folder; each service makes one of its own name in it. */
  home: string;
  /** The service accepts this password only, and only on the loopback interface. */
  password: string;
  /** The files need not outlive the run: no fsync, removed at the end. */
  throwaway: boolean;
  watchdog: Watchdog;
  /** Told what a start that takes long is doing. */
  progress?: (line: string) => void;
}

/** A service this process started and has to stop. */
export interface RunningService {
  url: string;
  process: ChildProcess;
  /** Starts it anew when its process has ended: on the same files, at the same address. */
  again(): Promise<RunningService>;
  stop(): Promise<void>;
}
