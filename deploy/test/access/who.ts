import { PARTNER_SCOPES, type PartnerScope, ROLES } from "@baiyun/kit";

/** Whoever may ask: nobody signed in, a person by role, a partner's client by one scope. The columns of the table. */
export const COLUMNS = ["anonymous", ...ROLES, ...PARTNER_SCOPES] as const;
export type Column = (typeof COLUMNS)[number];

/** Several of them by one word. */
const GROUPS = {
  anyone: COLUMNS,
  /** Who signed in, whatever their role. A partner's client is none. */
  people: ROLES,
  customer: ["customer_admin", "customer_member"],
  staff: ["ops", "broker", "finance", "support", "pricing", "admin"],
} as const satisfies Record<string, readonly Column[]>;

/** In rows: `customer, ops, orders:read`. */
export type Who = string;

export function columnsOf(who: Who): ReadonlySet<Column> {
  const words = who.split(", ").filter(Boolean);
  return new Set(words.flatMap((word) => groupOf(word) ?? [columnOf(word)]));
}

const groupOf = (word: string): readonly Column[] | undefined => GROUPS[word as keyof typeof GROUPS];

function columnOf(word: string): Column {
  if (!(COLUMNS as readonly string[]).includes(word)) throw new Error(`Nobody is called ${word}.`);
  return word as Column;
}

export const isScope = (column: Column): column is PartnerScope => column.includes(":");

/** Who may ask, and for what: names of fields, several of one rule in a row, with a space between. */
export type Row = readonly [Who, string];

/** What the brief (Access) lets whom ask of one domain. Written by hand: the code is held against it, not the other way. */
export interface DomainTable {
  queries: readonly Row[];
  mutations: readonly Row[];
  subscriptions: readonly Row[];
  /** Fields that not everybody may read who may read what they belong to: `Order.consignee`. */
  fields: readonly Row[];
}

/** Each coordinate with who may ask for it. @throws where one is stated twice. */
export function cellsOf(tables: readonly DomainTable[]): ReadonlyMap<string, ReadonlySet<Column>> {
  const cells = new Map<string, ReadonlySet<Column>>();
  const add = (rows: readonly Row[], type: string) => {
    for (const [who, names] of rows) {
      for (const name of names.split(" ")) {
        const coordinate = `${type}${name}`;
        if (cells.has(coordinate)) throw new Error(`${coordinate} stands in the table twice.`);
        cells.set(coordinate, columnsOf(who));
      }
    }
  };
  for (const { queries, mutations, subscriptions, fields } of tables) {
    add(queries, "Query.");
    add(mutations, "Mutation.");
    add(subscriptions, "Subscription.");
    add(fields, "");
  }
  return cells;
}
