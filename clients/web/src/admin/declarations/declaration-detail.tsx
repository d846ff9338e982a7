import { Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { useMay } from "../may";
import { ReasonForm } from "../queue/reason-form";
import { type InputFault, useDecision } from "../queue/use-decision";
import { AroundParcel } from "../ui/around-parcel";
import { Facts, NotForRole } from "../ui/card";
import { Answered } from "../ui/raw";
import { DeclarationActs } from "./declaration-acts";
import type { WaitingDeclaration } from "./declarations-document";

const ResolveReferralDocument = graphql(`
  mutation ResolveReferral($input: ResolveReferralInput!) {
    resolveReferral(input: $input) {
      ... on ResolveReferralSuccess { declaration { id referral state stateAt } }
      ... on UserError { message }
    }
  }
`);

interface DeclarationProps {
  declaration: WaitingDeclaration;
  onChange: () => void;
  onFaults?: (faults: readonly InputFault[]) => void;
}

/** What customs have said of a declaration, and what the broker does about it. */
export function DeclarationDetail({ declaration, onChange, onFaults }: DeclarationProps) {
  const t = useTranslations("admin.declarations");
  const customs = useTranslations("admin.declaration");
  const state = useTranslations("admin.declarationState");
  const referral = useTranslations("admin.referral");
  const step = useTranslations("admin.customsStep");
  const formats = useFormats();
  const may = useMay();
  const resolve = useDecision(ResolveReferralDocument, onChange);
  const { id, answers, referrals, order, shipment, nextStep, answerBy, told } = declaration;
  const isReferred = Boolean(declaration.referral && declaration.referral !== "CLEARED");
  return (
    <>
      <Facts
        facts={[
          [t("state"), state(declaration.state)],
          [
            t("next"),
            nextStep && `${step(nextStep.step)} · ${t("sinceWhen", { at: formats.instant(nextStep.since) })}`,
          ],
          [t("referred"), declaration.referral ? referral(declaration.referral) : t("notReferred")],
          ...(answerBy ? [[t("answerBy"), <AnswerBy key="by" at={answerBy} />] as const] : []),
          [t("where"), `${formats.country(declaration.country)} · ${t(declaration.direction)}`],
          [t("regime"), declaration.regime && customs(`regimeOf.${declaration.regime}`)],
          [t("mrn"), declaration.mrn],
          [t("parcel"), shipment?.trackingNumber],
          [t("order"), order?.reference],
        ]}
      />
      <Stack component="ol" className="plain-list" gap="xs" aria-label={t("said")}>
        {answers.map((each) => (
          <li key={each.id}>
            <Text fw={500}>{state(each.answer)}</Text>
            <Text fz="sm" lang="en">
              {[each.code, each.message].filter(Boolean).join(" · ")}
            </Text>
            {each.faults.map((fault) => (
              <Text key={JSON.stringify(fault)} fz="sm" lang="en" c="var(--mantine-color-error)">
                {[fault.line && t("line", { line: fault.line }), fault.segment, fault.code, fault.message]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
            ))}
            <Text fz="xs" c="dimmed">
              {formats.instant(each.answeredAt)}
            </Text>
          </li>
        ))}
        {referrals.map((each) => (
          <li key={each.id}>
            <Text fw={500}>{referral(each.referral)}</Text>
            <Text fz="sm" lang="en">
              {each.reason}
            </Text>
            <Text fz="xs" c="dimmed">
              {formats.instant(each.recordedAt)}
            </Text>
          </li>
        ))}
      </Stack>
      {told && told.length > 0 && (
        <Stack component="ol" className="plain-list" gap="xs" aria-label={t("told")}>
          {told.map((call) => (
            <li key={call.id}>
              <Text fz="sm">
                {t(`callKind.${call.kind}`)}: {t(`callState.${call.state}`)}
                {call.counterpart && ` · ${call.counterpart.code}`} · {formats.instant(call.answeredAt ?? call.askedAt)}
              </Text>
              {call.message && (
                <Text fz="xs" c="dimmed" lang="en">
                  {call.message}
                </Text>
              )}
              <Answered text={call.rawAnswer} />
            </li>
          ))}
        </Stack>
      )}
      {isReferred && may("Mutation.resolveReferral") && (
        <ReasonForm
          label={t("howResolved")}
          submit={t("resolve")}
          {...resolve}
          act={async (reason) =>
            Boolean(
              await resolve.decide(t("resolved"), (idempotencyKey) => ({
                input: { idempotencyKey, declarationId: id, reason },
              })),
            )
          }
        />
      )}
      {may("Mutation.recordCustomsAnswer") ? (
        <DeclarationActs declaration={declaration} onChange={onChange} onFaults={onFaults} />
      ) : (
        <NotForRole what={t("record")} />
      )}
      {shipment && (
        <Group>
          <AroundParcel of={shipment.trackingNumber}>{t("around")}</AroundParcel>
        </Group>
      )}
    </>
  );
}

/** By when an office wants to be answered, and that the time is over where it is. */
export function AnswerBy({ at }: { at: string }) {
  const t = useTranslations("admin.declarations");
  const formats = useFormats();
  const isOver = Date.parse(at) < Date.now();
  return (
    <Text span inherit {...(isOver && { c: "var(--mantine-color-error)", fw: 600 })}>
      {formats.instant(at)}
      {isOver && ` · ${t("late")}`}
    </Text>
  );
}
