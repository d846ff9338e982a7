import { type Database, equals, findRows, oneOf, perform, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { PersonViewer } from "../person";
import { Preference } from "./preference.entity";
import { type SetNotificationPreferencesInput, setNotificationPreferencesRules } from "./preference.input";
import { type SetNotificationPreferencesResult, SetNotificationPreferencesSuccess } from "./preference.result";
import { standingOf } from "./preferences";

/** The tenant of those who act for the house: their choices are theirs alone, and nobody else's rows. */
const HOUSE = "00000000-0000-0000-0000-000000000000";

/** What people have chosen to hear of. */
export class PreferenceService {
  constructor(private readonly database: Database) {}

  /** Sets what the viewer wants to hear of. */
  set(viewer: PersonViewer, input: SetNotificationPreferencesInput): Promise<typeof SetNotificationPreferencesResult> {
    const { userId } = viewer;
    const standing = async (tx: EntityManager) =>
      new SetNotificationPreferencesSuccess(standingOf(await this.of(tx, [userId])));
    return perform(this.database, {
      operation: "setNotificationPreferences",
      viewer,
      input,
      rules: setNotificationPreferencesRules,
      // Two devices of one person set one after the other.
      lock: async (tx) => {
        await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('preferences of ' || $1, 0))", [userId]);
        return null;
      },
      decide: async (tx, _nothing, { preferences }) => {
        const tenantId = viewer.tenancy.kind === "one" ? viewer.tenancy.tenantId : HOUSE;
        for (const { category, key, channel, enabled } of preferences) {
          const one = { userId, subject: key ?? category, channel };
          if (enabled == null) await tx.delete(Preference, one);
          else await tx.upsert(Preference, { ...one, tenantId, enabled }, ["userId", "subject", "channel"]);
        }
        return standing(tx);
      },
      resultId: () => userId,
      replay: standing,
    });
  }

  /** What these people have chosen. */
  of(tx: EntityManager, userIds: readonly string[]): Promise<Preference[]> {
    if (userIds.length === 0) return Promise.resolve([]);
    const one = userIds.length === 1 ? equals("userId", userIds[0]) : oneOf("userId", userIds);
    return findRows(tx, Viewer.system, Preference, [one]);
  }
}
