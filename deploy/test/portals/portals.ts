import { startStack, type TestStack } from "../../src/testing/stack";
import { Journey } from "../support/journey";
import { Readers } from "../support/reader";

/** A stack that shows its pages, and a browser before them: what all tests of a file share, from its beginning to its end. */
export class Portals {
  stack!: TestStack;
  journey!: Journey;
  readers!: Readers;

  /** To be called where the tests are described. */
  static opened(executablePath: string): Portals {
    const here = new Portals();
    beforeAll(async () => {
      here.stack = await startStack({ env: { WEB: "true" } });
      here.journey = new Journey(here.stack.home);
      here.readers = await Readers.open(executablePath, here.stack.url);
    });
    afterAll(async () => {
      await here.readers?.close();
      await here.stack?.stop();
    });
    return here;
  }
}
