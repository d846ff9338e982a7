import { Access, type Context, DateTime, equals, isPrintable } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { HANDLES_PARCELS } from "../access";
import { nextCutOff } from "./cut-off";
import { Warehouse } from "./warehouse.entity";
import { StateWarehouseDaysInput, StateWarehouseHolidayInput } from "./warehouse.input";
import { StateWarehouseDaysResult, StateWarehouseHolidayResult } from "./warehouse.result";
import type { WarehouseService } from "./warehouse.service";
import { WarehouseCutOff, WarehouseDayType, WarehouseHolidayType, WarehouseType } from "./warehouse.type";
import { WarehouseDay } from "./warehouse-day.entity";
import { WarehouseHoliday } from "./warehouse-holiday.entity";

@Resolver(() => WarehouseType)
export class WarehouseResolver {
  constructor(private readonly services: { warehouses: WarehouseService }) {}

  @Query(() => [WarehouseType], { description: "Every warehouse of ours, by its code; they are few." })
  @Access("signed-in")
  async warehouses(@Ctx() { rows }: Context): Promise<WarehouseType[]> {
    return rows.all(Warehouse, [], "code");
  }

  @Query(() => WarehouseType, { nullable: true, description: "Null when no warehouse has this code." })
  @Access("signed-in")
  async warehouse(
    @Arg("code", () => String, { description: "Such as `SZX1`." }) code: string,
    @Ctx() { rows }: Context,
  ): Promise<WarehouseType | null> {
    if (!isPrintable(code)) return null;
    const [warehouse] = await rows.all(Warehouse, [equals("code", code)]);
    return warehouse ?? null;
  }

  @Mutation(() => StateWarehouseDaysResult, {
    description: "States until when parcels of a service have to be in, from a date on. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  stateWarehouseDays(
    @Arg("input", () => StateWarehouseDaysInput, { description: "Which days." }) input: StateWarehouseDaysInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof StateWarehouseDaysResult> {
    return this.services.warehouses.stateDays(viewer, input);
  }

  @Mutation(() => StateWarehouseHolidayResult, {
    description: "States a day on which nothing leaves a warehouse. For our warehouse staff.",
  })
  @Access(...HANDLES_PARCELS)
  stateWarehouseHoliday(
    @Arg("input", () => StateWarehouseHolidayInput, { description: "Which day." }) input: StateWarehouseHolidayInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof StateWarehouseHolidayResult> {
    return this.services.warehouses.stateHoliday(viewer, input);
  }

  @FieldResolver(() => WarehouseCutOff, {
    nullable: true,
    description:
      "The first cut-off of a service after an instant, by the warehouse's own calendar. Null: nothing is stated, or nothing leaves within 60 days.",
  })
  async nextCutOff(
    @Root() { id, timeZone: zone }: Warehouse,
    @Arg("serviceCode", () => String, { description: "Such as `YUN-STD`." }) serviceCode: string,
    @Arg("at", () => DateTime, { description: "After when." }) at: Date,
    @Ctx() { rows }: Context,
  ): Promise<WarehouseCutOff | null> {
    const [days, holidays] = await Promise.all([
      rows.manyBy(WarehouseDay, "warehouseId", id),
      rows.manyBy(WarehouseHoliday, "warehouseId", id),
    ]);
    return nextCutOff(days, new Set(holidays.map(({ day }) => day)), { zone, serviceCode, at });
  }

  @FieldResolver(() => [WarehouseDayType], { description: "All that was ever stated of its days; the oldest first." })
  days(@Root() { id }: Warehouse, @Ctx() { rows }: Context): Promise<WarehouseDayType[]> {
    return rows.manyBy(WarehouseDay, "warehouseId", id);
  }

  @FieldResolver(() => [WarehouseHolidayType], { description: "When nothing leaves it, in the order of the calendar." })
  async holidays(@Root() { id }: Warehouse, @Ctx() { rows }: Context): Promise<WarehouseHolidayType[]> {
    const holidays = await rows.manyBy(WarehouseHoliday, "warehouseId", id);
    return holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  }
}
