import type { GraphQLFormattedError } from "graphql";
import { Code, codedError } from "../errors";
import type { Claims } from "../sources/source";

/** @returns those of the policies that hold for whoever has these claims. */
export type EvaluatePolicies = (
  policies: readonly string[],
  claims: Claims,
) => Iterable<string> | Promise<Iterable<string>>;

export interface HeldPolicies {
  held: ReadonlySet<string>;
  /** When they could not be evaluated and so none holds: what the client may know, and what it must not. */
  failure?: { error: GraphQLFormattedError; cause: unknown };
}

const NONE: HeldPolicies = { held: new Set() };

/** Without an evaluator, and whatever goes wrong in it, no policy holds. It opens nothing that was not asked about. */
export async function evaluatePolicies(
  evaluate: EvaluatePolicies | undefined,
  asked: readonly string[],
  claims: Claims,
): Promise<HeldPolicies> {
  if (!evaluate || asked.length === 0) return NONE;
  try {
    const answered: unknown = await evaluate(asked, claims);
    if (typeof answered !== "object" || answered === null)
      throw new TypeError("A policy evaluator must return a list of names.");
    const held = new Set(answered as Iterable<string>);
    return { held: new Set(asked.filter((policy) => held.has(policy))) };
  } catch (cause) {
    const error = codedError(
      Code.POLICY_EVALUATION_FAILED,
      "The policies could not be evaluated: try again in a moment.",
    );
    return { held: NONE.held, failure: { error, cause } };
  }
}
