import { STAFF_MAY } from "../../clients/web/src/admin/staff-may";
import { TABLES } from "./access/table/index";
import { cellsOf } from "./access/who";

describe("who of our staff is offered what in the console", () => {
  const cells = cellsOf(TABLES);

  it.each(Object.entries(STAFF_MAY))("%s, as the table of access says", (coordinate, roles) => {
    const staff = ["ops", "support", "broker", "finance", "pricing", "admin"] as const;
    const may = staff.filter((role) => cells.get(coordinate)?.has(role));
    expect([...roles].map((role) => role.toLowerCase()).sort()).toEqual([...may].sort());
  });
});
