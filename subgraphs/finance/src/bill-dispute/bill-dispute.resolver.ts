import { Access, type Connection, type Context, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { SEES_BOOKS, WRITES_BOOKS } from "../access";
import { BillLineType } from "../bill/bill.type";
import { BillLine } from "../bill/bill-line.entity";
import { JournalEntry } from "../journal-entry/journal-entry.entity";
import { JournalEntryType } from "../journal-entry/journal-entry.type";
import { UserType } from "../user/user.type";
import { BillDispute } from "./bill-dispute.entity";
import {
  AddBillDisputeEvidenceInput,
  BillDisputesArgs,
  DecideBillDisputeInput,
  DisputeBillLineInput,
  disputeConditions,
} from "./bill-dispute.input";
import { AddBillDisputeEvidenceResult, DecideBillDisputeResult, DisputeBillLineResult } from "./bill-dispute.result";
import type { BillDisputeService } from "./bill-dispute.service";
import { BillDisputeConnection, BillDisputeEvidenceType, BillDisputeType } from "./bill-dispute.type";
import { BillDisputeEvidence } from "./bill-dispute-evidence.entity";

const GIVEN = "What is asked for, and its key.";

@Resolver(() => BillDisputeType)
export class BillDisputeResolver {
  constructor(private readonly services: { billDisputes: BillDisputeService }) {}

  @Query(() => BillDisputeConnection, {
    description: "What of carriers' bills we hold to be wrong, newest first. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  billDisputes(
    @Args(() => BillDisputesArgs) { filter, ...page }: BillDisputesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<BillDisputeType>> {
    return rows.newestFirst(BillDispute, disputeConditions(filter), page);
  }

  @Mutation(() => DisputeBillLineResult, {
    description: "Keeps that we hold a line of a carrier's bill to be wrong, once for a line. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  disputeBillLine(
    @Arg("input", () => DisputeBillLineInput, { description: GIVEN }) input: DisputeBillLineInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DisputeBillLineResult> {
    return this.services.billDisputes.open(viewer, input);
  }

  @Mutation(() => AddBillDisputeEvidenceResult, {
    description: "Keeps what was said or shown about a dispute. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  addBillDisputeEvidence(
    @Arg("input", () => AddBillDisputeEvidenceInput, { description: GIVEN }) input: AddBillDisputeEvidenceInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AddBillDisputeEvidenceResult> {
    return this.services.billDisputes.addEvidence(viewer, input);
  }

  @Mutation(() => DecideBillDisputeResult, {
    description: "Ends a dispute, and books what the carrier took back. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  decideBillDispute(
    @Arg("input", () => DecideBillDisputeInput, { description: GIVEN }) input: DecideBillDisputeInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DecideBillDisputeResult> {
    return this.services.billDisputes.decide(viewer, input);
  }

  @FieldResolver(() => Money, { description: "What of the line is wrong, as we hold." })
  claimed(@Root() { claimedMinor, currency }: BillDispute): Money {
    return new Money(claimedMinor, currency);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "What the carrier took back; null where it took nothing.",
  })
  credited(@Root() { creditedMinor, currency }: BillDispute): Money | null {
    return creditedMinor === null ? null : new Money(creditedMinor, currency);
  }

  @FieldResolver(() => BillLineType, { nullable: true, description: "The line." })
  line(@Root() { lineId }: BillDispute, @Ctx() { rows }: Context): Promise<BillLineType | null> {
    return rows.one(BillLine, lineId);
  }

  @FieldResolver(() => [BillDisputeEvidenceType], { description: "What was said and shown, oldest first." })
  @Directive("@listSize(assumedSize: 5)")
  evidence(@Root() { id }: BillDispute, @Ctx() { rows }: Context): Promise<BillDisputeEvidenceType[]> {
    return rows.manyBy(BillDisputeEvidence, "disputeId", id);
  }

  @FieldResolver(() => JournalEntryType, {
    nullable: true,
    description: "What booked that the carrier took something back; null where it took nothing.",
  })
  async entry(@Root() { entryId }: BillDispute, @Ctx() { rows }: Context): Promise<JournalEntryType | null> {
    return entryId === null ? null : rows.one(JournalEntry, entryId);
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who decided; null while it is open." })
  decidedBy(@Root() { decidedBy }: BillDispute): UserType | null {
    return decidedBy === null ? null : { id: decidedBy };
  }
}
