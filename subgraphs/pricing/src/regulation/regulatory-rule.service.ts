import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  newId,
  perform,
  storeRow,
  UserError,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { auditAct } from "../audited";
import { type Proposal, ProposalKind } from "../proposal/proposal.entity";
import type { ProposalService } from "../proposal/proposal.service";
import { RegulatoryRule } from "./regulatory-rule.entity";
import { newRule, ruleEnd } from "./regulatory-rule.input";
import {
  type ProposeRegulatoryRuleEndResult,
  ProposeRegulatoryRuleEndSuccess,
  type ProposeRegulatoryRuleResult,
  ProposeRegulatoryRuleSuccess,
  RegulatoryRuleNotFound,
  RegulatoryRuleOverlaps,
} from "./regulatory-rule.result";
import { type RuleContent, ruleOf } from "./regulatory-rule.type";
import { strangeAmong } from "./strange-territory";
import { dayOf, givesWay, overlapping, type Window } from "./windows";

interface EndContent {
  validTo: string;
}

/** Keeps the rules of destinations: one person states what is to hold, another one confirms it. */
export class RegulatoryRuleService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposals: ProposalService,
  ) {}

  propose(viewer: Viewer, input: object): Promise<typeof ProposeRegulatoryRuleResult> {
    return perform(this.database, {
      operation: "proposeRegulatoryRule",
      viewer,
      input,
      rules: newRule,
      lock: (tx) => holdRules(tx),
      decide: async (tx, _nothing, { reason, ...given }, id) => {
        const { validFrom, validTo } = given;
        const window = { validFrom: validFrom.toISOString(), validTo: validTo?.toISOString() ?? null };
        const content: RuleContent = { ...given, ...window };
        const refused = (await this.unknown(tx, content)) ?? (await this.makesNoRoom(tx, viewer, content));
        if (refused) return refused;
        const kind = ProposalKind.REGULATORY_RULE;
        const proposal = await this.proposals.open(tx, viewer, { id, kind, subjectId: null, content, reason });
        await this.audit(tx, viewer, "proposeRegulatoryRule", "PricingProposal", id, reason);
        return new ProposeRegulatoryRuleSuccess(proposal as Proposal);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => new ProposeRegulatoryRuleSuccess(await this.proposals.stored(tx, viewer, id)),
    });
  }

  proposeEnd(viewer: Viewer, input: object): Promise<typeof ProposeRegulatoryRuleEndResult> {
    return perform(this.database, {
      operation: "proposeRegulatoryRuleEnd",
      viewer,
      input,
      rules: ruleEnd,
      lock: async (tx, { ruleId }) => {
        await holdRules(tx);
        const [rule] = isId(ruleId) ? await findRows(tx, viewer, RegulatoryRule, [equals("id", ruleId)]) : [];
        return rule ?? new RegulatoryRuleNotFound();
      },
      decide: async (tx, rule, { validTo, reason }, id) => {
        const refused = await this.unendable(tx, viewer, rule, validTo);
        if (refused) return refused;
        const content: EndContent = { validTo: validTo.toISOString() };
        const kind = ProposalKind.REGULATORY_RULE_END;
        const proposal = await this.proposals.open(tx, viewer, { id, kind, subjectId: rule.id, content, reason });
        if (proposal instanceof UserError) return proposal;
        await this.audit(tx, viewer, "proposeRegulatoryRuleEnd", "RegulatoryRule", rule.id, reason);
        return new ProposeRegulatoryRuleEndSuccess(proposal);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id) => new ProposeRegulatoryRuleEndSuccess(await this.proposals.stored(tx, viewer, id)),
    });
  }

  /** All rules wait for one another, and before them whoever decides: there are few a year. */
  readonly lockSubject = async (tx: EntityManager): Promise<void> => {
    await holdRules(tx);
  };

  /** The rule is in force from its day on, and the window of it before ends there. */
  readonly carryOut = async (tx: EntityManager, viewer: Viewer, proposal: Proposal) => {
    const content = proposal.content as RuleContent;
    const refused = await this.makesNoRoom(tx, viewer, content);
    if (refused) return refused;
    const rule = { ...ruleOf(newId(), content), proposalId: proposal.id };
    for (const former of await windowsOf(tx, viewer, content.code, rule)) {
      await storeRow(tx, Object.assign(former, { validTo: rule.validFrom }), ["validTo"]);
    }
    await insertRows(tx, RegulatoryRule, [rule]);
    await this.audit(tx, viewer, "approvePricingProposal", "RegulatoryRule", rule.id, proposal.decisionReason);
    return null;
  };

  readonly carryOutEnd = async (tx: EntityManager, viewer: Viewer, proposal: Proposal) => {
    const [rule] = await findRows(tx, viewer, RegulatoryRule, [equals("id", proposal.subjectId)]);
    const validTo = new Date((proposal.content as EndContent).validTo);
    const refused = await this.unendable(tx, viewer, rule!, validTo);
    if (refused) return refused;
    await storeRow(tx, Object.assign(rule!, { validTo }), ["validTo"]);
    await this.audit(tx, viewer, "approvePricingProposal", "RegulatoryRule", rule!.id, proposal.decisionReason);
    return null;
  };

  /** Rules are looked up by the codes that territories keep theirs under: one of another code would never hold. */
  private async unknown(tx: EntityManager, { territories }: RuleContent): Promise<InvalidInput | null> {
    const strange = await strangeAmong(tx, territories);
    return strange === null ? null : new InvalidInput("territories", `No territory keeps its rules under ${strange}.`);
  }

  /** What held before goes on to hold for that time: a rule begins today at the earliest, and only what began before gives way. */
  private async makesNoRoom(tx: EntityManager, viewer: Viewer, content: RuleContent) {
    const rule = ruleOf("", content);
    if (rule.validFrom < this.today()) return new InvalidInput("validFrom", "Must not be a day that is over.");
    const others = await windowsOf(tx, viewer, rule.code, rule);
    const other = others.find((former) => !givesWay(former, rule));
    if (other) return new RegulatoryRuleOverlaps(other.validFrom, other.validTo);
    const [former] = await findRows(tx, viewer, RegulatoryRule, [equals("code", rule.code)]);
    if (!former || former.kind === rule.kind) return null;
    return new InvalidInput("kind", `${rule.code} is of kind ${former.kind}.`);
  }

  private async unendable(tx: EntityManager, viewer: Viewer, rule: RegulatoryRule, validTo: Date) {
    const today = this.today();
    if (rule.validTo && rule.validTo <= today) return new InvalidInput("ruleId", "This rule is over.");
    if (validTo <= today) return new InvalidInput("validTo", "Must be after today.");
    if (validTo <= rule.validFrom) return new InvalidInput("validTo", "Must be after the rule's own first day.");
    const others = await windowsOf(tx, viewer, rule.code, { validFrom: rule.validFrom, validTo });
    const other = others.find(({ id }) => id !== rule.id);
    return other ? new RegulatoryRuleOverlaps(other.validFrom, other.validTo) : null;
  }

  private today(): Date {
    return dayOf(this.clock());
  }

  private audit(tx: EntityManager, viewer: Viewer, act: string, kind: string, id: string, reason: string | null) {
    return auditAct(tx, { viewer, at: this.clock(), act, kind, id, reason });
  }
}

async function holdRules(tx: EntityManager): Promise<null> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('regulatory rules', 0))");
  return null;
}

async function windowsOf(tx: EntityManager, viewer: Viewer, code: string, window: Window) {
  return overlapping(await findRows(tx, viewer, RegulatoryRule, [equals("code", code)]), window);
}
