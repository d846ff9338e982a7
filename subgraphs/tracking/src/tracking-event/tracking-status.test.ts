import { readCode, spellingOf, TrackingStatus } from "./tracking-status";

it.each([
  ["NotFound_InvalidCode", TrackingStatus.NOT_FOUND, "NotFound_InvalidCode"],
  ["InfoReceived", TrackingStatus.INFO_RECEIVED, "InfoReceived"],
  ["InTransit_PickedUp", TrackingStatus.IN_TRANSIT, "InTransit_PickedUp"],
  ["InTransit_CustomsRequiringInformation", TrackingStatus.IN_TRANSIT, "InTransit_CustomsRequiringInformation"],
  ["Expired_Other", TrackingStatus.EXPIRED, "Expired_Other"],
  ["AvailableForPickup_Other", TrackingStatus.AVAILABLE_FOR_PICKUP, "AvailableForPickup_Other"],
  ["OutForDelivery_Other", TrackingStatus.OUT_FOR_DELIVERY, "OutForDelivery_Other"],
  ["DeliveryFailure_NoBody", TrackingStatus.DELIVERY_FAILURE, "DeliveryFailure_NoBody"],
  ["Delivered_Other", TrackingStatus.DELIVERED, "Delivered_Other"],
  ["Exception_Returning", TrackingStatus.EXCEPTION, "Exception_Returning"],
  ["Delivered", TrackingStatus.DELIVERED, null],
  ["InTransit_QuantumTunnelling", TrackingStatus.UNKNOWN, null],
  ["delivered_other", TrackingStatus.UNKNOWN, null],
  ["constructor", TrackingStatus.UNKNOWN, null],
  ["", TrackingStatus.UNKNOWN, null],
  [null, TrackingStatus.UNKNOWN, null],
])("reads %j as %s", (code, status, subStatus) => {
  expect(readCode(code)).toMatchObject({ status, subStatus });
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

it("spells every status as 17TRACK does, and UNKNOWN as UNKNOWN", () => {
  expect(Object.values(TrackingStatus).map(spellingOf)).toEqual([
    "NotFound",
    "InfoReceived",
    "InTransit",
    "Expired",
    "AvailableForPickup",
    "OutForDelivery",
    "DeliveryFailure",
    "Delivered",
    "Exception",
    "UNKNOWN",
  ]);
});
