import { type Database, equals, findRows, insertRows, lockRows, newId, perform, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { nextPickup, type Pickup } from "./cut-off";
import { Warehouse } from "./warehouse.entity";
import {
  type StatedDays,
  type StatedHoliday,
  type StateWarehouseDaysInput,
  type StateWarehouseHolidayInput,
  stateWarehouseDaysRules,
  stateWarehouseHolidayRules,
} from "./warehouse.input";
import {
  type StateWarehouseDaysResult,
  StateWarehouseDaysSuccess,
  type StateWarehouseHolidayResult,
  StateWarehouseHolidaySuccess,
  WarehouseDayStated,
  WarehouseNotFound,
} from "./warehouse.result";
import { WarehouseDay } from "./warehouse-day.entity";
import { WarehouseHoliday } from "./warehouse-holiday.entity";

/** Where parcels come in, and until when. */
export class WarehouseService {
  constructor(private readonly database: Database) {}

  /** One that is in use. */
  async inUse(tx: EntityManager, viewer: Viewer, code: string): Promise<Warehouse | WarehouseNotFound> {
    const [warehouse] = await findRows(tx, viewer, Warehouse, [equals("code", code)]);
    return warehouse?.isActive ? warehouse : new WarehouseNotFound();
  }

  /** When carriers come next for what is ready at an instant and goes by one of these services; null where that is not stated. */
  async pickup(tx: EntityManager, code: string, services: readonly string[], at: Date): Promise<Pickup | null> {
    const { id, timeZone: zone } = await this.known(tx, Viewer.system, code);
    const days = await findRows(tx, Viewer.system, WarehouseDay, [equals("warehouseId", id)]);
    const holidays = await findRows(tx, Viewer.system, WarehouseHoliday, [equals("warehouseId", id)]);
    const closed = new Set(holidays.map(({ day }) => day));
    const pickups = services.map((serviceCode) => nextPickup(days, closed, { zone, serviceCode, at }));
    return pickups.filter((pickup) => pickup !== null).sort((a, b) => +a.to - +b.to)[0] ?? null;
  }

  stateDays(viewer: Viewer, input: StateWarehouseDaysInput): Promise<typeof StateWarehouseDaysResult> {
    return perform<StatedDays, Warehouse | WarehouseNotFound, StateWarehouseDaysSuccess | WarehouseDayStated>(
      this.database,
      {
        operation: "stateWarehouseDays",
        viewer,
        input,
        rules: stateWarehouseDaysRules,
        lock: (tx, { warehouseCode }) => this.lock(tx, viewer, warehouseCode),
        decide: async (tx, warehouse, { serviceCode, validFrom, days }) => {
          const rows = days.map(({ weekday, cutOff = null, pickupFrom = null, pickupTo = null }) => ({
            ...{ id: newId(), warehouseId: warehouse.id, serviceCode, validFrom, createdBy: viewer.actor },
            ...{ weekday, cutOff, pickupFrom, pickupTo },
          }));
          const stated = await insertRows(tx, WarehouseDay, rows, { onConflict: "ignore" });
          return stated === rows.length ? new StateWarehouseDaysSuccess(warehouse) : new WarehouseDayStated();
        },
        resultId: ({ warehouseCode }) => warehouseCode,
        replay: async (tx, code) => new StateWarehouseDaysSuccess(await this.known(tx, viewer, code)),
      },
    );
  }

  stateHoliday(viewer: Viewer, input: StateWarehouseHolidayInput): Promise<typeof StateWarehouseHolidayResult> {
    return perform<StatedHoliday, Warehouse | WarehouseNotFound, StateWarehouseHolidaySuccess>(this.database, {
      operation: "stateWarehouseHoliday",
      viewer,
      input,
      rules: stateWarehouseHolidayRules,
      lock: (tx, { warehouseCode }) => this.lock(tx, viewer, warehouseCode),
      decide: async (tx, warehouse, { day, name }, id) => {
        const holiday = { id, warehouseId: warehouse.id, day, name, createdBy: viewer.actor };
        await insertRows(tx, WarehouseHoliday, [holiday], { onConflict: "ignore" });
        return new StateWarehouseHolidaySuccess(warehouse);
      },
      resultId: ({ warehouseCode }) => warehouseCode,
      replay: async (tx, code) => new StateWarehouseHolidaySuccess(await this.known(tx, viewer, code)),
    });
  }

  private async lock(tx: EntityManager, viewer: Viewer, code: string): Promise<Warehouse | WarehouseNotFound> {
    const [warehouse] = await lockRows(tx, viewer, Warehouse, [equals("code", code)]);
    return warehouse ?? new WarehouseNotFound();
  }

  private async known(tx: EntityManager, viewer: Viewer, code: string): Promise<Warehouse> {
    const [warehouse] = await findRows(tx, viewer, Warehouse, [equals("code", code)]);
    return warehouse!;
  }
}
