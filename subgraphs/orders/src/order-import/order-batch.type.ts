import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { RowFaultCode } from "./cells";
import { DateOrder } from "./days";
import { TextEncoding } from "./file/csv-rows";
import { FileKind } from "./file/file-kind";
import { ImportFailureCode } from "./file/stored-file";
import { OrderBatchStatus } from "./order-batch.entity";
import { OrderBatchRowStatus } from "./order-batch-row.entity";

registerEnumType(OrderBatchStatus, {
  name: "OrderBatchStatus",
  description: "How far an import of orders has come.",
  valuesConfig: {
    AWAITING_FILE: { description: "Its file is to be uploaded." },
    QUEUED: { description: "Its file is here; another import of the same customer is under way." },
    READING: { description: "Its file is read." },
    AWAITING_ANSWER: {
      description:
        "Its file does not show how its dates are written: `dateQuestion` asks, and `answerOrderImport` answers. No order is made before, and it FAILED once its file is not kept any more, which is for 30 days.",
    },
    IMPORTING: { description: "Its rows are made into orders or, in a dry run, checked." },
    DONE: { description: "Every row was looked at; `refusedCount` says how many made no order." },
    FAILED: {
      description:
        "Its file cannot be read, or what was asked of it was not answered; `failureMessage` says why. No order was made.",
    },
    CANCELLED: { description: "It was stopped; orders that were made by then stay." },
  },
});
registerEnumType(FileKind, {
  name: "OrderFileKind",
  description: "What kind of table a file is, by its content.",
  valuesConfig: {
    CSV: { description: "Text, with commas, semicolons or tabs between its columns." },
    XLSX: { description: "A workbook, whose first visible sheet is read." },
  },
});
registerEnumType(ImportFailureCode, {
  name: "OrderImportFailureCode",
  description: "Why a file cannot be read.",
  valuesConfig: {
    NOT_READABLE: { description: "It is damaged, encrypted or no table." },
    UNKNOWN_ENCODING: { description: "Its text is of no encoding that we read." },
    TOO_LARGE: { description: "It unpacks to more than we take." },
    TOO_MANY_ROWS: { description: "It has more rows than we take at once." },
    NO_ROWS: { description: "It has a header at most." },
    MISSING_COLUMNS: { description: "Its header lacks columns that every order needs." },
    REPEATED_COLUMNS: { description: "Several of its columns are the same one." },
    NOT_ANSWERED: {
      description: "It was AWAITING_ANSWER until its file was not kept any more, which is for 30 days.",
    },
  },
});
registerEnumType(OrderBatchRowStatus, {
  name: "OrderBatchRowStatus",
  description: "What became of a row of a file.",
  valuesConfig: {
    WAITING: { description: "It was not looked at yet." },
    ACCEPTED: { description: "An import would make its order; this was a dry run." },
    IMPORTED: { description: "Its order was made." },
    EXISTING: { description: "An order of its name was there already, and stays as it is." },
    REFUSED: { description: "Its order was not made; `faults` say why." },
  },
});
registerEnumType(RowFaultCode, {
  name: "OrderBatchRowFaultCode",
  description: "Why a row makes no order.",
  valuesConfig: {
    REQUIRED: { description: "The cell is blank and must not be." },
    INVALID: { description: "What it says breaks a rule." },
    NOT_A_NUMBER: { description: "It should be a number and is none." },
    AMBIGUOUS_NUMBER: { description: "It may be read as two different numbers." },
    SHORTENED_NUMBER: { description: "A spreadsheet has lost digits of a long number." },
    DATE: { description: "A spreadsheet has made a date of what was entered." },
    NOT_A_DATE: { description: "It should be a day and is none." },
    SHORT_YEAR: { description: "It is a day whose year has two digits: it should have four." },
    OTHER_DATE_ORDER: { description: "It is no day by the order of day and month that the file's dates have." },
    FORMULA_ERROR: { description: "The formula in the cell gave an error." },
    DIFFERS: { description: "Another row of the same order says otherwise." },
    TOO_MANY_CELLS: { description: "The row has more cells than the header." },
    NOT_OFFERED: { description: "We do not ship it so, or quote it so." },
    CUSTOMER_NOT_ACTIVE: { description: "The customer may not ship, or not yet." },
    OTHER_ROW: { description: "It is right, but another row of the same order is not." },
  },
});

@ObjectType("OrderBatchRowFault", { description: "One thing that is wrong with a row of a file." })
export class OrderBatchRowFaultType {
  @Field(() => String, {
    nullable: true,
    description: "The column by its name in `orderImportTemplate`; null for what is of the whole row.",
  })
  column!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What was entered there. Null for a blank cell, and of values of goods, IOSS and tax numbers for who may not see values.",
  })
  entered!: string | null;

  @Field(() => RowFaultCode, { description: "What kind of fault." })
  code!: RowFaultCode;

  @Field(() => String, { description: "What is wrong, in a sentence for a person, in English." })
  message!: string;
}

@ObjectType("OrderBatchRow", { description: "A row of an imported file, and what became of it." })
export class OrderBatchRowType {
  @Field(() => ID, { description: "Of this row." })
  id!: string;

  @Field(() => Int, {
    description: "Its line in the file, as a spreadsheet or an editor numbers it: the header is in line 1.",
  })
  line!: number;

  @Field(() => OrderBatchRowStatus, { description: "What became of it." })
  status!: OrderBatchRowStatus;
}

export const OrderBatchRowConnection = connectionType("OrderBatchRow", OrderBatchRowType);

@ObjectType("OrderImportDate", { description: "A date of a file, and which day it is by either order." })
export class OrderImportDate {
  @Field(() => String, { description: "As it stands in the file." })
  entered!: string;

