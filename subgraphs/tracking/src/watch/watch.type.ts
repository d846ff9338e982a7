import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { WatchState } from "./watch.entity";

registerEnumType(WatchState, {
  name: "WatchState",
  description: "How far somebody has come with watching a number for us.",
  valuesConfig: {
    WAITING: { description: "It is to be told of the number, or is asked for the first time." },
    WATCHED: { description: "It watches the number." },
    REFUSED: { description: "It does not take the number; it is asked anew once its carrier is corrected." },
    STOPPED: { description: "It watches the number no more: nobody waits for the parcel." },
  },
});

@ObjectType("Watch", { description: "That somebody watches a number for us and tells what becomes of it." })
export class WatchType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Which number: the parcel's first, or the one of the last mile." })
  number!: string;

  @Field(() => String, { description: "Who watches it, as scans name who told of them." })
  watcher!: string;

  @Field(() => String, { description: "Whose number it is, as far as we know; empty where nobody said so." })
  carrier!: string;

  @Field(() => WatchState, { description: "How far it has come." })
  state!: WatchState;

  @Field(() => Date, { nullable: true, description: "When it is asked next; null when there is nothing to ask." })
  dueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: "When it last answered; null before it has." })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What was wrong, in its own words; null when nothing was." })
  message!: string | null;
}
