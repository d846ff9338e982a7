import { Button, SimpleGrid, Table, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { graphql } from "../../gql";
import type { DateOrder, OrderBatchQuery } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useAct } from "../../shared/graph/use-act";
import { Card } from "../../shared/ui/card";
import styles from "../../shared/ui/list.module.css";
import { Refusal, refusalOf } from "../../shared/ui/refusal";

const AnswerOrderImportDocument = graphql(`
  mutation AnswerOrderImport($input: AnswerOrderImportInput!) {
    answerOrderImport(input: $input) {
      ... on AnswerOrderImportSuccess { batch { id status } }
      ... on UserError { message }
    }
  }
`);

const ORDERS = ["DAY_FIRST", "MONTH_FIRST"] as const satisfies readonly DateOrder[];
const READING = { DAY_FIRST: "dayFirst", MONTH_FIRST: "monthFirst" } as const;

interface DatesCardProps {
  batch: Pick<NonNullable<OrderBatchQuery["orderBatch"]>, "id" | "dateQuestion">;
  onChange: () => void;
}

/** Asks how the dates of a file are written that does not show it: two choices, each by what the file's own first date would be. */
export function DatesCard({ batch: { id, dateQuestion }, onChange }: DatesCardProps) {
  const t = useTranslations("portal.imports.dates");
  const noAnswer = useTranslations("portal.imports")("noAnswer");
  const formats = useFormats();
  const { act, isActing } = useAct(AnswerOrderImportDocument);
  const [refusal, refuse] = useState<ReturnType<typeof refusalOf>>(null);
  if (!dateQuestion) return null;
  const { column, values } = dateQuestion;
  const isEither = values.every(({ dayFirst, monthFirst }) => dayFirst && monthFirst);
  const answer = async (dateOrder: DateOrder) => {
    const done = await act((idempotencyKey) => ({ input: { idempotencyKey, batchId: id, dateOrder } }));
    refuse(refusalOf(done?.answerOrderImport, "AnswerOrderImportSuccess", noAnswer));
    onChange();
  };
  return (
    <Card title={t("title")}>
      <Text>{t(isEither ? "text" : "both", { column })}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {ORDERS.map((order) => {
          const shown = values.find((value) => value[READING[order]]);
          return (
            shown && (
              <Button key={order} size="md" loading={isActing} onClick={() => void answer(order)}>
                {t("choice", { entered: shown.entered, day: formats.longDate(shown[READING[order]]!) })}
              </Button>
            )
          );
        })}
      </SimpleGrid>
      <Refusal of={refusal} />
      {values.length > 1 && (
        <Table className={styles.table} aria-label={t("values")}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t("entered")}</Table.Th>
              {ORDERS.map((order) => (
                <Table.Th key={order} scope="col">
                  {t(order)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {values.map((value) => (
              <Table.Tr key={value.entered} className={styles.row}>
                <Table.Th scope="row" className="number">
                  {value.entered}
                </Table.Th>
                {ORDERS.map((order) => {
                  const day = value[READING[order]];
                  return (
                    <Table.Td key={order} data-label={t(order)}>
                      {day ? formats.longDate(day) : t("none")}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}
