import { createHash, hkdfSync } from "node:crypto";
import { DATA_KEY_LENGTH, DataKey } from "./data-key";
import { secrets } from "./master-keys";

const INFO = "baiyun sealed on the bus";

/** Which event of whom says it, and where in it. What is put elsewhere does not open there. */
export interface Told {
  event: string;
  field: string;
  aggregateId: string;
  tenantId: string;
}

/**
 * Seals single values of events for the domains that share its key; whoever else reads the bus, an outbox or a dead letter sees that
 * there is one. It is for the way alone: whoever keeps a value encrypts it with a key of its own (`FieldCipher`).
 */
export class BusSeal {
  private readonly keys: readonly { name: string; key: Buffer }[];

  /** @param given the newest first, each of at least 32 random characters: the first seals, all open. */
  constructor(given: readonly [string, ...string[]]) {
    this.keys = given.map((secret) => {
      const key = Buffer.from(hkdfSync("sha256", secret, "", INFO, DATA_KEY_LENGTH));
      return { name: createHash("sha256").update(key).digest("hex").slice(0, 16), key };
    });
  }

  /** @returns the name of the key, a dot, and what was sealed, in base64url */
  seal(told: Told, value: string): string {
    const { name, key } = this.keys[0]!;
    return `${name}.${new DataKey(told.tenantId, key).seal(placeOf(told), value).toString("base64url")}`;
  }

  /** @throws {Error} for what this key did not seal for this place: who needs it must not go on as if it had not been said. */
  open(told: Told, sealed: string): string {
    const [name, text = ""] = sealed.split(".", 2);
    const known = this.keys.find((one) => one.name === name);
    const opened = known && new DataKey(told.tenantId, known.key).open(placeOf(told), Buffer.from(text, "base64url"));
    if (opened?.state !== "open")
      throw new Error(`${told.field} of ${told.event} of ${told.aggregateId} does not open`);
    return opened.text;
  }
}

const placeOf = ({ event, field, aggregateId }: Told) => ({ table: event, column: field, row: aggregateId });

/** As the configuration of each domain that shares it states it: while it is exchanged, the new one and the old. */
export const busSeal = secrets().transform((given) => new BusSeal(given));
