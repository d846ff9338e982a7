import { isListType, isNonNullType } from "graphql";
import type { Asker } from "../support/embedded-stack";
import type { Asking, Outcome, Question } from "./asking";
import type { Graph, Way } from "./questions";
import { COLUMNS, type Column, isScope } from "./who";

type Cells = ReadonlyMap<string, ReadonlySet<Column>>;

interface Cell extends Question {
  may: boolean;
  /** Nobody of this column gets as far as there: it is refused on the way. */
  onTheWay: boolean;
}

/** Walks a column of the table: asks for all of it, and says which cells are otherwise than they stand there. */
export class Walk {
  /** How many cells were asked. */
  walked = 0;

  constructor(
    private readonly graph: Graph,
    private readonly cells: Cells,
    private readonly asking: Asking,
    /** A client with several scopes. */
    private readonly clientWith: (scopes: readonly Column[]) => Promise<Asker>,
  ) {}

  async column(column: Column, asker: Asker): Promise<string[]> {
    return [
      ...(await this.operations("Query", column, asker)),
      ...(await this.operations("Mutation", column, asker)),
      ...(await this.fields(column, asker)),
      ...(await this.subscriptions(column, asker)),
    ];
  }

  private async operations(type: "Query" | "Mutation", column: Column, asker: Asker): Promise<string[]> {
    const cells = this.rows(type).map(([coordinate, who]) => ({
      ...{ coordinate, way: [this.graph.field(coordinate)] },
      ...{ may: who.has(column), onTheWay: false },
    }));
    return this.compared(type === "Query" ? "query" : "mutation", cells, asker);
  }

  private async fields(column: Column, asker: Asker): Promise<string[]> {
    const open = this.graph.waysFromQueries((coordinate) => this.cells.get(coordinate)?.has(column) ?? true);
    const any = this.graph.waysFromQueries(() => true);
    const cells = [...this.cells].flatMap(([coordinate, who]): Cell[] => {
      if (/^(Query|Mutation|Subscription)\./.test(coordinate)) return [];
      const way = open.get(coordinate) ?? any.get(coordinate);
      if (!way) throw new Error(`No query leads to ${coordinate}.`);
      return [{ coordinate, way, may: who.has(column), onTheWay: !open.has(coordinate) }];
    });
    const lost = cells.filter(({ may, onTheWay }) => may && onTheWay);
    const reached = cells.filter((cell) => !lost.includes(cell));
    return [...(await this.compared("query", reached, asker)), ...(await this.besides(column, lost))];
  }

  /** A scope that opens a field of a thing and not the thing: asked beside those that open it, which alone do not open the field. */
  private async besides(column: Column, lost: readonly Cell[]): Promise<string[]> {
    if (lost.length === 0) return [];
    const held = new Set<Column>([column, ...OPENING]);
    const ways = this.graph.waysFromQueries((coordinate) => {
      const who = this.cells.get(coordinate);
      return !who || [...held].some((one) => who.has(one));
    });
    const cells = lost.filter(({ coordinate }) => isScope(column) && ways.has(coordinate));
    const whole = cells.map((cell) => ({ ...cell, way: ways.get(cell.coordinate)!, onTheWay: false }));
    return [
      ...lost
        .filter((cell) => !cells.includes(cell))
        .map(({ coordinate }) => `${coordinate}: may, and cannot get there`),
      ...(await this.compared("query", whole, await this.clientWith([...held]))),
    ];
  }

  private async subscriptions(column: Column, asker: Asker): Promise<string[]> {
    const cells = this.rows("Subscription");
    this.walked += cells.length;
    const found = cells.map(async ([coordinate, who]) => {
      const outcomes = await this.asking.subscribed(asker, { coordinate, way: [this.graph.field(coordinate)] });
      return Object.entries(outcomes).flatMap(([by, { refused, faults }]) => {
        // What lets the question pass then refuses the cursor.
        const passed = !refused && faults.length > 0 && !faults.includes("INTERNAL_SERVER_ERROR");
        return who.has(column) === passed && refused !== passed
          ? []
          : [`${coordinate} by ${by}: ${told(refused, faults)}`];
      });
    });
    return (await Promise.all(found)).flat();
  }

  private rows(type: string): [string, ReadonlySet<Column>][] {
    return [...this.cells].filter(([coordinate]) => coordinate.startsWith(`${type}.`));
  }

  /** Apart, what may be asked and what may not: one null where none may be takes the whole answer with it. */
  private async compared(kind: "query" | "mutation", cells: readonly Cell[], asker: Asker): Promise<string[]> {
    this.walked += cells.length;
    const wrong: string[] = [];
    for (const may of [true, false]) {
      const asked = cells.filter((cell) => cell.may === may);
      const outcomes = await this.asking.all(kind, asker, asked);
      // Where one null takes the whole answer along, of several refusals one is told: each of the others is asked for alone.
      const untold = asked.filter(({ coordinate }) => !may && isUntold(outcomes.get(coordinate)!));
      for (const cell of untold)
        outcomes.set(cell.coordinate, (await this.asking.all(kind, asker, [cell])).get(cell.coordinate)!);
      for (const cell of asked) {
        const outcome = outcomes.get(cell.coordinate)!;
        const isRight = may ? this.passed(kind, cell, outcome) : refusedThere(cell, outcome);
        if (!isRight) {
          const { refused, at, faults, value } = outcome;
          wrong.push(
            `${cell.coordinate}: ${told(refused, faults)} ${at ?? ""} ${JSON.stringify(value)?.slice(0, 200)}`,
          );
        }
      }
    }
    return wrong;
  }

  private passed(kind: "query" | "mutation", { way }: Cell, { refused, faults, value }: Outcome): boolean {
    if (refused || faults.includes("INTERNAL_SERVER_ERROR")) return false;
    if (kind === "query") return faults.length === 0;
    const takesKey = way[0]!.args.some(({ type }) => this.graph.keyed.has(String(type)));
    const typename = (value as { __typename?: string } | null)?.__typename ?? "";
    return takesKey ? typename === "InvalidInput" : !typename.endsWith("Success");
  }
}

/** What things are read by. */
const OPENING: readonly Column[] = ["orders:read", "shipments:read"];

const isUntold = ({ refused, value, faults }: Outcome): boolean =>
  !refused && value === undefined && faults.length === 0;

const told = (refused: boolean, faults: readonly string[]): string =>
  `${refused ? "refused" : "passed"} ${faults.join(" ")}`;

/** At the very field, not on the way to it; and nothing of it is told. */
function refusedThere({ way, onTheWay }: Cell, { refused, at, value }: Outcome): boolean {
  const there = way
    .slice(1)
    .map(({ name }) => name)
    .join(".");
  return (
    refused && (onTheWay || at === there) && valuesAt(value, way).every((one) => one === null || one === undefined)
  );
}

function valuesAt(value: unknown, [root, ...way]: Way): unknown[] {
  let reached = flat(value);
  let field = root!;
  for (const next of way) {
    reached = reached.flatMap((one) => flat((one as Record<string, unknown> | null)?.[next.name]));
    field = next;
  }
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type) && reached.length === 0
    ? [null]
    : reached;
}

const flat = (value: unknown): unknown[] => (Array.isArray(value) ? value.flatMap(flat) : [value ?? null]);

export const sizeOf = (cells: Cells): number => cells.size * COLUMNS.length;
