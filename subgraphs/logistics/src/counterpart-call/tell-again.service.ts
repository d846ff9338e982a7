import { type Database, equals, findRows, lockRow, perform, type Viewer } from "@baiyun/kit";
import { CounterpartCall, TO_WAREHOUSES } from "./counterpart-call.entity";
import type { CounterpartCallService } from "./counterpart-call.service";
import {
  CounterpartCallNotFound,
  NothingToTell,
  type TellWarehouseAgainInput,
  type TellWarehouseAgainResult,
  TellWarehouseAgainSuccess,
  tellWarehouseAgainRules,
} from "./tell-again.type";

/** What a warehouse refused, or was told in vain, and somebody has told again. */
export class TellAgainService {
  constructor(
    private readonly database: Database,
    private readonly calls: CounterpartCallService,
  ) {}

  tell(viewer: Viewer, input: TellWarehouseAgainInput): Promise<typeof TellWarehouseAgainResult> {
    return perform<
      { counterpartCallId: string },
      CounterpartCall | CounterpartCallNotFound,
      TellWarehouseAgainSuccess | NothingToTell
    >(this.database, {
      operation: "tellWarehouseAgain",
      viewer,
      input,
      rules: tellWarehouseAgainRules,
      lock: async (tx, { counterpartCallId }) =>
        (await lockRow(tx, viewer, CounterpartCall, counterpartCallId)) ?? new CounterpartCallNotFound(),
      decide: async (tx, { kind, subjectId }) => {
        const isTold = TO_WAREHOUSES.includes(kind) && (await this.calls.again(tx, subjectId));
        return isTold
          ? new TellWarehouseAgainSuccess((await this.calls.lockLast(tx, subjectId))!)
          : new NothingToTell();
      },
      resultId: ({ counterpartCallId }) => counterpartCallId,
      replay: async (tx, id) => {
        const [call] = await findRows(tx, viewer, CounterpartCall, [equals("id", id)]);
        return new TellWarehouseAgainSuccess(call!);
      },
    });
  }
}
