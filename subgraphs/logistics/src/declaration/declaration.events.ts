import { defineEvent, type EventDefinition, type NewEvent } from "@baiyun/kit";
import { z } from "zod";
import { CustomsRegime } from "../customs-rule/customs-rule.entity";
import type { CustomsDeclaration } from "./declaration.entity";
import { DeclarationState } from "./declaration-state";

const ids = {
  declarationId: z.guid(),
  shipmentId: z.guid().nullable().describe("Null for one of more than a shipment."),
  masterConsignmentId: z.guid().nullable().describe("Of one for what flies under one air waybill; null for any other."),
  orderId: z.guid().nullable(),
  regime: z.enum(CustomsRegime),
  version: z.number().int().describe("Which version of what is declared: a correction is the next one."),
};
const said = { code: z.string().nullable(), message: z.string().nullable() };

const about = <S extends z.ZodRawShape>(what: string, description: string, payload: S) =>
  defineEvent({ type: `declaration.${what}.v1`, description, payload: z.object({ ...ids, ...payload }) });

export const DECLARATION_SUBMITTED = about("submitted", "A declaration is handed in to customs.", {});
export const DECLARATION_ACCEPTED = about("accepted", "Customs accepted a declaration and decide on the goods.", {});
export const DECLARATION_REJECTED = about("rejected", "Customs rejected a declaration: it has to be corrected.", said);
export const DECLARATION_RELEASED = about("released", "Customs let the goods go.", {});
export const DECLARATION_HELD = about("held", "Customs hold the goods, for documents or to examine them.", {
  ...said,
  hold: z.enum([DeclarationState.HELD_DOCS, DeclarationState.HELD_EXAM]),
});
export const DECLARATION_SEIZED = about("seized", "Customs took the goods for good.", {});

const OF_STATE: Partial<Record<DeclarationState, EventDefinition>> = {
  SUBMITTED: DECLARATION_SUBMITTED,
  ACCEPTED: DECLARATION_ACCEPTED,
  REJECTED: DECLARATION_REJECTED,
  HELD_DOCS: DECLARATION_HELD,
  HELD_EXAM: DECLARATION_HELD,
  RELEASED: DECLARATION_RELEASED,
  SEIZED: DECLARATION_SEIZED,
};

type Moved = Pick<CustomsDeclaration, "id" | "tenantId" | "regime" | "version" | "state"> &
  Record<"shipmentId" | "orderId", string | null>;

/** What others hear of the state that a declaration has come to; null for what is ours alone. */
export function declarationMoved(
  { id, tenantId, shipmentId, orderId, regime, version, state }: Moved,
  { code, message }: { code: string | null; message: string | null } = { code: null, message: null },
  masterConsignmentId: string | null = null,
): NewEvent | null {
  const definition = OF_STATE[state];
  if (!definition) return null;
  const payload = { declarationId: id, shipmentId, masterConsignmentId, orderId, regime, version };
  return definition.event({ aggregateId: id, tenantId, payload: { ...payload, code, message, hold: state } });
}

export const DECLARATION_EVENTS = [
  DECLARATION_SUBMITTED,
  DECLARATION_ACCEPTED,
  DECLARATION_REJECTED,
  DECLARATION_RELEASED,
  DECLARATION_HELD,
  DECLARATION_SEIZED,
] as const;
