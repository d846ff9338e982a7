import { FaultTable, PARTY_CALLS, type PartyPart } from "@baiyun/kit/testing";
import { BILL_FAULTS } from "../../subgraphs/finance/src/testing/bill-faults";
import { BOOKING_FAULTS } from "../../subgraphs/logistics/src/testing/booking-faults";
import { CARRIER_FAULTS } from "../../subgraphs/logistics/src/testing/carrier-faults";
import { CUSTOMS_FAULTS } from "../../subgraphs/logistics/src/testing/customs-faults";
import { WAREHOUSE_FAULTS } from "../../subgraphs/logistics/src/testing/warehouse-faults";
import { WATCH_FAULTS } from "../../subgraphs/tracking/src/testing/watch-faults";
import { SandboxClock } from "../sandbox/src/clock";
import { Parcels } from "../sandbox/src/parcels";
import { counterpartsIn } from "../sandbox/src/sandbox";
import { Shelf } from "../sandbox/src/shelf";

/** Each part as it stands beside the test that shows its cells. */
const PARTS = {
  carriers: new FaultTable("carriers", CARRIER_FAULTS),
  bookings: new FaultTable("bookings", BOOKING_FAULTS),
  customs: new FaultTable("customs", CUSTOMS_FAULTS),
  warehouses: new FaultTable("warehouses", WAREHOUSE_FAULTS),
  watching: new FaultTable("watching", WATCH_FAULTS),
  bills: new FaultTable("bills", BILL_FAULTS),
} as const satisfies Readonly<Record<PartyPart, FaultTable>>;

/** What the sandbox offers, and no part of ours calls. */
const NOT_CALLED: Readonly<Record<string, string>> = {
  "YUNEXPRESS_OMS IOSS": "an IOSS number goes along with each order",
  "AFTERSHIP REGISTER": "whoever has an account there says what it follows",
  "EDI REGISTER": "whose parcels are reported is agreed between the parties",
  "EPCIS REGISTER": "whose parcels are reported is agreed between the parties",
};

afterAll(() => {
  for (const [part, table] of Object.entries(PARTS)) process.stdout.write(`\n${part}${table.text(true)}`);
});

it("every call that a counterpart of the sandbox offers, or makes by itself, has a row; and no row is of any other", () => {
  const world = { clock: new SandboxClock(), parcels: new Parcels(() => {}), shelf: new Shelf(() => {}) };
  const offered = counterpartsIn(world).flatMap(({ name, calls }) => calls.map((call) => `${name} ${call}`));
  const rows = Object.values(PARTY_CALLS).flatMap((calls) => Object.values<string | null>(calls));
  const spoken = [...new Set([...rows.filter((row) => row !== null), ...Object.keys(NOT_CALLED)])];
  expect(spoken.toSorted()).toEqual(offered.toSorted());
});
