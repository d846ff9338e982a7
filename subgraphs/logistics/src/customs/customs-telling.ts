import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { unavailable } from "../carrier/carrier-port";
import type { CounterpartService } from "../counterpart/counterpart.service";
import type { CounterpartPorts } from "../counterpart/counterpart-ports";
import {
  CounterpartCall,
  CounterpartCallKind,
  CounterpartCallState,
} from "../counterpart-call/counterpart-call.entity";
import type { Prepare } from "../counterpart-call/counterpart-call.service";
import { CustomsAct } from "./customs-port";
import type { StatementService } from "./statement.service";

/** How an office is told what was handed in. */
export const customsTelling =
  (counterparts: CounterpartService, statements: StatementService, ports: CounterpartPorts): Prepare =>
  async (tx, call) => {
    const { kind, reference } = call;
    const counterpart = (await counterparts.find(tx, call.counterpartId))!;
    const port = await ports.office(counterpart, await counterparts.credentials(tx, counterpart));
    const statement = await statements.of(tx, call);
    if (!port || !statement) return null;
    const isOfWhatIsThere = kind === CounterpartCallKind.CANCEL || kind === CounterpartCallKind.CHANGE;
    const mustWait = isOfWhatIsThere && (await isOnItsWay(tx, call));
    return {
      tell: async () =>
        mustWait
          ? unavailable("Whether what it is about is there is not known yet.")
          : port.tell(CustomsAct[kind as keyof typeof CustomsAct], statement, reference),
      arrived: () => port.arrived(reference),
    };
  };

/** What the office was told before, and may not have: nothing about that must overtake it. */
async function isOnItsWay(tx: EntityManager, { id, subjectId }: CounterpartCall): Promise<boolean> {
  const calls = await findRows(tx, Viewer.system, CounterpartCall, [equals("subjectId", subjectId)]);
  const { ASKED, UNKNOWN } = CounterpartCallState;
  return calls.some((each) => each.id < id && (each.state === ASKED || each.state === UNKNOWN));
}
