import { createHash, randomBytes } from "node:crypto";
import {
  after,
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  lockRows,
  perform,
  storeRow,
  type UserError,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Member } from "../member/member.entity";
import type { MemberService } from "../member/member.service";
import type { NotifyService } from "../notification/notify.service";
import type { PersonViewer } from "../person";
import { type Fingerprints, masked } from "../personal-data/personal-data";
import type { SuppressionService } from "../suppression/suppression.service";
import { AddressConfirmation } from "./address-confirmation.entity";
import {
  type ConfirmNotificationAddressInput,
  confirmNotificationAddressRules,
  type RequestAddressConfirmationInput,
  requestAddressConfirmationRules,
} from "./address-confirmation.input";
import {
  AddressNotSuppressed,
  AddressTokenInvalid,
  type ConfirmNotificationAddressResult,
  ConfirmNotificationAddressSuccess,
  type RequestAddressConfirmationResult,
  RequestAddressConfirmationSuccess,
  TooManyAddressConfirmations,
} from "./address-confirmation.result";

const DAY_MS = 86_400_000;
const MOST_A_DAY = 3;
const KEY = "address.confirmation";

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** An address that mail came back from takes mail again once its person shows that a mail arrived. */
export class AddressConfirmationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly fingerprints: Fingerprints,
    private readonly services: { members: MemberService; suppressions: SuppressionService; notify: NotifyService },
  ) {}

  request(
    viewer: PersonViewer,
    input: RequestAddressConfirmationInput,
  ): Promise<typeof RequestAddressConfirmationResult> {
    const { members, suppressions, notify } = this.services;
    const { userId } = viewer;
    return perform<object, Member | UserError, typeof RequestAddressConfirmationResult>(this.database, {
      operation: "requestAddressConfirmation",
      viewer,
      input,
      rules: requestAddressConfirmationRules,
      // Suppressions are nobody's, and the log is everybody's.
      asSystem: true,
      lock: async (tx) => {
        await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('address of ' || $1, 0))", [userId]);
        const member = await members.one(tx, userId);
        if (!member) return new AddressNotSuppressed();
        const address = await this.addressOf(tx, member);
        if (!address) return new AddressNotSuppressed();
        const { fingerprint } = address;
        return (await suppressions.among(tx, [fingerprint])).has(fingerprint) ? member : new AddressNotSuppressed();
      },
      decide: async (tx, member, _input, id) => {
        const [at, token] = [this.clock(), randomBytes(32).toString("base64url")];
        const recent = [equals("userId", userId), after("createdAt", new Date(at.getTime() - DAY_MS))];
        const asked = await findRows(tx, Viewer.system, AddressConfirmation, recent);
        if (asked.length >= MOST_A_DAY) return new TooManyAddressConfirmations();
        const { tenantId } = member;
        const { fingerprint, addressMasked } = (await this.addressOf(tx, member))!;
        const expiresAt = new Date(at.getTime() + DAY_MS);
        const row = {
          id,
          tenantId,
          userId,
          fingerprint,
          tokenHash: hashOf(token),
          createdAt: at,
          expiresAt,
          usedAt: null,
        };
        await insertRows(tx, AddressConfirmation, [row]);
        await notify.mail(tx, { id, type: KEY, tenantId }, member, { key: KEY, facts: { token } });
        return new RequestAddressConfirmationSuccess(addressMasked);
      },
      resultId: () => userId,
      replay: async (tx) => new RequestAddressConfirmationSuccess(await this.maskedOf(tx, userId)),
    });
  }

  confirm(
    viewer: PersonViewer,
    input: ConfirmNotificationAddressInput,
  ): Promise<typeof ConfirmNotificationAddressResult> {
    const { userId } = viewer;
    return perform(this.database, {
      operation: "confirmNotificationAddress",
      viewer,
      input,
      rules: confirmNotificationAddressRules,
      secret: ["token"],
      asSystem: true,
      lock: async (tx, { token }) => {
        const own = [equals("tokenHash", hashOf(token.trim())), equals("userId", userId)];
        const [found] = await lockRows(tx, Viewer.system, AddressConfirmation, own);
        const isGood = found && !found.usedAt && found.expiresAt > this.clock();
        return isGood ? found : new AddressTokenInvalid();
      },
      decide: async (tx, confirmation) => {
        confirmation.usedAt = this.clock();
        await storeRow(tx, confirmation, ["usedAt"]);
        await this.services.suppressions.lift(tx, confirmation.fingerprint);
        return new ConfirmNotificationAddressSuccess(await this.maskedOf(tx, userId));
      },
      resultId: () => userId,
      replay: async (tx) => new ConfirmNotificationAddressSuccess(await this.maskedOf(tx, userId)),
    });
  }

  private async addressOf(tx: EntityManager, member: Member) {
    const reached = await this.services.members.reachedOne(tx, member);
    if (!reached) return null;
    const { email } = reached.person;
    return { fingerprint: this.fingerprints.of(email), addressMasked: masked(email) };
  }

  private async maskedOf(tx: EntityManager, userId: string): Promise<string> {
    const member = await this.services.members.one(tx, userId);
    return (member && (await this.addressOf(tx, member))?.addressMasked) ?? "***";
  }
}
