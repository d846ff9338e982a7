import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Warehouse } from "./warehouse.entity";
import { WarehouseType } from "./warehouse.type";

@ObjectType({ implements: UserError, description: "No warehouse that is in use has this code." })
export class WarehouseNotFound extends UserError {
  override message = "No warehouse that is in use has this code.";
}

@ObjectType({ implements: UserError, description: "Something else is stated for a day and service from this date on." })
export class WarehouseDayStated extends UserError {
  override message = "This was stated before from this date on. State a change from a later date.";
}

@ObjectType({ description: "What holds from now on." })
export class StateWarehouseDaysSuccess {
  @Field(() => WarehouseType, { description: "The warehouse." })
  warehouse: Warehouse;

  constructor(warehouse: Warehouse) {
    this.warehouse = warehouse;
  }
}

@ObjectType({ description: "The day is a holiday there, as it may have been before." })
export class StateWarehouseHolidaySuccess {
  @Field(() => WarehouseType, { description: "The warehouse." })
  warehouse: Warehouse;

  constructor(warehouse: Warehouse) {
    this.warehouse = warehouse;
  }
}

export const StateWarehouseDaysResult = createUnionType({
  name: "StateWarehouseDaysResult",
  description: "What came of it.",
  types: () =>
    [StateWarehouseDaysSuccess, WarehouseNotFound, WarehouseDayStated, InvalidInput, IdempotencyKeyReused] as const,
});

export const StateWarehouseHolidayResult = createUnionType({
  name: "StateWarehouseHolidayResult",
  description: "What came of it.",
  types: () => [StateWarehouseHolidaySuccess, WarehouseNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
