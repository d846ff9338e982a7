import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  perform,
  type Viewer,
} from "@baiyun/kit";
import { DecisionRule } from "./decision.entity";
import { type StateDecisionRuleInput, type StatedRule, stateDecisionRuleRules } from "./decision.input";
import { DecisionRuleStated, type StateDecisionRuleResult, StateDecisionRuleSuccess } from "./decision.result";

/** How long there is to decide. A rule is never changed: a later one follows it. */
export class DecisionRuleService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  state(viewer: Viewer, input: StateDecisionRuleInput): Promise<typeof StateDecisionRuleResult> {
    return perform<StatedRule, null, StateDecisionRuleSuccess | DecisionRuleStated | InvalidInput>(this.database, {
      operation: "stateDecisionRule",
      viewer,
      input,
      rules: stateDecisionRuleRules,
      lock: async () => null,
      decide: async (tx, _nothing, stated, id) => {
        // What somebody was told by when stays so.
        if (stated.validFrom < this.clock())
          return new InvalidInput("validFrom", "It counts from now on, or from later.");
        const rule = Object.assign(new DecisionRule(), { id, ...stated, createdBy: viewer.actor });
        const made = await insertRows(tx, DecisionRule, [rule], { onConflict: "ignore" });
        return made === 1 ? new StateDecisionRuleSuccess(rule) : new DecisionRuleStated();
      },
      resultId: (_stated, id) => id,
      replay: async (tx, id) => {
        const [rule] = await findRows(tx, viewer, DecisionRule, [equals("id", id)]);
        return new StateDecisionRuleSuccess(rule!);
      },
    });
  }
}
