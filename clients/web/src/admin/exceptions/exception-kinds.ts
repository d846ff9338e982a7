import type { ShipmentExceptionKind } from "../../gql/graphql";

export const EXCEPTION_KINDS = [
  "NO_CARRIER",
  "CARRIER_SILENT",
  "BOOKING_NOT_VOIDED",
  "WEIGHT_ABOVE_QUOTE",
  "OVER_SERVICE_LIMIT",
  "CUSTOMS_DISAGREE",
  "CUSTOMS_REFERRED",
  "MOVES_THOUGH_HELD",
  "MOVES_THOUGH_CANCELLED",
  "DELIVERED_ELSEWHERE",
  "PICKUP_CHANGED",
  "NOT_AT_WAREHOUSE",
  "STILL_AT_WAREHOUSE",
  "DAMAGED",
  "LOST_SUSPECTED",
  "LOST",
  "SEIZED",
  "DESTROYED",
] as const satisfies readonly ShipmentExceptionKind[];
