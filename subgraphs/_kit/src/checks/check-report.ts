import { Directive, Field, Int, ObjectType, registerEnumType } from "type-graphql";

/** What a check says of a thing. */
export enum CheckVerdict {
  OK = "OK",
  WARNING = "WARNING",
  UNKNOWN = "UNKNOWN",
  BLOCKING = "BLOCKING",
}

registerEnumType(CheckVerdict, {
  name: "CheckVerdict",
  description: "What a check says, the better first.",
  valuesConfig: {
    OK: { description: "Nothing is in the way, as far as it is looked at." },
    WARNING: { description: "It goes on, and somebody should know." },
    UNKNOWN: { description: "It cannot be said: what would be looked at is not known here." },
    BLOCKING: { description: "It would not go on." },
  },
});

@ObjectType({ description: "One thing that a check found." })
@Directive("@shareable")
export class CheckFinding {
  @Field(() => Int, { nullable: true, description: "Of which line, counted from 1; null: of the whole." })
  line!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "By which field of the order's input it is put right, such as `consigneeTaxNumber`; null: by none alone.",
  })
  field?: string | null;

  @Field(() => CheckVerdict, { description: "How much it is in the way." })
  verdict!: CheckVerdict;

  @Field(() => String, {
    description: "What was found, for programs, such as INSUFFICIENT_FUNDS. More of them may come.",
  })
  code!: string;

  @Field(() => String, { description: "The same for people." })
  message!: string;

  @Field(() => String, { nullable: true, description: "What to do about it; null where there is nothing to do." })
  remedy!: string | null;
}

@ObjectType({ description: "Everything that a check found, and what that comes to." })
@Directive("@shareable")
export class CheckReport {
  @Field(() => CheckVerdict, { description: "The worst of what was found." })
  verdict!: CheckVerdict;

  @Field(() => [CheckFinding], { description: "What is of the whole first, then line by line." })
  @Directive("@listSize(assumedSize: 100)")
  findings!: CheckFinding[];
}

const ORDER = Object.values(CheckVerdict);

export const worstOf = (verdicts: readonly CheckVerdict[]): CheckVerdict =>
  ORDER[Math.max(0, ...verdicts.map((verdict) => ORDER.indexOf(verdict)))]!;

export function reportOf(findings: readonly CheckFinding[]): CheckReport {
  const sorted = findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { verdict: worstOf(findings.map(({ verdict }) => verdict)), findings: sorted };
}

/** @param line counted from 1; null for the whole. */
const finding =
  (verdict: CheckVerdict) =>
  (
    code: string,
    message: string,
    { line = null, field = null, remedy = null }: Partial<Pick<CheckFinding, "line" | "field" | "remedy">> = {},
  ) =>
    ({ line, field, verdict, code, message, remedy }) satisfies CheckFinding;

export const fine = finding(CheckVerdict.OK);
export const warning = finding(CheckVerdict.WARNING);
export const unknown = finding(CheckVerdict.UNKNOWN);
export const blocking = finding(CheckVerdict.BLOCKING);
