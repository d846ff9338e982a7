import { Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import plus from "~icons/plus";
import { graphql } from "../../gql";
import type { CustomsRegime } from "../../gql/graphql";
import { Form } from "../../shared/ui/form";
import { Icon } from "../../shared/ui/icon";
import { Refused } from "../queue/refused";
import { type InputFault, useDecision } from "../queue/use-decision";
import { useFields } from "../ui/use-fields";
import { ArticleFields } from "./article-fields";
import { type ArticleField, articleAsTyped, articleInput, newArticle, placeOf, unreadable } from "./correction";
import type { DeclaredVersion, FullDeclaration } from "./declaration-document";
import { useExpectedVersion } from "./use-expected-version";

const CorrectDocument = graphql(`
  mutation Correct($input: CorrectDeclarationInput!) {
    correctDeclaration(input: $input) {
      ... on CorrectDeclarationSuccess { declaration { id state stateAt version rowVersion } }
      ... on InvalidInput { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const AmendDocument = graphql(`
  mutation Amend($input: AmendDeclarationInput!) {
    amendDeclaration(input: $input) {
      ... on AmendDeclarationSuccess { declaration { id state stateAt version rowVersion amendment amendedVersion } }
      ... on InvalidInput { faults { field message } }
      ... on DeclarationFaulty { faults { field message } }
      ... on UserError { message }
    }
  }
`);

const REGIMES = ["CN_9610", "H7", "H1", "TYPE11", "TYPE13"] as const satisfies readonly CustomsRegime[];

interface CorrectFormProps {
  declaration: FullDeclaration;
  /** What is declared as of now. */
  declared: DeclaredVersion;
  /** What was found wrong when somebody looked through it last. */
  found: readonly InputFault[];
  /** Whether its office accepted it, and is asked to take this instead. */
  amends: boolean;
  onChange: () => void;
}

/** All that is declared, to be put right: of what was rejected, or is to be taken instead of what was accepted, it makes the next version. */
export function CorrectForm({ declaration, declared, found, amends, onChange }: CorrectFormProps) {
  const t = useTranslations("admin.declaration");
  const { draft, field, choice } = useFields({ regime: declared.regime ?? "", office: declared.office ?? "" });
  const [articles, write] = useState(() => declared.lines.map(articleAsTyped));
  const [isTold, tell] = useState(false);
  const correcting = useDecision(CorrectDocument, onChange);
  const amending = useDecision(AmendDocument, onChange);
  const { isActing, refusal } = amends ? amending : correcting;
  const currency = declared.lines.find(({ value }) => value)?.value?.currency ?? "EUR";
  const { expected, saved } = useExpectedVersion(declaration, declared, refusal?.isStale ?? false);
  const isRejected = declaration.state === "REJECTED";
  const word = isRejected ? declaration.answers.findLast(({ answer }) => answer === "REJECTED") : undefined;
  const faultsAt = (index: number): ReadonlyMap<ArticleField, string> => {
    const faults = new Map<ArticleField, string>();
    for (const { field: path, message } of [...found, ...(refusal?.faults ?? [])]) {
      const place = placeOf(path);
      if (place?.index === index) faults.set(place.field, message);
    }
    if (isTold) for (const name of unreadable(articles[index]!, currency)) faults.set(name, t("unreadable"));
    return faults;
  };
  const saidOf = (line: number) =>
    (word?.faults ?? [])
      .filter((fault) => fault.line === line)
      .map(({ segment, code, message }) => [segment, code, message].filter(Boolean).join(" · "));
  const send = async () => {
    tell(true);
    if (articles.some((each) => unreadable(each, currency).length > 0)) return;
    const stated = (idempotencyKey: string) => ({
      ...{ idempotencyKey, declarationId: declaration.id, expectedVersion: expected },
      regime: REGIMES.find((each) => each === draft.regime) ?? null,
      lines: articles.map((each) => articleInput(each, currency)),
    });
    const office = draft.office.trim() || null;
    const done = amends
      ? await amending.decide(t("amendmentAsked"), (key) => ({ input: stated(key) }))
      : await correcting.decide(isRejected ? t("newVersion") : t("saved"), (key) => ({
          input: { ...stated(key), office },
        }));
    if (!done) return;
    tell(false);
    saved();
  };
  return (
    <Form onSubmit={() => void send()} aria-label={t("correct")}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t("regime")}
            data={REGIMES.map((value) => ({ value, label: t(`regimeOf.${value}`) }))}
            placeholder={t("byRules")}
            {...choice("regime")}
          />
          <TextInput label={t("office")} {...field("office")} maxLength={17} placeholder="CNSZX" disabled={amends} />
        </SimpleGrid>
        {articles.map((each, index) => (
          <ArticleFields
            key={each.key}
            line={index + 1}
            draft={each}
            currency={currency}
            faults={faultsAt(index)}
            said={saidOf(index + 1)}
            onChange={(next) => write(articles.map((one) => (one.key === each.key ? next : one)))}
            onRemove={articles.length > 1 ? () => write(articles.filter(({ key }) => key !== each.key)) : undefined}
          />
        ))}
        <Group>
          <Button
            variant="light"
            leftSection={<Icon of={plus} size={18} />}
            onClick={() => write([...articles, newArticle(`new-${Date.now()}`)])}
          >
            {t("addArticle")}
          </Button>
        </Group>
        <Refused refusal={refusal} />
        <Group>
          <Button type="submit" loading={isActing}>
            {amends && t("askAmendment")}
            {!amends && (isRejected ? t("makeVersion", { version: declaration.version + 1 }) : t("save"))}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
