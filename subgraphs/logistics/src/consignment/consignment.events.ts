import { defineEvent, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import type { MasterConsignment } from "./consignment.entity";

const payload = z.object({
  masterConsignmentId: z.guid(),
  mawb: z.string().describe("The air waybill's number, as airlines write it."),
  flight: z.string().describe("Of its first leg."),
  at: z.iso.datetime(),
});

export const CONSIGNMENT_DEPARTED = defineEvent({
  type: "consignment.departed.v1",
  description: "A master consignment left its first place, and its shipments with it.",
  payload,
});

export const CONSIGNMENT_ARRIVED = defineEvent({
  type: "consignment.arrived.v1",
  description: "A master consignment arrived at its last place, and its shipments with it.",
  payload,
});

const told = ({ id, tenantId, mawb, flight }: MasterConsignment, at: Date) => ({
  aggregateId: id,
  tenantId,
  payload: { masterConsignmentId: id, mawb, flight, at: at.toISOString() },
});

export const consignmentDeparted = (consignment: MasterConsignment, at: Date): NewEvent =>
  CONSIGNMENT_DEPARTED.event(told(consignment, at));

export const consignmentArrived = (consignment: MasterConsignment, at: Date): NewEvent =>
  CONSIGNMENT_ARRIVED.event(told(consignment, at));
