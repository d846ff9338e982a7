import { Access, type Connection, type Context, demand, type FileLinks, isId, oneOf, SortDirection } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_CONSIGNEE, SEES_CUSTOMS_VALUES } from "../access";
import { CustomerType } from "../customer/customer.type";
import { Order } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import { UserType } from "../user/user.type";
import { isFault } from "./cells";
import { dayReadings } from "./days";
import { IMPORTS_ORDERS, SEES_BATCHES } from "./import-access";
import type { ImportSeal } from "./import-seal";
import { OrderBatch, OrderBatchStatus } from "./order-batch.entity";
import { batchConditions } from "./order-batch.filter";
import { OrderBatchesArgs, OrderBatchRowsArgs, orderBatchRowSorting, orderBatchSorting } from "./order-batch.input";
import {
  OrderBatchConnection,
  OrderBatchRowConnection,
  OrderBatchRowFaultType,
  OrderBatchRowType,
  OrderBatchType,
  OrderFileLink,
  type OrderImportDate,
  OrderImportDateQuestion,
} from "./order-batch.type";
import { OrderBatchRow, OrderBatchRowStatus } from "./order-batch-row.entity";

const BY_LINE = orderBatchRowSorting.of({ field: "LINE", direction: SortDirection.ASC });

@Resolver(() => OrderBatchType)
export class OrderBatchResolver {
  constructor(private readonly services: { orderFileLinks: FileLinks }) {}

  @Query(() => OrderBatchType, {
    nullable: true,
    description: "An import by its id. For customers and their systems, operations, support and admin.",
  })
  @Access(...SEES_BATCHES)
  orderBatch(
    @Arg("id", () => ID, { description: "The import's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<OrderBatchType | null> {
    return rows.one(OrderBatch, id);
  }

  @Query(() => OrderBatchConnection, {
    description:
      "The imports you may see, newest first unless sorted otherwise. For customers and their systems, operations, support and admin.",
  })
  @Access(...SEES_BATCHES)
  orderBatches(
    @Args(() => OrderBatchesArgs) { filter, orderBy, ...page }: OrderBatchesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OrderBatchType>> {
    return rows.newestFirst(OrderBatch, batchConditions(filter), page, orderBatchSorting.of(orderBy));
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: "Whose orders they are." })
  customer(@Root() { tenantId }: OrderBatch): CustomerType {
    return { id: tenantId };
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who began it; null for a partner's system. For who may see imports.",
  })
  @Access(...SEES_BATCHES)
  createdBy(@Root() { createdBy, createdByClient }: OrderBatch): UserType | null {
    return isId(createdBy) && !createdByClient ? { id: createdBy } : null;
  }

  @FieldResolver(() => OrderBatchType, {
    nullable: true,
    description:
      "An earlier import of the same file, which was no dry run. Orders of it that are there stay as they are.",
  })
  sameFileAs(@Root() { sameFileAs }: OrderBatch, @Ctx() { rows }: Context): Promise<OrderBatchType | null> | null {
    return sameFileAs === null ? null : rows.one(OrderBatch, sameFileAs);
  }

  @FieldResolver(() => OrderImportDateQuestion, {
    nullable: true,
    description: "What is asked; null unless it is AWAITING_ANSWER.",
  })
  dateQuestion(@Root() { status, dateQuestion }: OrderBatch): OrderImportDateQuestion | null {
    if (status !== OrderBatchStatus.AWAITING_ANSWER || !dateQuestion) return null;
    const { column, values } = dateQuestion;
    const read = (entered: string): OrderImportDate[] => {
      const readings = dayReadings(entered);
      return isFault(readings) ? [] : [{ entered, ...readings }];
    };
    return { column, values: values.flatMap(read) };
  }

  @FieldResolver(() => OrderBatchRowConnection, {
    nullable: true,
    description:
      "The rows of its file and what became of each, from the first line on unless sorted otherwise; kept for 30 days. For who may see consignees.",
  })
  @Access(...SEES_CONSIGNEE)
  rows(
    @Root() { id }: OrderBatch,
    @Args(() => OrderBatchRowsArgs) { status, orderBy, ...page }: OrderBatchRowsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OrderBatchRowType>> {
    const sort = orderBy ? orderBatchRowSorting.of(orderBy) : BY_LINE;
    return rows.newestFirstOf(OrderBatchRow, "batchId", id, [oneOf("status", status)], page, sort);
  }

  @FieldResolver(() => OrderFileLink, {
    nullable: true,
    description:
      "The refused rows as they stand in its file, with what is wrong in a column beside: mend them there and import that file. Null where none is refused. For who imported it, and its customer's people and systems.",
  })
  @Access(...IMPORTS_ORDERS)
  refusedFile(@Root() { id, refusedCount, createdBy }: OrderBatch, @Ctx() { viewer }: Context): OrderFileLink | null {
    // What goods are worth stands in it, which not everybody who places orders for others may see.
    if (createdBy !== viewer.actor) demand(viewer, SEES_CUSTOMS_VALUES);
    return refusedCount > 0 ? this.services.orderFileLinks.to(`${id}-refused.csv`, "read") : null;
  }
}

@Resolver(() => OrderBatchRowType)
export class OrderBatchRowResolver {
  constructor(private readonly services: { importSeal: ImportSeal }) {}

  @FieldResolver(() => OrderType, {
    nullable: true,
    description: "The order that was made of it, or was there before; null otherwise.",
  })
  order(@Root() { orderId }: OrderBatchRow, @Ctx() { rows }: Context): Promise<OrderType | null> | null {
    return orderId === null ? null : rows.one(Order, orderId);
  }

  @FieldResolver(() => [OrderBatchRowFaultType], {
    description: "Everything that is wrong with it; empty unless it is REFUSED.",
  })
  async faults(@Root() row: OrderBatchRow, @Ctx() { rows, viewer }: Context): Promise<OrderBatchRowFaultType[]> {
    if (row.status !== OrderBatchRowStatus.REFUSED) return [];
    const { faults } = await this.services.importSeal.read(rows, row);
    if (viewer.hasAny(...SEES_CUSTOMS_VALUES)) return [...faults];
    return faults.map((fault) => (fault.isCustomsValue ? { ...fault, entered: null } : fault));
  }
}

@Resolver(() => OrderType)
export class OrderBatchOfOrderResolver {
  @FieldResolver(() => OrderBatchType, {
    nullable: true,
    description: "The file that it came in; null when it was placed otherwise. For who may see imports.",
  })
  @Access(...SEES_BATCHES)
  batch(@Root() { batchId }: Order, @Ctx() { rows }: Context): Promise<OrderBatchType | null> | null {
    return batchId === null ? null : rows.one(OrderBatch, batchId);
  }
}
