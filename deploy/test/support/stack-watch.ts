import { until } from "@baiyun/kit/testing";
import type { TestStack } from "../../src/testing/stack";

interface Readiness {
  status: number;
  body: { status: string; subgraphs?: string[] };
}

export const READY = { status: 200, body: { status: "ready" } };

export const ended = (name: string) => new RegExp(`^${name} ended \\(SIGKILL\\): it is started again in \\d+\\.\\d s$`);
export const again = (name: string) => new RegExp(`^${name} runs again$`);

/** What a stack says of itself while its parts come and go. */
export class StackWatch {
  constructor(private readonly stack: TestStack) {}

  async readyz(): Promise<Readiness> {
    const response = await fetch(`${this.stack.url}/readyz`);
    return { status: response.status, body: await response.json() };
  }

  async answers(): Promise<boolean> {
    return (await this.readyz().catch(() => null)) !== null;
  }

  ready(): Promise<void> {
    return until(async () => (await this.readyz().catch(() => null))?.status === 200);
  }

  /** Until the router says that these at least cannot do their work. */
  lacks(...names: string[]): Promise<void> {
    return until(async () => {
      const { status, body } = await this.readyz();
      return status === 503 && names.every((name) => body.subgraphs?.includes(name));
    });
  }

  said(line: RegExp): Promise<void> {
    return until(async () =>
      this.stack
        .output()
        .split("\n")
        .some((each) => line.test(each)),
    );
  }
}
