import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { CustomsAnswerKind } from "../../gql/graphql";
import { ReasonForm } from "../queue/reason-form";
import { Refused } from "../queue/refused";
import { type InputFault, useDecision } from "../queue/use-decision";
import { useFields } from "../ui/use-fields";
import { AnswerForm } from "./answer-form";
import type { WaitingDeclaration } from "./declarations-document";
import { answersTo, OPEN_REFERRALS } from "./waiting";

const ValidateDocument = graphql(`
  mutation Validate($input: ValidateDeclarationInput!) {
    validateDeclaration(input: $input) {
      ... on ValidateDeclarationSuccess { declaration { id state stateAt } }
      ... on DeclarationFaulty { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const HandInDocument = graphql(`
  mutation HandIn($input: SubmitDeclarationInput!) {
    submitDeclaration(input: $input) {
      ... on SubmitDeclarationSuccess { declaration { id state stateAt } }
      ... on DeclarationFaulty { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const SendAgainDocument = graphql(`
  mutation SendAgain($input: SendDeclarationAgainInput!) {
    sendDeclarationAgain(input: $input) {
      ... on SendDeclarationAgainSuccess { call { id state } }
      ... on UserError { message }
    }
  }
`);

const RecordAnswerDocument = graphql(`
  mutation RecordAnswer($input: RecordCustomsAnswerInput!) {
    recordCustomsAnswer(input: $input) {
      ... on RecordCustomsAnswerSuccess { declaration { id state stateAt } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const ReferDocument = graphql(`
  mutation Refer($input: ReferDeclarationInput!) {
    referDeclaration(input: $input) {
      ... on ReferDeclarationSuccess { declaration { id referral answerBy } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

interface ActsProps {
  declaration: WaitingDeclaration;
  onChange: () => void;
  /** Told what was found wrong by looking through it, or by handing it in. */
  onFaults?: ((faults: readonly InputFault[]) => void) | undefined;
}

/** What a broker does about a declaration where it stands now. */
export function DeclarationActs({ declaration, onChange, onFaults }: ActsProps) {
  const answers = answersTo(declaration.state, declaration.nextStep?.step);
  return (
    <>
      <NextAct declaration={declaration} onChange={onChange} onFaults={onFaults} />
      {answers && <Answer key={answers[0]} declarationId={declaration.id} answers={answers} onChange={onChange} />}
      {declaration.state !== "SEIZED" && <ReferForm declarationId={declaration.id} onChange={onChange} />}
    </>
  );
}

/** One button for what is next, where the next step is an act of ours. */
function NextAct({ declaration: { id: declarationId, nextStep }, onChange, onFaults }: ActsProps) {
  const t = useTranslations("admin.declarations");
  const validate = useDecision(ValidateDocument, onChange);
  const handIn = useDecision(HandInDocument, onChange);
  const sendAgain = useDecision(SendAgainDocument, onChange);
  const faults = validate.refusal?.faults ?? handIn.refusal?.faults;
  useEffect(() => {
    if (faults) onFaults?.(faults);
  }, [faults, onFaults]);
  const input = (idempotencyKey: string) => ({ input: { idempotencyKey, declarationId } });
  const acts = {
    VALIDATE: { ...validate, label: t("validate"), act: () => validate.decide(t("validated"), input) },
    SUBMIT: { ...handIn, label: t("handIn"), act: () => handIn.decide(t("handedIn"), input) },
    SEND_AGAIN: { ...sendAgain, label: t("sendAgain"), act: () => sendAgain.decide(t("sentAgain"), input) },
  };
  const next = Object.entries(acts).find(([step]) => step === nextStep?.step)?.[1];
  if (!next) return null;
  return (
    <>
      <Refused refusal={next.refusal} />
      <Group>
        <Button loading={next.isActing} onClick={() => void next.act()}>
          {next.label}
        </Button>
      </Group>
    </>
  );
}

interface AnswerProps {
  declarationId: string;
  answers: readonly [CustomsAnswerKind, ...CustomsAnswerKind[]];
  onChange: () => void;
}

function Answer({ declarationId, answers, onChange }: AnswerProps) {
  const t = useTranslations("admin.declarations");
  const record = useDecision(RecordAnswerDocument, onChange);
  return (
    <AnswerForm
      answers={answers}
      {...record}
      act={async (said) =>
        Boolean(
          await record.decide(t("recorded"), (idempotencyKey) => ({
            input: { idempotencyKey, declarationId, ...said },
          })),
        )
      }
    />
  );
}

/** What an office asks or forbids before loading, with the time until which it wants to be answered. */
function ReferForm({ declarationId, onChange }: { declarationId: string; onChange: () => void }) {
  const t = useTranslations("admin.declarations");
  const referral = useTranslations("admin.referral");
  const { draft, field, choice, change } = useFields({ referral: "RFI", answerBy: "" });
  const refer = useDecision(ReferDocument, onChange);
  const act = async (reason: string): Promise<boolean> => {
    const done = await refer.decide(t("referredNow"), (idempotencyKey) => ({
      input: {
        ...{ idempotencyKey, declarationId, reason },
        referral: OPEN_REFERRALS.find((each) => each === draft.referral) ?? "RFI",
        answerBy: draft.answerBy ? new Date(draft.answerBy).toISOString() : null,
      },
    }));
    if (done) change({ answerBy: "" });
    return Boolean(done);
  };
  return (
    <details>
      <summary>{t("refer")}</summary>
      <Stack gap="md" mt="sm">
        <Select
          label={t("referred")}
          data={OPEN_REFERRALS.map((value) => ({ value, label: referral(value) }))}
          {...choice("referral")}
        />
        <TextInput type="datetime-local" label={t("answerBy")} description={t("answerByText")} {...field("answerBy")} />
        <ReasonForm label={t("whatWanted")} submit={t("recordReferral")} {...refer} act={act} />
      </Stack>
    </details>
  );
}
