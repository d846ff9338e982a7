import { readYanwen } from "./yanwen";
import { readYunExpress } from "./yunexpress";

const RECEIVED = new Date("2026-11-22T08:15:00.000Z");
const NUMBER = "YT2229521272164446";
const readings = (reports: ReturnType<typeof readYanwen> | ReturnType<typeof readYunExpress>) =>
  reports[0]!.events.map(({ rawCode, status, subStatus }) => [rawCode, status, subStatus].join(" "));

it("every code of Yanwen's that is published, and those that are our reading", () => {
  const codes = "PU10 LH20 IC50 IC51 IC60 IC70 LM10 LM20 LM25 LM40 LM50 LM90 OR10 OR90 PU30 SC10 LM30 LM70 XX99".split(
    " ",
  );
  const checkpoints = codes.map((tracking_status, minute) => ({
    ...{
      tracking_status,
      time_stamp: `2026-11-22 08:${10 + minute}:00`,
      time_zone: "+08:00",
      message: "",
      location: "",
    },
  }));
  const result = [{ tracking_number: NUMBER, exchange_number: null, checkpoints }];
  const body = Buffer.from(JSON.stringify({ code: 0, message: "success", result }));
  expect(readings(readYanwen(body, RECEIVED))).toEqual([
    ...["PU10 IN_TRANSIT PICKED_UP", "LH20 IN_TRANSIT DEPARTED", "IC50 IN_TRANSIT CUSTOMS_PROCESSING"],
    ...["IC51 IN_TRANSIT CUSTOMS_INFORMATION_REQUIRED", "IC60 IN_TRANSIT CUSTOMS_RELEASED"],
    ...["IC70 EXCEPTION UNSPECIFIED", "LM10 IN_TRANSIT ARRIVED", "LM20 IN_TRANSIT ARRIVED"],
    ...["LM25 OUT_FOR_DELIVERY UNSPECIFIED", "LM40 DELIVERED UNSPECIFIED", "LM50 DELIVERY_FAILURE UNSPECIFIED"],
    ...["LM90 EXCEPTION RETURNED", "OR10 INFO_RECEIVED UNSPECIFIED", "OR90 EXCEPTION CANCELLED"],
    ...["PU30 EXCEPTION UNSPECIFIED", "SC10 IN_TRANSIT UNSPECIFIED", "LM30 AVAILABLE_FOR_PICKUP UNSPECIFIED"],
    ...["LM70 EXCEPTION LOST", "XX99 UNKNOWN UNKNOWN"],
  ]);
});

it("every state of YunExpress's that is published", () => {
  const states = [0, 10, 20, 30, 40, 50, 60, 80, 90, 100, 70];
  const OrderTrackingDetails = states.map((TrackingStatus, minute) => ({
    ...{ TrackingStatus, ProcessDate: `2026-11-22T08:${10 + minute}:00`, ProcessCountry: "CN" },
  }));
  const Item = { WaybillNumber: NUMBER, TrackingNumber: null, OrderTrackingDetails };
  const body = Buffer.from(JSON.stringify({ Code: "0000", Message: "Success", Item }));
  expect(readings(readYunExpress(body, RECEIVED))).toEqual([
    ...["0 NOT_FOUND UNSPECIFIED", "10 INFO_RECEIVED UNSPECIFIED", "20 IN_TRANSIT UNSPECIFIED"],
    ...["30 IN_TRANSIT CUSTOMS_PROCESSING", "40 OUT_FOR_DELIVERY UNSPECIFIED", "50 DELIVERED UNSPECIFIED"],
    ...["60 DELIVERY_FAILURE UNSPECIFIED", "80 EXCEPTION UNSPECIFIED", "90 EXCEPTION RETURNED"],
    ...["100 EXCEPTION CANCELLED", "70 UNKNOWN UNKNOWN"],
  ]);
});
