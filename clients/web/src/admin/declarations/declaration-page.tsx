import { Button, Grid, Stack, Text } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import missing from "~icons/file-off";
import { Page } from "../../shared/ui/page";
import { Empty, Fault, Loading } from "../../shared/ui/states";
import { useMay } from "../may";
import type { InputFault } from "../queue/use-decision";
import { useFresh } from "../queue/use-fresh";
import { Card } from "../ui/card";
import { ForRole } from "../ui/for-role";
import { CorrectForm } from "./correct-form";
import { DeclarationDetail } from "./declaration-detail";
import { DeclarationInFullDocument, type FullDeclaration } from "./declaration-document";
import { Articles, Versions } from "./versions";

/** What can be changed: an office has none of these. */
const CORRECTABLE: readonly FullDeclaration["state"][] = ["DRAFT", "VALIDATED", "REJECTED"];

/** What its office accepted and has not decided on: it can be asked to take something else instead, once at a time. */
const AMENDABLE: readonly FullDeclaration["state"][] = ["ACCEPTED", "HELD_DOCS", "HELD_EXAM"];

/** One declaration: what is declared, what the office said of it, and its correction, which is handed in anew from here. */
export function DeclarationPage() {
  const t = useTranslations("admin.declaration");
  return (
    <ForRole what="Query.declarations" title={t("title")}>
      <Declaration />
    </ForRole>
  );
}

function Declaration() {
  const t = useTranslations("admin.declaration");
  const { lrn = "" } = useParams({ strict: false }) as { lrn?: string };
  const may = useMay();
  const seesValues = may("CustomsDeclarationLine.value");
  const [{ data, error }, ask] = useQuery({
    query: DeclarationInFullDocument,
    variables: { lrn, withValues: seesValues, withAnswers: may("CounterpartCall.rawAnswer") },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  const declaration = data?.declarations.edges[0]?.node;
  return (
    <Page
      title={lrn}
      text={declaration && t("text", { version: declaration.version })}
      actions={
        <Button component={Link} to="/declarations" variant="default">
          {t("toList")}
        </Button>
      }
    >
      {!data && (error ? <Fault error={error} retry={again} /> : <Loading rows={4} height={120} />)}
      {data && !declaration && (
        <div className="surface">
          <Empty title={t("notFound")} text={t("notFoundText")} icon={missing} />
        </div>
      )}
      {declaration && <Shown declaration={declaration} seesValues={seesValues} onChange={again} />}
    </Page>
  );
}

interface ShownProps {
  declaration: FullDeclaration;
  seesValues: boolean;
  onChange: () => void;
}

function Shown({ declaration, seesValues, onChange }: ShownProps) {
  const t = useTranslations("admin.declaration");
  const standing = useTranslations("admin.declarations");
  const may = useMay();
  const { state, versions } = declaration;
  const [found, find] = useState<readonly InputFault[]>([]);
  const declared = versions.find(({ version }) => version === declaration.version);
  const [isAmending, amend] = useState(false);
  const isCorrectable = CORRECTABLE.includes(state) && may("Mutation.correctDeclaration");
  const isAmendable =
    AMENDABLE.includes(state) && declaration.amendment !== "ASKED" && may("Mutation.amendDeclaration");
  const amends = isAmendable && isAmending;
  const isOpen = isCorrectable || amends;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Card title={isOpen ? t(amends ? "amend" : "correct") : t("articles")}>
          {state === "REJECTED" && isCorrectable && <Text>{t("rejectedText")}</Text>}
          {isAmendable && !amends && (
            <Button variant="light" onClick={() => amend(true)}>
              {t("amend")}
            </Button>
          )}
          {amends && <Text>{t("amendText")}</Text>}
          {declared && isOpen && (
            <CorrectForm
              declaration={declaration}
              declared={declared}
              found={found}
              amends={amends}
              onChange={() => {
                find([]);
                onChange();
              }}
            />
          )}
          {declared && !isOpen && <Articles declared={declared} seesValues={seesValues} />}
        </Card>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Stack gap="lg">
          <Card title={standing("state")}>
            <DeclarationDetail declaration={declaration} onChange={onChange} onFaults={find} />
          </Card>
          <Card title={t("versions")}>
            <Versions versions={versions} />
          </Card>
        </Stack>
      </Grid.Col>
    </Grid>
  );
}
