import { Access, type Context, type EventFeed, type FileLinks, type Followed } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver, Root, Subscription } from "type-graphql";
import type { z } from "zod";
import { COLUMNS } from "./column-list";
import { EXPORTS_ORDERS, IMPORTS_ORDERS, SEES_BATCHES } from "./import-access";
import { OrderBatch } from "./order-batch.entity";
import { ORDER_BATCH_UPDATED } from "./order-batch.events";
import { AnswerOrderImportInput, CancelOrderImportInput, ImportOrdersInput } from "./order-batch.input";
import { AnswerOrderImportResult, CancelOrderImportResult, ImportOrdersResult } from "./order-batch.result";
import { OrderBatchUpdateType, OrderImportTemplate } from "./order-batch.type";
import { ExportOrdersInput } from "./order-export.input";
import { ExportOrdersResult } from "./order-export.result";
import type { OrderExportService } from "./order-export.service";
import type { OrderImportService } from "./order-import.service";

interface Services {
  imports: OrderImportService;
  exports: OrderExportService;
  orderFileLinks: FileLinks;
  live: EventFeed;
}

interface Asked {
  batchId?: string | null;
  after?: string | null;
}

@Resolver()
export class OrderImportResolver {
  constructor(private readonly services: Services) {}

  @Query(() => OrderImportTemplate, { description: "What a file of orders looks like. For who imports orders." })
  @Access(...IMPORTS_ORDERS)
  orderImportTemplate(): OrderImportTemplate {
    const { origin, pathname } = new URL(this.services.orderFileLinks.to("template.csv").url);
    const columns = COLUMNS.map(({ name, isRequired, description, example, also }) => {
      return { name, isRequired, description, example, also: [...also] };
    });
    return { url: `${origin}${pathname}`, columns };
  }

  @Mutation(() => ImportOrdersResult, {
    description:
      "Names a file of orders, and answers where it is uploaded; it is read, checked and made into orders as soon as it is there. Rows that are wrong are named, and the others are imported all the same. For customers and their systems, and for operations on a customer's behalf.",
  })
  @Access(...IMPORTS_ORDERS)
  importOrders(
    @Arg("input", () => ImportOrdersInput, { description: "Which file, and what is to become of it." })
    input: ImportOrdersInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ImportOrdersResult> {
    return this.services.imports.importOrders(viewer, input);
  }

  @Mutation(() => AnswerOrderImportResult, {
    description:
      "Says how the dates of a file are written that does not show it itself, and lets its import, or its check, go on. For customers and their systems, and for operations.",
  })
  @Access(...IMPORTS_ORDERS)
  answerOrderImport(
    @Arg("input", () => AnswerOrderImportInput, { description: "Which import, and the answer." })
    input: AnswerOrderImportInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AnswerOrderImportResult> {
    return this.services.imports.answer(viewer, input);
  }

  @Mutation(() => CancelOrderImportResult, {
    description:
      "Stops an import; orders that were made by then stay. For customers and their systems, and for operations.",
  })
  @Access(...IMPORTS_ORDERS)
  cancelOrderImport(
    @Arg("input", () => CancelOrderImportInput, { description: "Which import." }) input: CancelOrderImportInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CancelOrderImportResult> {
    return this.services.imports.cancel(viewer, input);
  }

  @Mutation(() => ExportOrdersResult, {
    description:
      "Writes orders to a file that `importOrders` reads again, with blank cells for what its reader may not see of them. For customers and their systems, operations and brokers.",
  })
  @Access(...EXPORTS_ORDERS)
  exportOrders(
    @Arg("input", () => ExportOrdersInput, { description: "Which orders." }) input: ExportOrdersInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ExportOrdersResult> {
    return this.services.exports.exportOrders(viewer, input);
  }

  @Query(() => String, {
    description:
      "For `orderBatchUpdated(after:)`: what goes on from now comes after it, and nothing that this answer shows is missed. For who may see imports.",
  })
  @Access(...SEES_BATCHES)
  orderBatchUpdatesCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Access(...SEES_BATCHES)
  @Directive('@tag(name: "resumable")')
  @Subscription(() => OrderBatchUpdateType, {
    description:
      "How the imports you may see go on, or one of them: each change of their status, and about once a second how far they have come; from now on or from after an update received before. For who may see imports.",
    subscribe: ({ args, context }) => followBatches(args as Asked, context as Context<{ live: EventFeed }>),
  })
  async orderBatchUpdated(
    @Arg("batchId", () => ID, { nullable: true, description: "Of this import alone; of every import without it." })
    _batchId: string | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or `orderBatchUpdatesCursor`.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() { rows }: Context,
  ): Promise<OrderBatchUpdateType> {
    const told = event.payload as z.infer<typeof ORDER_BATCH_UPDATED.payload>;
    return {
      id: cursor,
      status: told.status,
      rowCount: told.rows,
      judgedCount: told.judged,
      acceptedCount: told.accepted,
      existingCount: told.existing,
      refusedCount: told.refused,
      batch: await rows.one(OrderBatch, told.batchId),
    };
  }
}

async function followBatches({ batchId, after }: Asked, context: Context<{ live: EventFeed }>) {
  if (batchId != null && !(await context.rows.one(OrderBatch, batchId))) {
    throw new GraphQLError("No import that you may see has this id.", {
      extensions: { code: "ORDER_BATCH_NOT_FOUND" },
    });
  }
  return context.services.live.follow(context, { types: [ORDER_BATCH_UPDATED.type], aggregateId: batchId, after });
}
