import { readCode } from "./codes";

it.each([
  ["NotFound_Other", "NOT_FOUND", "UNSPECIFIED"],
  ["NotFound_InvalidCode", "NOT_FOUND", "NUMBER_INVALID"],
  ["InfoReceived", "INFO_RECEIVED", "UNSPECIFIED"],
  ["InTransit_PickedUp", "IN_TRANSIT", "PICKED_UP"],
  ["InTransit_Other", "IN_TRANSIT", "UNSPECIFIED"],
  ["InTransit_Departure", "IN_TRANSIT", "DEPARTED"],
  ["InTransit_Arrival", "IN_TRANSIT", "ARRIVED"],
  ["InTransit_CustomsProcessing", "IN_TRANSIT", "CUSTOMS_PROCESSING"],
  ["InTransit_CustomsRequiringInformation", "IN_TRANSIT", "CUSTOMS_INFORMATION_REQUIRED"],
  ["InTransit_CustomsReleased", "IN_TRANSIT", "CUSTOMS_RELEASED"],
  ["Expired_Other", "EXPIRED", "UNSPECIFIED"],
  ["AvailableForPickup_Other", "AVAILABLE_FOR_PICKUP", "UNSPECIFIED"],
  ["OutForDelivery_Other", "OUT_FOR_DELIVERY", "UNSPECIFIED"],
  ["DeliveryFailure_Other", "DELIVERY_FAILURE", "UNSPECIFIED"],
  ["DeliveryFailure_NoBody", "DELIVERY_FAILURE", "RECIPIENT_ABSENT"],
  ["DeliveryFailure_Security", "DELIVERY_FAILURE", "SECURITY"],
  ["DeliveryFailure_Rejected", "DELIVERY_FAILURE", "REFUSED"],
  ["DeliveryFailure_InvalidAddress", "DELIVERY_FAILURE", "ADDRESS_INVALID"],
  ["Delivered_Other", "DELIVERED", "UNSPECIFIED"],
  ["Exception_Other", "EXCEPTION", "UNSPECIFIED"],
  ["Exception_Returning", "EXCEPTION", "RETURNING"],
  ["Exception_Returned", "EXCEPTION", "RETURNED"],
  ["Exception_NoBody", "EXCEPTION", "RECIPIENT_ABSENT"],
  ["Exception_Security", "EXCEPTION", "SECURITY"],
  ["Exception_Damage", "EXCEPTION", "DAMAGED"],
  ["Exception_Rejected", "EXCEPTION", "REFUSED"],
  ["Exception_Delayed", "EXCEPTION", "DELAYED"],
  ["Exception_Lost", "EXCEPTION", "LOST"],
  ["Exception_Destroyed", "EXCEPTION", "DESTROYED"],
  ["Exception_Cancel", "EXCEPTION", "CANCELLED"],
  ["Delivered", "DELIVERED", "UNSPECIFIED"],
  ["InTransit_QuantumTunnelling", "IN_TRANSIT", "UNSPECIFIED"],
  ["Delivered_ByDrone", "DELIVERED", "UNSPECIFIED"],
  ["Exception_Haunted", "EXCEPTION", "UNSPECIFIED"],
  ["Teleported_Other", "UNKNOWN", "UNKNOWN"],
  ["delivered_other", "UNKNOWN", "UNKNOWN"],
  ["constructor", "UNKNOWN", "UNKNOWN"],
  ["", "UNKNOWN", "UNKNOWN"],
  [null, "UNKNOWN", "UNKNOWN"],
])("reads %j as %s, %s", (code, status, subStatus) => {
  expect(readCode(code)).toMatchObject({ status, subStatus });
});

it.each([
  ["InTransit_QuantumTunnelling", "Arrival", "IN_TRANSIT", "ARRIVED"],
  ["Delivered_ByDrone", "Delivered", "DELIVERED", "UNSPECIFIED"],
  ["Exception_GoingHome", "Returning", "EXCEPTION", "RETURNING"],
  ["OutForDelivery_ByDrone", null, "OUT_FOR_DELIVERY", "UNSPECIFIED"],
  ["DRONE-7", "OutForDelivery", "OUT_FOR_DELIVERY", "UNSPECIFIED"],
  ["Exception_Haunted", "Arrival", "EXCEPTION", "UNSPECIFIED"],
  ["InTransit_CustomsReleased", "Arrival", "IN_TRANSIT", "CUSTOMS_RELEASED"],
  ["DRONE-7", "Beaming", "UNKNOWN", "UNKNOWN"],
  ["DRONE-7", "constructor", "UNKNOWN", "UNKNOWN"],
])("reads a finer code %j at stage %j as %s, %s", (code, stage, status, subStatus) => {
  expect(readCode(code, stage)).toMatchObject({ status, subStatus });
});

it("ranks scans of one instant by how far along they are, unreadable ones first", () => {
  const codes = [
    "Delivered_Other",
    "InTransit_CustomsReleased",
    "nonsense",
    "InTransit_CustomsProcessing",
    "InfoReceived",
  ];
  expect(codes.sort((a, b) => readCode(a).rank.localeCompare(readCode(b).rank))).toEqual([
    "nonsense",
    "InfoReceived",
    "InTransit_CustomsProcessing",
    "InTransit_CustomsReleased",
    "Delivered_Other",
  ]);
});
