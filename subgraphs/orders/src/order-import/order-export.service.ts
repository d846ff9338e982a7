import {
  below,
  type Clock,
  CSV_MARK,
  type Database,
  type FileLinks,
  isId,
  Money,
  oneOf,
  perform,
  SubjectKey,
  select,
  Viewer,
} from "@baiyun/kit";
import type { ObjectLiteral } from "typeorm";
import { SEES_CONSIGNEE, SEES_CONSIGNEE_TAX_NUMBER, SEES_CUSTOMS_VALUES } from "../access";
import { Order } from "../order/order.entity";
import { conditionsOf } from "../order/order.filter";
import type { OrderFilter } from "../order/order.input";
import { OrderLine } from "../order-line/order-line.entity";
import type { NumbersOfOrders } from "../stated-number/stated-numbers";
import { csvRow } from "./csv-text";
import { COLUMN_NAMES, type ColumnName } from "./import-column";
import { claimsOf, OrderExport } from "./order-export.entity";
import { type ExportOrdersInput, exportOrdersRules } from "./order-export.input";
import { type ExportOrdersResult, ExportOrdersSuccess } from "./order-export.result";
import { parcelsText, placesText } from "./packing-cells";

/** Orders that are read at a time. */
const PAGE = 200;

/** Writes orders to files that `importOrders` reads. */
export class OrderExportService {
  constructor(
    private readonly database: Database,
    private readonly numbers: NumbersOfOrders,
    private readonly links: FileLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws {GraphQLError} code FORBIDDEN for a filter by what the viewer may not see. */
  exportOrders(viewer: Viewer, input: ExportOrdersInput): Promise<typeof ExportOrdersResult> {
    conditionsOf(input.filter, viewer);
    return perform<{ filter?: OrderFilter | null | undefined }, null, ExportOrdersSuccess>(this.database, {
      operation: "exportOrders",
      viewer,
      input,
      rules: exportOrdersRules,
      lock: async () => null,
      decide: async (tx, _none, { filter }, id) => {
        await tx.insert(OrderExport, { id, viewer: claimsOf(viewer), filter: filter ?? {}, createdAt: this.clock() });
        return this.answer(id);
      },
      resultId: (_input, id) => id,
      replay: async (_tx, id) => this.answer(id),
    });
  }

  /** The rows of the file, read while they are sent; null when there is no such file any more. */
  async file(id: string): Promise<AsyncGenerator<string> | null> {
    if (!isId(id)) return null;
    const found = await this.database.transaction(Viewer.system, (tx) => tx.findOneBy(OrderExport, { id }));
    return found && this.rows(Viewer.fromClaims(found.viewer), withDates(found.filter));
  }

  private answer(id: string): ExportOrdersSuccess {
    return new ExportOrdersSuccess(this.links.to(`${id}-orders.csv`, "read"));
  }

  private async *rows(viewer: Viewer, filter: OrderFilter): AsyncGenerator<string> {
    yield CSV_MARK + csvRow([...COLUMN_NAMES, "orderReference", "orderStatus"]);
    const conditions = conditionsOf(filter, viewer);
    const hidden = hiddenFrom(viewer);
    for (let last: Order | undefined; ; ) {
      const page = { order: "id", newestFirst: true, limit: PAGE };
      const orders: Order[] = await this.read(viewer, Order, [...conditions, below("id", last?.id)], page);
      const ids = orders.map(({ id }) => id);
      const lines = ids.length === 0 ? [] : await this.read(viewer, OrderLine, [oneOf("orderId", ids)], {});
      const keys = await this.keysOf(viewer, orders, hidden);
      for (const order of orders) {
        const numbers = {
          iossNumber: this.numbers.ioss.readBy(keys, order),
          taxNumber: this.numbers.consigneeTax.readBy(keys, order),
        };
        const own = lines.filter(({ orderId }) => orderId === order.id).sort((a, b) => a.position - b.position);
        for (const line of own) yield rowOf(order, line, numbers, hidden);
      }
      last = orders.at(-1);
      if (orders.length < PAGE) return;
    }
  }

  /** By which numbers of orders are read, where they are shown at all. */
  private async keysOf(
    viewer: Viewer,
    orders: readonly Order[],
    hidden: ReadonlySet<ColumnName>,
  ): Promise<SubjectKey[]> {
    const sealed = orders.filter(
      ({ iossSealed, consigneeTaxSealed }) =>
        (iossSealed !== null && !hidden.has("iossNumber")) || (consigneeTaxSealed !== null && !hidden.has("taxNumber")),
    );
    const ids = [...new Set(sealed.map(({ tenantId }) => tenantId))];
    return ids.length === 0 ? [] : this.read(viewer, SubjectKey, [oneOf("id", ids)], {});
  }

  private async read<T extends ObjectLiteral>(
    viewer: Viewer,
    entity: new () => T,
    conditions: Parameters<typeof select>[3],
    page: Parameters<typeof select>[4],
  ): Promise<T[]> {
    const statement = select<T>(this.database.source, viewer, entity, conditions, page);
    if (!statement) return [];
    const [rows] = await this.database.read(viewer, [statement]);
    return rows!.map((row) => statement.row(row));
  }
}

const CONSIGNEE: readonly ColumnName[] = [
  "name",
  "line1",
  "line2",
  "city",
  "region",
  "postalCode",
  "country",
  "phone",
  "email",
];
const TAX_NUMBER: readonly ColumnName[] = ["taxNumber"];
const CUSTOMS_VALUES: readonly ColumnName[] = ["iossNumber", "unitValue"];

/** As in the graph: who does not see a field there has a blank cell here. */
const hiddenFrom = (viewer: Viewer): ReadonlySet<ColumnName> =>
  new Set([
    ...(viewer.hasAny(...SEES_CONSIGNEE) ? [] : CONSIGNEE),
    ...(viewer.hasAny(...SEES_CONSIGNEE_TAX_NUMBER) ? [] : TAX_NUMBER),
    ...(viewer.hasAny(...SEES_CUSTOMS_VALUES) ? [] : CUSTOMS_VALUES),
  ]);

function rowOf(
  order: Order,
  line: OrderLine,
  numbers: Record<"iossNumber" | "taxNumber", string | null>,
  hidden: ReadonlySet<ColumnName>,
): string {
  const { consignee, parcel } = order;
  const values: Record<ColumnName, string | number | null | undefined> = {
    ...{ channel: order.channel, externalRef: order.externalRef },
    orderedOn: order.orderedOn,
    ...{ name: consignee.name, line1: consignee.line1, line2: consignee.line2, city: consignee.city },
    ...{ region: consignee.region, postalCode: consignee.postalCode, country: consignee.country },
    ...{ phone: consignee.phone, email: consignee.email },
    ...{ incoterm: order.incoterm, serviceCode: order.serviceCode, ...numbers },
    ...parcel,
    moreParcels: parcelsText(order.moreParcels),
    currency: order.currency,
    ...{ sku: line.sku, description: line.description, quantity: line.quantity },
    unitValue: new Money(BigInt(line.unitValueMinor), line.unitValueCurrency).decimal,
    valueCurrency: line.unitValueCurrency,
    ...{ hs6: line.hs6, hsVersion: line.hsVersion, originCountry: line.originCountry },
    ...{ material: line.material, battery: line.battery, inParcels: placesText(line.inParcels ?? []) },
  };
  const cells = COLUMN_NAMES.map((name) => (hidden.has(name) ? "" : String(values[name] ?? "")));
  return csvRow([...cells, order.reference, order.status]);
}

/** JSON holds instants as text. */
const withDates = ({ createdAfter, createdBefore, ...rest }: OrderFilter): OrderFilter => ({
  ...rest,
  createdAfter: createdAfter ? new Date(createdAfter) : null,
  createdBefore: createdBefore ? new Date(createdBefore) : null,
});