  @Field(() => String, { nullable: true, description: "`YYYY-MM-DD` by DAY_FIRST; null where it is no day so." })
  dayFirst!: string | null;

  @Field(() => String, { nullable: true, description: "`YYYY-MM-DD` by MONTH_FIRST; null where it is no day so." })
  monthFirst!: string | null;
}

@ObjectType("OrderImportDateQuestion", {
  description: "The order of day and month in a file's dates is not known: they all may be either, or there are both.",
})
export class OrderImportDateQuestion {
  @Field(() => String, { description: "The column, as the file's header calls it." })
  column!: string;

  @Field(() => [OrderImportDate], { description: "Its first dates that tell the difference, 5 at most." })
  @Directive("@listSize(assumedSize: 5)")
  values!: OrderImportDate[];
}

@ObjectType("OrderBatch", { description: "Orders that came in one file." })
@Directive('@key(fields: "id")')
export class OrderBatchType {
  @Field(() => ID, { description: "Names the import." })
  id!: string;

  @Field(() => OrderBatchStatus, { description: "How far it has come." })
  status!: OrderBatchStatus;

  @Field(() => String, { description: "What its sender calls the file." })
  fileName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The channel of rows that state none; null where each states its own.",
  })
  channel!: string | null;

  @Field(() => Boolean, { description: "Whether the file is only checked, and no order made." })
  isDryRun!: boolean;

  @Field(() => Boolean, { description: "Whether its orders are submitted at once." })
  submits!: boolean;

  @Field(() => Int, { nullable: true, description: "How large the file is, in bytes; null until it is uploaded." })
  fileBytes!: number | null;

  @Field(() => FileKind, { nullable: true, description: "What it is by its content; null until it is uploaded." })
  fileKind!: FileKind | null;

  @Field(() => TextEncoding, {
    nullable: true,
    description:
      "How a CSV is read: as its sender stated, or as it was found to be; null for a workbook, and until it is read.",
  })
  encoding!: TextEncoding | null;

  @Field(() => DateOrder, {
    nullable: true,
    description:
      "How its dates are written whose year stands last: as its sender stated, or as the file itself shows; null where neither is so.",
  })
  dateOrder!: DateOrder | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hex; null until it is uploaded." })
  sha256!: string | null;

  @Field(() => [String], { description: "Columns of the file that we do not know, and pass over." })
  ignoredColumns!: string[];

  @Field(() => Int, {
    nullable: true,
    description: "Rows below the header that are not blank; null until the file is read.",
  })
  rowCount!: number | null;

  @Field(() => Int, { nullable: true, description: "How many orders these rows make; null until the file is read." })
  orderCount!: number | null;

  @Field(() => Int, { description: "Rows that were looked at so far." })
  judgedCount!: number;

  @Field(() => Int, { description: "Of these, rows whose order was made or, in a dry run, would be." })
  acceptedCount!: number;

  @Field(() => Int, { description: "Of these, rows whose order was there before." })
  existingCount!: number;

  @Field(() => Int, { description: "Of these, rows that make no order." })
  refusedCount!: number;

  @Field(() => ImportFailureCode, {
    nullable: true,
    description: "Why the file cannot be read; null unless it FAILED.",
  })
  failureCode!: ImportFailureCode | null;

  @Field(() => String, { nullable: true, description: "The same in a sentence for a person, in English." })
  failureMessage!: string | null;

  @Field(() => DateTime, { description: "When it was begun." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When the file began to be read; null until then." })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was DONE, FAILED or CANCELLED; null until then." })
  endedAt!: Date | null;
}

export const OrderBatchConnection = connectionType("OrderBatch", OrderBatchType);

@ObjectType({ description: "An address that is good for a short time, for whoever has it." })
export class OrderFileLink {
  @Field(() => String, { description: "Where." })
  url!: string;

  @Field(() => DateTime, { description: "Until when." })
  expiresAt!: Date;
}

@ObjectType({ description: "A column of a file of orders." })
export class OrderImportColumn {
  @Field(() => String, { description: "Its name in the header of the template and of exports." })
  name!: string;

  @Field(() => Boolean, { description: "Whether every file has it." })
  isRequired!: boolean;

  @Field(() => String, { description: "What it holds." })
  description!: string;

  @Field(() => String, { description: "Such as this; empty where there is none." })
  example!: string;

  @Field(() => [String], { description: "What else the header may call it, in English, German and Chinese." })
  also!: string[];
}

@ObjectType({ description: "What a file of orders looks like." })
export class OrderImportTemplate {
  @Field(() => String, {
    description: "A CSV with the columns, and below each what it holds; that row makes no order. For everybody.",
  })
  url!: string;

  @Field(() => [OrderImportColumn], { description: "Its columns; they may stand in any order." })
  columns!: OrderImportColumn[];
}

@ObjectType("OrderBatchUpdate", { description: "An import that has just gone on, and how far it had come." })
export class OrderBatchUpdateType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => OrderBatchStatus, { description: "How far it had come." })
  status!: OrderBatchStatus;

  @Field(() => Int, { nullable: true, description: "Rows of the file; null until it is read." })
  rowCount!: number | null;

  @Field(() => Int, { description: "Rows that were looked at." })
  judgedCount!: number;

  @Field(() => Int, { description: "Of these, rows whose order was made or, in a dry run, would be." })
  acceptedCount!: number;

  @Field(() => Int, { description: "Of these, rows whose order was there before." })
  existingCount!: number;

  @Field(() => Int, { description: "Of these, rows that make no order." })
  refusedCount!: number;

  @Field(() => OrderBatchType, { nullable: true, description: "As it stands when this is read, which may be later." })
  batch!: OrderBatchType | null;
}
