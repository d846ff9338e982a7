import { InvalidInput } from "@baiyun/kit";
import type { Quantities } from "./purchase-order.input";
import type { PurchaseOrderLine } from "./purchase-order-line.entity";

/**
 * How many pieces of each line, by its id, as was stated.
 *
 * @param most how many there can be
 * @param unstated how many there are of a line that is not named
 */
export function chosen(
  lines: readonly PurchaseOrderLine[],
  stated: Quantities,
  most: (line: PurchaseOrderLine) => number,
  unstated: (line: PurchaseOrderLine) => number = most,
): Map<string, number> | InvalidInput {
  const left = new Map(lines.map((line) => [line.id, most(line)]));
  const faults = (stated ?? []).flatMap(({ lineId, quantity }, index) => {
    const field = `lines.${index}`;
    const id = lineId.toLowerCase();
    const can = left.get(id);
    if (can === undefined)
      return [{ field: `${field}.lineId`, message: "There is no such line, or it is named twice." }];
    if (quantity > can) return [{ field: `${field}.quantity`, message: `This line has ${can} pieces left.` }];
    left.delete(id);
    return [];
  });
  if (faults.length > 0) return InvalidInput.of(faults);
  const all = new Map(lines.map((line) => [line.id, unstated(line)]));
  for (const { lineId, quantity } of stated ?? []) all.set(lineId.toLowerCase(), quantity);
  return all;
}
