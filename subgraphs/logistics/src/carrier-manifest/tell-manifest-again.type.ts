import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { z } from "zod";
import type { CarrierManifest } from "./carrier-manifest.entity";
import { CarrierManifestType } from "./carrier-manifest.type";

@InputType({ description: "Which manifest to tell its carrier again." })
export class TellCarrierManifestAgainInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The manifest's." })
  carrierManifestId!: string;
}

export const tellCarrierManifestAgainRules = z.object({ carrierManifestId: z.string() });

@ObjectType({ implements: UserError, description: "No manifest has this id." })
export class CarrierManifestNotFound extends UserError {
  override message = "No manifest has this id.";
}

@ObjectType({ implements: UserError, description: "It does not wait for anybody." })
export class CarrierManifestNotFailed extends UserError {
  override message = "It does not wait for anybody: it is taken, on its way, or goes along on paper.";
}

@ObjectType({ description: "The carrier is told again, under the same reference: of what it has it makes no second." })
export class TellCarrierManifestAgainSuccess {
  @Field(() => CarrierManifestType, { description: "The manifest." })
  carrierManifest: CarrierManifestType;

  constructor(carrierManifest: CarrierManifest) {
    this.carrierManifest = carrierManifest;
  }
}

export const TellCarrierManifestAgainResult = createUnionType({
  name: "TellCarrierManifestAgainResult",
  description: "What came of it.",
  types: () =>
    [
      TellCarrierManifestAgainSuccess,
      CarrierManifestNotFound,
      CarrierManifestNotFailed,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
