import { type Condition, select, Viewer } from "@baiyun/kit";
import { planOf } from "@baiyun/kit/testing";
import { Bag } from "./bag/bag.entity";
import { conditionsOf as ofBags } from "./bag/bag.input";
import { BagParcel } from "./bag/bag-parcel.entity";
import { BagStatus } from "./bag/bag-status";
import { ConsignmentStatus, MasterConsignment } from "./consignment/consignment.entity";
import { conditionsOf as ofConsignments } from "./consignment/consignment.input";
import { DecisionCause, ShipmentDecision } from "./decision/decision.entity";
import { conditionsOf as ofDecisions } from "./decision/decision.input";
import { DeclarationState } from "./declaration/declaration-state";
import { ShipmentException } from "./exception/exception.entity";
import { conditionsOf as ofExceptions } from "./exception/exception.input";
import { ExceptionNote } from "./exception/exception-note.entity";
import { GroupedDeclaration, GroupedPart, GroupKind } from "./grouped-declaration/grouped-declaration.entity";
import { conditionsOf as ofGrouped } from "./grouped-declaration/grouped-declaration.input";
import { HandOver } from "./hand-over/hand-over.entity";
import { Intercept, InterceptStatus } from "./intercept/intercept.entity";
import { conditionsOf as ofIntercepts } from "./intercept/intercept.input";
import { LabelPrint } from "./label-print/label-print.entity";
import { conditionsOf as ofUnexpected } from "./receiving/receiving.input";
import { UnexpectedParcel } from "./receiving/unexpected-parcel.entity";
import { type Logistics, openLogistics } from "./testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

const ID = "01990000-0000-7000-8000-000000000001";
const NOW = new Date("2026-11-27T00:00:00Z");
const page = { order: "id", newestFirst: true, limit: 21 };

const ofId = (property: string): Condition[] => [
  { property, sql: (column, parameter) => `${column} = ${parameter}`, value: ID },
];

it.each<[string, new () => object, (Condition | null)[], string]>([
  ["bags", Bag, ofBags({}), "bag_pkey"],
  ["bags by status", Bag, ofBags({ status: [BagStatus.OPEN] }), "bag_by_status"],
  ["bags by warehouse", Bag, ofBags({ warehouseId: ID }), "bag_by_warehouse"],
  ["bags by gateway", Bag, ofBags({ gateway: "DEFRA" }), "bag_by_gateway"],
  ["bags of a consignment", Bag, ofId("consignmentId"), "bag_of_consignment"],
  ["what is in a bag", BagParcel, ofId("bagId"), "bag_parcel_of_bag"],
  ["consignments", MasterConsignment, ofConsignments({}), "master_consignment_pkey"],
  [
    "consignments by status",
    MasterConsignment,
    ofConsignments({ status: [ConsignmentStatus.CLOSED] }),
    "consignment_by_status",
  ],
  ["consignments by mawb", MasterConsignment, ofConsignments({ mawb: "160-12345675" }), "consignment_by_mawb"],
  ["consignments by end", MasterConsignment, ofConsignments({ destination: "DEFRA" }), "consignment_by_destination"],
  ["exceptions to a country", ShipmentException, ofExceptions({ country: "DE" }, NOW), "exception_by_country"],
  ["exceptions of nobody", ShipmentException, ofExceptions({ isOwned: false }, NOW), "exception_unowned"],
  ["exceptions of somebody", ShipmentException, ofExceptions({ ownerId: ID }, NOW), "exception_by_owner"],
  ["decisions that wait", ShipmentDecision, ofDecisions({ isOpen: true }), "decision_waits"],
  ["decisions of a cause", ShipmentDecision, ofDecisions({ cause: DecisionCause.REFUSED }), "decision_by_cause"],
  ["grouped of a kind", GroupedDeclaration, ofGrouped({ kind: GroupKind.MONTHLY }, NOW), "grouped_by_kind"],
  ["grouped by state", GroupedDeclaration, ofGrouped({ state: [DeclarationState.DRAFT] }, NOW), "grouped_by_state"],
  ["grouped of a month", GroupedDeclaration, ofGrouped({ month: "2026-11" }, NOW), "grouped_by_month"],
  ["grouped of a seller", GroupedDeclaration, ofGrouped({ customerId: ID }, NOW), "grouped_by_tenant"],
  ["parts", GroupedPart, ofId("groupedId"), "grouped_part_of"],
  ["notes", ExceptionNote, ofId("exceptionId"), "exception_note_of"],
  ["prints", LabelPrint, ofId("labelId"), "label_print_of"],
  ["hand-overs", HandOver, [], "hand_over_pkey"],
  ["intercepts", Intercept, ofIntercepts({}), "intercept_pkey"],
  ["intercepts by status", Intercept, ofIntercepts({ status: [InterceptStatus.REQUESTED] }), "intercept_by_status"],
  ["unexpected parcels", UnexpectedParcel, ofUnexpected({}), "unexpected_parcel_pkey"],
  ["unexpected parcels that wait", UnexpectedParcel, ofUnexpected({ isOpen: true }), "unexpected_parcel_open"],
])("%s are found by an index", async (_list, entity, conditions, index) => {
  const { database } = logistics;
  const statement = select(database.source, Viewer.system, entity, conditions, page)!;
  const reads = await planOf(database, Viewer.system, statement);
  expect(reads.length).toBe(1);
  expect(reads[0]).toContain(`Scan ${index}`);
});

it.each([
  ["open", { isOpen: true }],
  ["overdue", { overdue: true }],
])("%s exceptions are found among those that wait", async (_which, filter) => {
  const { database } = logistics;
  const statement = select(database.source, Viewer.system, ShipmentException, ofExceptions(filter, NOW), page)!;
  const [read, ...others] = await planOf(database, Viewer.system, statement);
  expect(read).toMatch(/Scan exception_(due|waits|open)/);
  expect(others).toEqual([]);
});

it("what is late of a month is found among what is to be handed in", async () => {
  const { database } = logistics;
  const statement = select(database.source, Viewer.system, GroupedDeclaration, ofGrouped({ late: true }, NOW), page)!;
  const [read, ...others] = await planOf(database, Viewer.system, statement);
  expect(read).toMatch(/Scan grouped_(due|by_state)/);
  expect(others).toEqual([]);
});
