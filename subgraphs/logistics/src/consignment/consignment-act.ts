import { type Database, perform, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { MasterConsignment } from "./consignment.entity";
import { MasterConsignmentNotFound } from "./consignment.result";
import type { ConsignmentStore } from "./consignment-store.service";

export interface ConsignmentAct<I extends { consignmentId: string }, D extends object> {
  operation: string;
  rules: z.ZodType<I>;
  decide: (tx: EntityManager, consignment: MasterConsignment, input: I) => Promise<D>;
  success: (consignment: MasterConsignment) => D;
}

/** One act on one consignment, whose lock it holds. */
export const actOn = <I extends { consignmentId: string }, D extends object>(
  { database, store, viewer }: { database: Database; store: ConsignmentStore; viewer: Viewer },
  input: object,
  { operation, rules, decide, success }: ConsignmentAct<I, D>,
) =>
  perform<I, MasterConsignment | MasterConsignmentNotFound, D>(database, {
    operation,
    viewer,
    input,
    rules,
    lock: async (tx, { consignmentId }) =>
      (await store.lock(tx, viewer, consignmentId)) ?? new MasterConsignmentNotFound(),
    decide: (tx, consignment, checked) => decide(tx, consignment as MasterConsignment, checked),
    resultId: ({ consignmentId }) => consignmentId,
    replay: async (tx, id) => success(await store.find(tx, viewer, id)),
  });
