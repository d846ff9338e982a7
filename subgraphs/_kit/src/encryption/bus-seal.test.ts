import { randomUUID } from "node:crypto";
import { BusSeal } from "./bus-seal";

const [OLD, NEW] = ["an old secret that seals on the bus", "a new secret that seals on the bus"];
const IOSS = "IM2760000742";
const told = { event: "order.accepted.v1", field: "iossSealed", aggregateId: randomUUID(), tenantId: randomUUID() };

it("opens for who shares the key, in the same place alone", () => {
  const [one, other] = [new BusSeal([OLD]), new BusSeal([OLD])];
  const sealed = one.seal(told, IOSS);
  expect(sealed).not.toContain("2760000742");
  expect(other.open(told, sealed)).toBe(IOSS);
  expect(one.seal(told, IOSS)).not.toBe(sealed);
  for (const elsewhere of [
    { event: "order.submitted.v1" },
    { field: "other" },
    { aggregateId: randomUUID() },
    { tenantId: randomUUID() },
  ]) {
    expect(() => other.open({ ...told, ...elsewhere }, sealed)).toThrow("does not open");
  }
});

it("while the key is exchanged the new one seals and both open", () => {
  const [before, during, after] = [new BusSeal([OLD]), new BusSeal([NEW, OLD]), new BusSeal([NEW])];
  expect(during.open(told, before.seal(told, IOSS))).toBe(IOSS);
  expect(after.open(told, during.seal(told, IOSS))).toBe(IOSS);
  expect(() => after.open(told, before.seal(told, IOSS))).toThrow("does not open");
  expect(() => after.open(told, "no seal at all")).toThrow("does not open");
});
