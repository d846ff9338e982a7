import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../src/stack/settings";
import { startStack } from "../src/testing/stack";

const run = promisify(execFile);

it("the demo plays a parcel to its delivery, against a stack of one process per subgraph", async () => {
  const stack = await startStack({ env: { MODE: "processes" } });
  try {
    const demo = ["-r", join(ROOT, "deploy", "register.cjs"), join(ROOT, "clients", "demo", "src", "main.ts")];
    const { stdout, stderr } = await run(process.execPath, demo, {
      env: { ...process.env, BAIYUN_HOME: stack.home, NO_COLOR: "1" },
    });
    expect(stderr).toBe("");
    expect(stdout.match(/^\d+\. .*$/gm)).toEqual([
      "1. Anybody compares the services for a parcel to Germany",
      "2. Four people sign in",
      "3. The customer creates an order, twice with one key, and submits it",
      "4. Pricing has quoted it",
      "5. The same query by role",
      "6. The customer accepts; logistics makes the shipment and its label",
      "7. The warehouse weighs it",
      "8. 17TRACK pushes scans; the customer watches them arrive",
      "9. Delivered",
    ]);
    expect(stdout).toContain("19.41 EUR for 1976 g");
    expect(stdout).toContain("DUTY   6.00 EUR");
    const labels = join(stack.home, "labels");
    const modes = readdirSync(labels).map((name) => statSync(join(labels, name)).mode & 0o777);
    expect([statSync(labels).mode & 0o777, ...modes]).toEqual([0o700, 0o600, 0o600]);
    expect(stdout).toContain("The order is DELIVERED, with 11 scans on record");
  } finally {
    await stack.stop();
  }
});
