import type { QueryPlannerConfig } from "@apollo/query-planner";
import { pastLimit } from "../errors";

/** Whole plans compared for one operation. The planner orders the likely ones first, so more of them rarely finds a better one. */
const COMPARED_PLANS = 100;
/** Ways to one field. Abstract types that lead to one another multiply them at each level. */
const WAYS_TO_A_FIELD = 500;

/** The planner's own words for what it gives up. */
const TOO_MUCH = /^(Too many options generated|Number of non-local selections|Exceeded maximum recursive)/;

class BudgetSpent extends Error {}

/**
 * How far one planning may go. The planner works without a pause and takes no signal, but it compares the ways to a field
 * with `pathsLimit` at every step: an object that stands in for this number counts the steps and ends it. Counted, and not
 * timed, so that the same operation is always either planned or refused.
 */
export class PlanningBudget {
  private spent = 0;

  constructor(private readonly steps: number) {}

  get debug(): NonNullable<QueryPlannerConfig["debug"]> {
    return { maxEvaluatedPlans: COMPARED_PLANS, pathsLimit: this as unknown as number };
  }

  /** @throws RequestError 400 LIMIT_EXCEEDED where planning would take too much; what else goes wrong as it is. */
  within<Plan>(build: () => Plan): Plan {
    this.spent = 0;
    try {
      return build();
    } catch (reason) {
      if (reason instanceof BudgetSpent) throw pastLimit(`The operation takes more than ${this.steps} steps to plan`);
      const isTooMuch = reason instanceof Error && TOO_MUCH.test(reason.message);
      throw isTooMuch ? pastLimit("There are too many ways to plan the operation") : reason;
    }
  }

  valueOf(): number {
    this.spent += 1;
    if (this.spent > this.steps) throw new BudgetSpent();
    return WAYS_TO_A_FIELD;
  }
}
