import { Access, type Context, isId } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Label } from "../label/label.entity";
import { LabelType } from "../label/label.type";
import { UserType } from "../user/user.type";
import { LabelPrint } from "./label-print.entity";
import { NotePrintedLabelsInput } from "./label-print.input";
import { NotePrintedLabelsResult } from "./label-print.result";
import type { LabelPrintService } from "./label-print.service";
import { LabelPrintType } from "./label-print.type";

@Resolver(() => LabelPrintType)
export class LabelPrintResolver {
  constructor(private readonly services: { labelPrints: LabelPrintService }) {}

  @Mutation(() => NotePrintedLabelsResult, {
    description: "Keeps that labels went to a printer, by whom and when. For their customer and our warehouse staff.",
  })
  @Access("role:customer_admin", "role:customer_member", "role:ops")
  notePrintedLabels(
    @Arg("input", () => NotePrintedLabelsInput, { description: "Which." }) input: NotePrintedLabelsInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof NotePrintedLabelsResult> {
    return this.services.labelPrints.note(viewer, input);
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who printed it." })
  printedBy(@Root() { createdBy }: LabelPrint): UserType | null {
    return isId(createdBy) ? { id: createdBy } : null;
  }
}

@Resolver(() => LabelType)
export class LabelPrintsResolver {
  @FieldResolver(() => [LabelPrintType], {
    nullable: true,
    description: "Each time that it was printed, the first one first. For its customer and our warehouse staff.",
  })
  @Access("role:customer_admin", "role:customer_member", "role:ops")
  prints(@Root() { id }: Label, @Ctx() { rows }: Context): Promise<LabelPrintType[]> {
    return rows.manyBy(LabelPrint, "labelId", id);
  }
}
