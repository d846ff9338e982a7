import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { until } from "@baiyun/kit/testing";
import type { Session } from "../../clients/demo/src/api";
import { ordersOf } from "../../clients/demo/src/many/orders";
import { samplePushes, send } from "../../clients/demo/src/pushes";
import { ROOT } from "../src/stack/settings";
import { findBrowser } from "../src/testing/browser";
import { startStack, type TestStack, usedHome } from "../src/testing/stack";
import { ASKED, expectUnlogged, expectUnreadUnrepeated, expectUnrepeated } from "./support/entered-secrets";
import { Journey, ship } from "./support/journey";
import { Readers } from "./support/reader";
import { expectServing, expectStopped } from "./support/serving";
import { childPid } from "./support/stack-processes";
import { again, ended, READY, StackWatch } from "./support/stack-watch";

const run = promisify(execFile);
const executablePath = findBrowser();
const CUSTOMER = "admin@lumen.example";

let home: string;
let stack: TestStack;
let watch: StackWatch;
let journey: Journey;
let customer: Session;
beforeAll(async () => {
  home = await usedHome();
  const env = { MODE: "processes", LOG_LEVEL: "debug", WEB: String(executablePath !== null) };
  stack = await startStack({ home, env });
  watch = new StackWatch(stack);
  journey = new Journey(stack.home);
  customer = await journey.signIn(CUSTOMER);
});

const newReference = () => `AGAIN-${randomUUID()}`;
const orders = () => customer.get<{ orders: { edges: unknown[] } }>("{ orders(first: 5) { edges { node { id } } } }");

