import { ConnectionArgs, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { z } from "zod";
import { orderIdentity } from "../order/order-content";
import { DateOrder } from "./days";
import { TextEncoding } from "./file/csv-rows";
import { OrderBatchStatus } from "./order-batch.entity";
import { OrderBatchRowStatus } from "./order-batch-row.entity";

registerEnumType(TextEncoding, {
  name: "TextEncoding",
  description: "How the bytes of a CSV file are read.",
  valuesConfig: {
    UTF_8: { description: "As most programs write it; `CSV UTF-8` in Excel." },
    UTF_16: { description: "`Unicode text` in Excel; recognised by its first bytes." },
    GB18030: { description: "As a Chinese Excel writes it; GBK and GB2312 are parts of it." },
    WINDOWS_1252: { description: "As a Western Excel writes it." },
  },
});

registerEnumType(DateOrder, {
  name: "DateOrder",
  description: "How dates are written whose year stands last, such as 03/04/2026.",
  valuesConfig: {
    DAY_FIRST: { description: "03/04/2026 is the 3rd of April." },
    MONTH_FIRST: { description: "03/04/2026 is the 4th of March." },
  },
});

@InputType({
  description:
    "Orders that come in one file: CSV or XLSX, with the columns of `orderImportTemplate`, of 16 MB and 20,000 rows at most.",
})
export class ImportOrdersInput {
  @Field(() => String, { description: "The same key with the same input names one import, and answers another link." })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: "On whose behalf: our staff must say, customers need not." })
  customerId?: string | null;

  @Field(() => String, {
    description: "What the file is called, 1 to 200 characters. What it is shows by its content.",
  })
  fileName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The channel of rows that state none. Without it, each row of the file states its own.",
  })
  channel?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the file is only checked: every row is judged as an import would, and no order is made.",
  })
  isDryRun!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether the orders are submitted at once; they are left as drafts otherwise.",
  })
  submits!: boolean;

  @Field(() => TextEncoding, {
    nullable: true,
    description: "Of a CSV. Without it: as its first bytes say; UTF-8 where it is that; GB18030 otherwise.",
  })
  encoding?: TextEncoding | null;

  @Field(() => DateOrder, {
    nullable: true,
    description:
      "How its dates are written. Without it: as `fileOf` was read, or as the file itself shows; where nothing shows it, the import is AWAITING_ANSWER.",
  })
  dateOrder?: DateOrder | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "An earlier import of the same customer, such as a dry run, whose file is taken: nothing is uploaded then.",
  })
  fileOf?: string | null;
}

export const importOrdersRules = z.object({
  customerId: z.string().nullish(),
  fileName: text(200),
  channel: orderIdentity.shape.channel.nullish(),
  isDryRun: z.boolean(),
  submits: z.boolean(),
  encoding: z.enum(TextEncoding).nullish(),
  dateOrder: z.enum(DateOrder).nullish(),
  fileOf: z.string().nullish(),
});
export type NewBatch = z.infer<typeof importOrdersRules>;

@InputType({ description: "How the dates of a file are written that does not show it itself." })
export class AnswerOrderImportInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The import that is AWAITING_ANSWER." })
  batchId!: string;

  @Field(() => DateOrder, { description: "How its dates are written. What cannot be read so is a fault of its row." })
  dateOrder!: DateOrder;
}

export const answerOrderImportRules = z.object({ batchId: z.string(), dateOrder: z.enum(DateOrder) });

@InputType({ description: "Which import to stop." })
export class CancelOrderImportInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The import." })
  batchId!: string;
}

export const cancelOrderImportRules = z.object({ batchId: z.string() });

@InputType({ description: "Which imports: all conditions hold at once." })
export class OrderBatchFilter {
  @Field(() => [OrderBatchStatus], { nullable: true, description: "Any of these." })
  status?: OrderBatchStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Whose orders they are." })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hex." })
  sha256?: string | null;
}

export const orderBatchSorting = sortingOf("OrderBatch", {
  CREATED_AT: { property: "id", description: "When it was begun." },
});

@ArgsType()
export class OrderBatchesArgs extends ConnectionArgs {
  @Field(() => OrderBatchFilter, { nullable: true, description: "All of them without it." })
  filter?: OrderBatchFilter | null;

  @Field(() => orderBatchSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const orderBatchRowSorting = sortingOf("OrderBatchRow", {
  LINE: { property: "id", description: "As they stand in the file." },
});

@ArgsType()
export class OrderBatchRowsArgs extends ConnectionArgs {
  @Field(() => [OrderBatchRowStatus], { nullable: true, description: "Any of these; all rows without it." })
  status?: OrderBatchRowStatus[] | null;

  @Field(() => orderBatchRowSorting.Input, { nullable: true, description: "From the first line on without it." })
  orderBy?: SortInput | null;
}
