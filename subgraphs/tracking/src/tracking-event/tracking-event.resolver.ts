import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { CorrectionService } from "../tracker/correction.service";
import { CorrectScanInput } from "./tracking-event.input";
import { CorrectScanResult } from "./tracking-event.result";

@Resolver()
export class TrackingEventResolver {
  constructor(private readonly services: { corrections: CorrectionService }) {}

  @Access("role:ops", "role:admin")
  @Mutation(() => CorrectScanResult, {
    description:
      "Says when a scan really happened, where its carrier's time cannot be read or is wrong. What the carrier said is kept. " +
      "For our operations.",
  })
  correctScan(
    @Arg("input", () => CorrectScanInput) input: CorrectScanInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CorrectScanResult> {
    return this.services.corrections.correct(viewer, input);
  }
}
