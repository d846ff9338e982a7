import { once } from "node:events";
import { rmSync } from "node:fs";
import type { RunningService, ServiceFolder } from "../../src/services/service";
import { Watchdog } from "../../src/services/watchdog";
import { temporaryHome } from "../../src/testing/stack";

/** For each test a folder of its own; what `keep` was given is stopped, and the folder removed, after it. */
export function servicesOfEachTest() {
  let home: string;
  let watchdog: Watchdog;
  let running: RunningService[];

  beforeEach(() => {
    home = temporaryHome();
    watchdog = new Watchdog();
    running = [];
  });

  afterEach(async () => {
    for (const service of running) await service.stop();
    watchdog.dismiss();
    rmSync(home, { recursive: true, force: true });
  });

  return {
    home: () => home,
    place: (over: Partial<ServiceFolder> = {}): ServiceFolder => ({
      home,
      password: "correct-horse",
      throwaway: false,
      watchdog,
      ...over,
    }),
    async keep(starting: Promise<RunningService>): Promise<RunningService> {
      const service = await starting;
      running.push(service);
      return service;
    },
  };
}

/** SIGKILL, as the kernel sends it when memory is short. */
export async function kill9(service: RunningService): Promise<void> {
  const exit = once(service.process, "exit");
  service.process.kill("SIGKILL");
  await exit;
}
