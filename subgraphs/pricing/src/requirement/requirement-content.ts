import type { ImportRequirement, RequirementKind } from "./import-requirement.entity";

/** What a destination is to want, as a proposal keeps it: JSON knows neither instants nor whole numbers of any size. */
export interface RequirementContent {
  code: string;
  kind: RequirementKind;
  territories: string[];
  wanted: string;
  why: string;
  condition: string | null;
  thresholdMinor: string | null;
  currency: string | null;
  validFrom: string;
  validTo: string | null;
  verified: boolean;
  source: string;
}

/** The row that a proposal's content comes to. */
export const requirementOf = (id: string, content: RequirementContent): Omit<ImportRequirement, "proposalId"> => ({
  ...{ ...content, id },
  thresholdMinor: content.thresholdMinor === null ? null : BigInt(content.thresholdMinor),
  validFrom: new Date(content.validFrom),
  validTo: content.validTo === null ? null : new Date(content.validTo),
});
