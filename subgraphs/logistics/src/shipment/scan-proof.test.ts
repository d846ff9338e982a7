import { mayProve, proofOf, type Voyage } from "./scan-proof";
import { ShipmentStatus } from "./shipment-status";

const { DEPARTED, EXPORT_CLEARED, LABELLED, RETURNING } = ShipmentStatus;
const TO_GERMANY: Voyage = { status: LABELLED, milestone: LABELLED, destinationCountry: "DE" };

it.each([
  ["INFO_RECEIVED", "UNSPECIFIED", null, "AWAITING_INBOUND"],
  ["IN_TRANSIT", "PICKED_UP", "CN", "RECEIVED"],
  ["IN_TRANSIT", "PICKED_UP", null, "RECEIVED"],
  ["IN_TRANSIT", "PICKED_UP", "DE", null],
  ["IN_TRANSIT", "DEPARTED", "CN", "BAGGED"],
  ["IN_TRANSIT", "DEPARTED", null, "BAGGED"],
  ["IN_TRANSIT", "DEPARTED", "HK", "DEPARTED"],
  ["IN_TRANSIT", "ARRIVED", "DE", "ARRIVED"],
  ["IN_TRANSIT", "ARRIVED", null, null],
  ["IN_TRANSIT", "ARRIVED", "AE", null],
  ["IN_TRANSIT", "ARRIVED", "CN", null],
  ["IN_TRANSIT", "CUSTOMS_PROCESSING", "DE", "ARRIVED"],
  ["IN_TRANSIT", "CUSTOMS_PROCESSING", "HK", null],
  ["IN_TRANSIT", "CUSTOMS_PROCESSING", null, null],
  ["IN_TRANSIT", "CUSTOMS_PROCESSING", "CN", null],
  ["IN_TRANSIT", "CUSTOMS_RELEASED", "DE", "IMPORT_CLEARED"],
  ["IN_TRANSIT", "CUSTOMS_RELEASED", "HK", null],
  ["IN_TRANSIT", "CUSTOMS_RELEASED", "BE", null],
  ["IN_TRANSIT", "CUSTOMS_RELEASED", null, null],
  ["IN_TRANSIT", "CUSTOMS_RELEASED", "CN", "EXPORT_CLEARED"],
  ["IN_TRANSIT", "CUSTOMS_INFORMATION_REQUIRED", "DE", "IMPORT_HELD"],
  ["IN_TRANSIT", "CUSTOMS_INFORMATION_REQUIRED", "CN", "ON_HOLD"],
  ["IN_TRANSIT", "CUSTOMS_INFORMATION_REQUIRED", "HK", "ON_HOLD"],
  ["IN_TRANSIT", "CUSTOMS_INFORMATION_REQUIRED", null, "ON_HOLD"],
  ["IN_TRANSIT", "UNSPECIFIED", "CN", null],
  ["IN_TRANSIT", null, null, null],
  ["AVAILABLE_FOR_PICKUP", "UNSPECIFIED", "DE", "OUT_FOR_DELIVERY"],
  ["OUT_FOR_DELIVERY", "UNSPECIFIED", "DE", "OUT_FOR_DELIVERY"],
  ["OUT_FOR_DELIVERY", "UNSPECIFIED", null, "OUT_FOR_DELIVERY"],
  ["OUT_FOR_DELIVERY", "UNSPECIFIED", "CN", null],
  ["DELIVERY_FAILURE", "RECIPIENT_ABSENT", "DE", "DELIVERY_FAILED"],
  ["DELIVERY_FAILURE", "RECIPIENT_ABSENT", "AE", null],
  ["DELIVERED", "UNSPECIFIED", "DE", "DELIVERED"],
  ["DELIVERED", "UNSPECIFIED", null, "DELIVERED"],
  ["DELIVERED", "UNSPECIFIED", "CN", null],
  ["DELIVERED", "UNSPECIFIED", "AE", null],
  ["EXCEPTION", "RETURNING", "DE", "RETURNING"],
  ["EXCEPTION", "RETURNED", "CN", "RETURNED"],
  ["EXCEPTION", "LOST", null, "LOST"],
  ["EXCEPTION", "DESTROYED", null, "DESTROYED"],
  ["EXCEPTION", "DELAYED", null, null],
  ["EXCEPTION", "DAMAGED", null, "ON_HOLD"],
  ["EXCEPTION", "UNSPECIFIED", null, "ON_HOLD"],
  ["NOT_FOUND", "UNSPECIFIED", null, null],
  ["EXPIRED", "UNSPECIFIED", null, null],
  ["UNKNOWN", "UNKNOWN", null, null],
  ["UNKNOWN", "constructor", "CN", null],
  ["toString", null, null, null],
])("%s / %s in %s proves %s of a parcel for Germany", (status, subStatus, countryCode, proven) => {
  expect(proofOf({ status, subStatus, countryCode }, TO_GERMANY)).toBe(proven);
});

it.each(["CN", null])("a departure in %s counts once customs have let it go", (countryCode) => {
  const scan = { status: "IN_TRANSIT", subStatus: "DEPARTED", countryCode };
  for (const milestone of [EXPORT_CLEARED, DEPARTED] as const) {
    expect(proofOf(scan, { ...TO_GERMANY, milestone })).toBe("DEPARTED");
  }
});

it.each([
  ["CN", "RETURNED"],
  ["DE", null],
  ["HK", null],
  [null, null],
])("what goes back and is delivered in %s is %s", (countryCode, proven) => {
  const scan = { status: "DELIVERED", subStatus: "UNSPECIFIED", countryCode };
  expect(proofOf(scan, { ...TO_GERMANY, status: RETURNING })).toBe(proven);
});

it.each([
  ["GB", "JE", "ARRIVED"],
  ["JE", "GB", "ARRIVED"],
  ["PR", "US", "ARRIVED"],
  ["LI", "CH", "ARRIVED"],
  ["MC", "FR", "ARRIVED"],
  ["GG", "JE", "ARRIVED"],
  ["IE", "GB", null],
  ["CH", "DE", null],
  ["HK", "CN", null],
])("a parcel for %s that arrives in %s is %s", (destinationCountry, countryCode, proven) => {
  const scan = { status: "IN_TRANSIT", subStatus: "ARRIVED", countryCode };
  expect(proofOf(scan, { ...TO_GERMANY, destinationCountry })).toBe(proven);
});

it("knows without the shipment what proves nothing", () => {
  const scans = ["IN_TRANSIT ARRIVED", "IN_TRANSIT UNSPECIFIED", "EXCEPTION DELAYED", "UNKNOWN UNKNOWN", "DELIVERED X"];
  const provable = scans.filter((scan) => {
    const [status, subStatus] = scan.split(" ");
    return mayProve({ status: status!, subStatus });
  });
  expect(provable).toEqual(["IN_TRANSIT ARRIVED", "DELIVERED X"]);
});
