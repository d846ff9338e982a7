import { Variants } from "../operation/variants";
import { FallBack } from "../steps/fall-back";
import { type TextPlan, type TextPlanOptions, textPlan } from "./text-plan";

/** Requests that go the other way, at most, after answers that were not as expected. */
const MAX_PAUSE = 1_024;

const PAUSED = new FallBack("paused", "Its last answers were not as expected.");
const TOO_MANY = new FallBack("operation", "It has had too many combinations of its conditions.");

/**
 * The quick way of an operation: leaves pass from the subgraphs' answers to the client's as the text that they are, and
 * no value is made of them. It only knows answers that are just what was asked for. What an execution on it throws says
 * nothing to the client: the operation is executed again, with the replies that have come, by values.
 */
export class TextLane {
  private readonly variants: Variants<TextPlan | FallBack>;
  private pause = 0;
  private failures = 0;

  constructor(private readonly options: TextPlanOptions) {
    this.variants = new Variants(options.serialising.tree);
  }

  /** A FallBack when this operation, or this combination of its conditions, has to go the other way, or should for a while. */
  for(coerced: Readonly<Record<string, unknown>>): TextPlan | FallBack {
    if (this.pause > 0) {
      this.pause--;
      return PAUSED;
    }
    return this.variants.for(coerced, () => textPlan(this.options, coerced)) ?? TOO_MANY;
  }

  succeeded(): void {
    this.failures = 0;
  }

  /** The less an operation's answers are as expected, the longer it is before that is tried again. */
  failed(): void {
    // Others that were under way when the first failed say nothing new.
    if (this.pause > 0) return;
    this.pause = Math.min(2 ** this.failures, MAX_PAUSE);
    this.failures++;
  }
}
