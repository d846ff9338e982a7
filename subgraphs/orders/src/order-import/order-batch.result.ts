import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { CustomerNotActive } from "../order/order.result";
import { type OrderBatch, OrderBatchStatus } from "./order-batch.entity";
import { OrderBatchType, OrderFileLink } from "./order-batch.type";

@ObjectType({ description: "The import is named; it begins by itself once its file is here." })
export class ImportOrdersSuccess {
  @Field(() => OrderBatchType, { description: "The import." })
  batch: OrderBatch;

  @Field(() => OrderFileLink, {
    nullable: true,
    description: "PUT the file's bytes here, 16 MB at most. Null where the file is here already.",
  })
  upload: OrderFileLink | null;

  constructor(batch: OrderBatch, upload: OrderFileLink | null) {
    this.batch = batch;
    this.upload = upload;
  }
}

@ObjectType({ description: "The import goes on: its file is read by this answer." })
export class AnswerOrderImportSuccess {
  @Field(() => OrderBatchType, { description: "The import." })
  batch: OrderBatch;

  constructor(batch: OrderBatch) {
    this.batch = batch;
  }
}

@ObjectType({ description: "The import is stopped. Orders that were made by then stay." })
export class CancelOrderImportSuccess {
  @Field(() => OrderBatchType, { description: "The import, as it stopped." })
  batch: OrderBatch;

  constructor(batch: OrderBatch) {
    this.batch = batch;
  }
}

@ObjectType({ implements: UserError, description: "No import that you may see has this id." })
export class OrderBatchNotFound extends UserError {
  override message = "There is no such import.";
}

@ObjectType({ implements: UserError, description: "The import's status does not allow this." })
export class IllegalOrderBatchState extends UserError {
  @Field(() => OrderBatchStatus, { description: "The import's status now." })
  current: OrderBatchStatus;

  constructor(current: OrderBatchStatus) {
    super();
    this.message = `An import that is ${current} does not allow this.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "The customer has as many imports without an end as may wait." })
export class TooManyOrderBatches extends UserError {
  override message = "Too many imports wait already: let some end, answer or cancel them.";
}

export const ImportOrdersResult = createUnionType({
  name: "ImportOrdersResult",
  description: "Where to upload the file, or why it is not imported.",
  types: () =>
    [ImportOrdersSuccess, CustomerNotActive, TooManyOrderBatches, InvalidInput, IdempotencyKeyReused] as const,
});

export const AnswerOrderImportResult = createUnionType({
  name: "AnswerOrderImportResult",
  description: "The import that goes on, or why it does not.",
  types: () =>
    [AnswerOrderImportSuccess, OrderBatchNotFound, IllegalOrderBatchState, InvalidInput, IdempotencyKeyReused] as const,
});

export const CancelOrderImportResult = createUnionType({
  name: "CancelOrderImportResult",
  description: "The import that was stopped, or why it is not.",
  types: () =>
    [CancelOrderImportSuccess, OrderBatchNotFound, IllegalOrderBatchState, InvalidInput, IdempotencyKeyReused] as const,
});
