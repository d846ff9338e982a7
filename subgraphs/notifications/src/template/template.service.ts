import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  lockRow,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Channel } from "../notification/channel";
import { notifiedEvent } from "../notified-event/notified-events";
import { localesFor } from "./locales";
import { Template, TemplateStatus } from "./template.entity";
import {
  type DraftNotificationTemplateInput,
  draftNotificationTemplateRules,
  type PublishNotificationTemplateInput,
  publishNotificationTemplateRules,
} from "./template.input";
import {
  type DraftNotificationTemplateResult,
  DraftNotificationTemplateSuccess,
  IllegalNotificationTemplateState,
  NotificationTemplateNotFound,
  type PublishNotificationTemplateResult,
  PublishNotificationTemplateSuccess,
} from "./template.result";
import { faultsOf } from "./wording";

/** Which is used to write by a channel, in the nearest of the locales it is published in. */
export type PublishedTemplates = (channel: Channel, locale: string | null) => Template;

type Words = Pick<Template, "key" | "channel" | "locale">;

/** The words that people are written to with. */
export class TemplateService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Writes down another version, which nobody is written to with yet. */
  draft(viewer: Viewer, input: DraftNotificationTemplateInput): Promise<typeof DraftNotificationTemplateResult> {
    return perform(this.database, {
      operation: "draftNotificationTemplate",
      viewer,
      input,
      rules: draftNotificationTemplateRules,
      lock: async (tx, words) => lockWords(tx, words),
      decide: async (tx, _nothing, draft, id) => {
        const [{ last }] = await tx.query<[{ last: number }]>(
          `SELECT coalesce(max(number), 0)::int AS last FROM template WHERE key = $1 AND channel = $2 AND locale = $3`,
          [draft.key, draft.channel, draft.locale],
        );
        const made = {
          id,
          ...draft,
          number: last + 1,
          status: TemplateStatus.DRAFT,
          createdBy: viewer.actor,
          createdAt: this.clock(),
          publishedBy: null,
          publishedAt: null,
          supersededAt: null,
        };
        await insertRows(tx, Template, [made]);
        return new DraftNotificationTemplateSuccess(Object.assign(new Template(), made));
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new DraftNotificationTemplateSuccess((await this.one(tx, viewer, id))!),
    });
  }

  /** Has people written to with a draft from now on; what it replaces stays as it was. */
  publish(viewer: Viewer, input: PublishNotificationTemplateInput): Promise<typeof PublishNotificationTemplateResult> {
    return perform(this.database, {
      operation: "publishNotificationTemplate",
      viewer,
      input,
      rules: publishNotificationTemplateRules,
      lock: async (tx, { templateId }) => {
        const found = isId(templateId) ? await this.one(tx, viewer, templateId) : null;
        if (!found) return new NotificationTemplateNotFound();
        await lockWords(tx, found);
        return (await lockRow(tx, viewer, Template, templateId)) ?? new NotificationTemplateNotFound();
      },
      decide: async (tx, template, _input) => {
        if (template.status !== TemplateStatus.DRAFT) return new IllegalNotificationTemplateState(template.status);
        // The event may have lost a variable since it was drafted.
        const faults = faultsOf(notifiedEvent(template.key), template.locale, template);
        if (faults.length > 0) return InvalidInput.of(faults.map(({ message }) => ({ field: "templateId", message })));
        const at = this.clock();
        await tx.query(
          `UPDATE template SET status = 'SUPERSEDED', superseded_at = $4
           WHERE key = $1 AND channel = $2 AND locale = $3 AND status = 'PUBLISHED'`,
          [template.key, template.channel, template.locale, at],
        );
        Object.assign(template, { status: TemplateStatus.PUBLISHED, publishedBy: viewer.actor, publishedAt: at });
        await storeRow(tx, template, ["status", "publishedBy", "publishedAt"]);
        return new PublishNotificationTemplateSuccess(template);
      },
      resultId: ({ templateId }) => templateId,
      replay: async (tx, id) => new PublishNotificationTemplateSuccess((await this.one(tx, viewer, id))!),
    });
  }

  /** What is published for an event, by channel and locale. */
  async publishedFor(tx: EntityManager, key: string): Promise<PublishedTemplates> {
    const conditions = [equals("key", key), equals("status", TemplateStatus.PUBLISHED)];
    const published = await findRows(tx, Viewer.system, Template, conditions);
    return (channel, locale) => {
      const words = published.filter((template) => template.channel === channel);
      const nearest = localesFor(locale).map((wanted) => words.find((template) => template.locale === wanted));
      const found = nearest.find((template) => template !== undefined);
      if (!found) throw new Error(`nothing is published for ${key} by ${channel}`);
      return found;
    };
  }

  private async one(tx: EntityManager, viewer: Viewer, id: string): Promise<Template | null> {
    return (await findRows(tx, viewer, Template, [equals("id", id)]))[0] ?? null;
  }
}

/** Versions of the same words are numbered and published one after the other. */
async function lockWords(tx: EntityManager, { key, channel, locale }: Words): Promise<null> {
  const words = `${key} ${channel} ${locale}`;
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('template ' || $1, 0))", [words]);
  return null;
}
