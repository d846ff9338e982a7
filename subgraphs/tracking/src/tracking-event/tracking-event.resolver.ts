import { Access, type Context, isId } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { CorrectionService } from "../tracker/correction.service";
import { UserType } from "../user/user.type";
import { partsOfId } from "./tracking-event";
import { CorrectScanInput } from "./tracking-event.input";
import { CorrectScanResult } from "./tracking-event.result";
import { READS_RAW_CODES, TrackingEventType } from "./tracking-event.type";

@Resolver(() => TrackingEventType)
export class TrackingEventResolver {
  constructor(private readonly services: { corrections: CorrectionService }) {}

  @Access("role:ops", "role:admin")
  @Mutation(() => CorrectScanResult, {
    description:
      "Says when a scan really happened, where its carrier's time cannot be read or is wrong. What the carrier said is kept. " +
      "For our operations.",
  })
  correctScan(
    @Arg("input", () => CorrectScanInput, { description: "Which, when it happened, and why." }) input: CorrectScanInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CorrectScanResult> {
    return this.services.corrections.correct(viewer, input);
  }

  @FieldResolver(() => String, { description: "Under which number the parcel travels of which it tells." })
  trackingNumber(@Root() { id }: TrackingEventType): string {
    return partsOfId(id)?.number ?? "";
  }

  @Access(...READS_RAW_CODES)
  @FieldResolver(() => UserType, {
    nullable: true,
    description: "Who of our staff recorded it, for our staff. Null for what others told us.",
  })
  recordedBy(@Root() { recordedBy }: TrackingEventType): UserType | null {
    return recordedBy && isId(recordedBy) ? { id: recordedBy } : null;
  }
}
