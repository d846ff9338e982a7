import type { CounterpartService } from "../counterpart/counterpart.service";
import type { CounterpartPorts } from "../counterpart/counterpart-ports";
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
    return {
      tell: () => port.tell(CustomsAct[kind], statement, reference),
      arrived: () => port.arrived(reference),
    };
  };