describe("a stack of processes", () => {
  afterAll(async () => {
    await stack.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it("serves, and keeps its folder to itself", () => expectServing(stack, "processes"));

  const demo = (...options: string[]) => {
    const program = ["-r", join(ROOT, "deploy", "register.cjs"), join(ROOT, "clients", "demo", "src", "main.ts")];
    const env = { ...process.env, BAIYUN_HOME: stack.home, NO_COLOR: "1" };
    return run(process.execPath, [...program, ...options], { env });
  };
  let many: ReturnType<typeof demo>;

  it("plays the demo: a parcel to its delivery, once there are funds for it", async () => {
    // Both at once: their parcels live beside each other.
    many = demo("--many", "3", "--speed", "40000");
    const { stdout, stderr } = await demo();
    expect(stderr).toBe("");
    expect(stdout.match(/^\d+\. .*$/gm)).toEqual([
      "1. Anybody compares the services for a parcel to Germany",
      "2. Four people sign in",
      "3. The customer creates an order, twice with one key, and submits it",
      "4. Pricing has quoted it",
      "5. The same query by role",
      "6. The customer accepts, and has no pounds: finance holds nothing",
      "7. Pounds are paid in, and the order goes on by itself",
      "8. The warehouse weighs it",
      "9. 17TRACK pushes scans; the customer watches them arrive",
      "10. Delivered",
      "11. The ledger proves it",
    ]);
    expect(stdout).toContain("19.41 EUR for 1976 g");
    expect(stdout).toContain("DUTY   6.00 EUR");
    const labels = join(stack.home, "labels");
    const modes = readdirSync(labels).map((name) => statSync(join(labels, name)).mode & 0o777);
    expect([statSync(labels).mode & 0o777, ...modes]).toEqual([0o700, 0o600, 0o600]);
    expect(stdout).toContain("The order is DELIVERED, with 11 scans on record");
    const [, asked] = /The order is AWAITING_FUNDS\. It wants (\d+\.\d\d GBP)/.exec(stdout)!;
    const deeds = stdout.split("\n").map((line) => line.trim());
    expect(deeds).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`Finance holds no ${asked}: `),
        expect.stringContaining(`Finance holds ${asked}.`),
        expect.stringContaining("All its goods are there."),
        expect.stringContaining("Finance is asked to capture its hold."),
        `Held once: ${asked}, and taken when it was delivered: ${asked}.`,
        expect.stringMatching(`^DEBIT +WALLET +${asked}$`),
        expect.stringMatching(
          /^All \d+ entries of the books: debit is credit in each, and no wallet or hold is amiss\.$/,
        ),
      ]),
    );
  });

  it("lets three parcels live their lives on the fast clock, and proves what became of them", async () => {
    const { stdout, stderr } = await many;
    expect(stderr).toBe("");
    const lines = stdout.split("\n").map((line) => line.trim());
    const ended = lines.indexOf("3. All have ended");
    expect(lines[ended - 2]).toMatch(/^\d+ s {2}IMPORT_HELD 1 {2}DELIVERED 1 {2}DELIVERY_FAILED 1$/);
    expect(lines.slice(ended + 1)).toEqual([
      "1 DELIVERED, 1 UNDELIVERED, 1 CUSTOMS_HELD",
      "3 orders, 3 tracking numbers, 3 parcels at the carriers.",
      expect.stringMatching(/^3 holds\. Of 1 captured: (\d+\.\d\d EUR) of \1\. Not captured: 2, \d+\.\d\d EUR\.$/),
      expect.stringMatching(/^All \d+ entries of the books: debit is credit in each, and no hold is amiss\.$/),
      "They stay, as everything does that was ordered.",
      "",
    ]);
    const [, channel] = /channel (many-\w+):/.exec(stdout)!;
    const ops = await journey.signIn("ops@baiyun.example");
    const seen = await Promise.all([customer, ops].map((who) => ordersOf(who, channel!)));
    expect(seen[0]).toEqual(seen[1]);
    const parcels = seen[0]!.flatMap(({ shipments }) => shipments.map(({ status }) => status));
    expect(parcels.sort()).toEqual(["DELIVERED", "DELIVERY_FAILED", "IMPORT_HELD"]);
  });

  it.each(ASKED)("repeats in no answer what was entered: %s", (_case, asked) => expectUnrepeated(stack, asked));

  it("nor when it cannot be read at all", () => expectUnreadUnrepeated(stack));

  it("goes on while one of its domains is dead, says so, and has it back at its address", async () => {
    const { shipment } = await ship(customer, newReference());
    process.kill(childPid(stack, "serve-domain.ts tracking"), "SIGKILL");
    await watch.said(ended("tracking"));
    expect((await orders()).orders.edges.length).toBeGreaterThan(0);
    await watch.said(again("tracking"));
    await watch.ready();
    const { shipment: seen } = await customer.get<{ shipment: { trackingEvents: { edges: unknown[] } } }>(
      "query ($id: ID!) { shipment(id: $id) { trackingEvents(first: 1) { edges { cursor } } } }",
      { id: shipment.id },
    );
    expect(seen).toEqual({ trackingEvents: { edges: [] } });
    await ship(customer, newReference());
  });

  const endRouter = async () => {
    process.kill(childPid(stack, "router.js"), "SIGKILL");
    await watch.said(ended("router"));
  };
  const routerAgain = async () => {
    await watch.said(again("router"));
    await watch.ready();
    await orders();
  };

  (executablePath ? it : it.skip)("loses no scan on an open page while its router is gone", async () => {
    const { orderId, shipment } = await ship(customer, newReference());
    const pushes = samplePushes(shipment.trackingNumber);
    const push = async (index: number) => expect(await send(journey.stack, pushes[index]!)).toBe(200);
    await push(0);
    const readers = await Readers.open(executablePath!, stack.url);
    try {
      const reader = await readers.reader();
      const { page } = reader;
      await reader.signIn("portal", CUSTOMER);
      await reader.open(`/portal/orders/${orderId}`);
      const parcel = page.getByRole("region", { name: `Parcel ${shipment.trackingNumber}` });
      const live = page.getByText("Live", { exact: true });
      await parcel.getByRole("listitem").first().waitFor();
      await live.waitFor();
      let loads = 0;
      page.on("load", () => loads++);

      await push(1);
      await parcel.getByText("Picked up").first().waitFor();
      await endRouter();
      await live.waitFor({ state: "detached" });
      await push(2);
      await push(3);
      await routerAgain();
      await live.waitFor();
      await parcel.getByText("Arrived").first().waitFor();
      await push(4);
      await parcel.getByRole("listitem").nth(4).waitFor();
      const scans = (await parcel.getByRole("listitem").allInnerTexts()).map((text) => text.split("\n")[0]);
      expect(scans).toEqual(["In customs", "Arrived", "Departed", "Picked up", "Announced to the carrier"]);
      expect(loads).toBe(0);
    } finally {
      await readers.close();
    }
  });

  (executablePath ? it.skip : it)("has its router back as well", async () => {
    await endRouter();
    await routerAgain();
  });

  it("has a domain that hangs named by its router, by no address, until it goes on", async () => {
    const pid = childPid(stack, "serve-domain.ts pricing");
    process.kill(pid, "SIGSTOP");
    try {
      await watch.lacks("pricing");
      expect(await watch.readyz()).toEqual({ status: 503, body: { status: "not ready", subgraphs: ["pricing"] } });
    } finally {
      process.kill(pid, "SIGCONT");
    }
    await watch.ready();
    expect(await watch.readyz()).toEqual(READY);
  });

  it("goes on when its terminal is closed, and what it says reaches nobody", async () => {
    stack.process.stdout!.destroy();
    stack.process.stderr!.destroy();
    process.kill(childPid(stack, "router.js"), "SIGKILL");
    await until(async () => !(await watch.answers()));
    await watch.ready();
    await orders();
    expect(stack.process.exitCode).toBeNull();
  });

  it("stops, and no log of it, down to the databases', holds what was entered", async () => {
    await expectStopped(stack);
    expectUnlogged(stack);
  });
});
