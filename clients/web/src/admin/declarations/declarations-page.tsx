import { Badge, Button, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import type { CustomsReferral, DeclarationState } from "../../gql/graphql";
import { useFormats } from "../../shared/formats";
import { useMay } from "../may";
import { Queue } from "../queue/queue";
import { QueueFilter } from "../queue/queue-filter";
import { useFresh } from "../queue/use-fresh";
import { useQueueSearch } from "../queue/use-queue-search";
import { ForRole } from "../ui/for-role";
import { AnswerBy, DeclarationDetail } from "./declaration-detail";
import { type WaitingDeclaration, WaitingDeclarationsDocument } from "./declarations-document";
import { OPEN_REFERRALS, OTHER_STATES, WAITING_STATES } from "./waiting";

/** Declarations that customs hold, have rejected or have questions about. */
export function DeclarationsPage() {
  const t = useTranslations("admin.declarations");
  return (
    <ForRole what="Query.declarations" title={t("title")}>
      <Declarations />
    </ForRole>
  );
}

function Declarations() {
  const t = useTranslations("admin.declarations");
  const state = useTranslations("admin.declarationState");
  const referral = useTranslations("admin.referral");
  const step = useTranslations("admin.customsStep");
  const shared = useTranslations("shared");
  const formats = useFormats();
  const may = useMay();
  const { asked } = useQueueSearch();
  const wanted = asked.filter?.[0];
  const other = OTHER_STATES.filter((each) => each === wanted);
  const states: DeclarationState[] =
    other.length > 0 ? other : WAITING_STATES.filter((each) => !wanted || each === wanted);
  const referrals: CustomsReferral[] = OPEN_REFERRALS.filter((each) => each === wanted);
  const [{ data, error }, ask] = useQuery({
    query: WaitingDeclarationsDocument,
    variables: {
      first: 25,
      after: asked.after ?? null,
      states: referrals.length > 0 ? null : states,
      referrals: referrals.length > 0 ? referrals : null,
      direction: asked.direction ?? "ASC",
      withAnswers: may("CounterpartCall.rawAnswer"),
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useFresh(again);
  return (
    <Queue<WaitingDeclaration>
      title={t("title")}
      none={t("none")}
      nameOf={({ lrn }) => lrn}
      list={{
        items: data?.declarations.edges.map(({ node }) => node),
        total: data?.declarations.totalCount,
        endCursor: data?.declarations.pageInfo.endCursor,
        hasNextPage: data?.declarations.pageInfo.hasNextPage,
        error,
        again,
      }}
      filters={
        <QueueFilter
          label={t("waitsFor")}
          values={[
            ...WAITING_STATES.map((value) => ({ value, label: state(value) })),
            ...OPEN_REFERRALS.map((value) => ({ value, label: referral(value) })),
            ...OTHER_STATES.map((value) => ({ value, label: state(value) })),
          ]}
          placeholder={t("heldOrRejected")}
          isSingle
        />
      }
      columns={[
        {
          label: t("declaration"),
          cell: ({ lrn }) => lrn,
          below: ({ shipment }) => (
            <Text fz="xs" c="dimmed" fw={400} className="number">
              {shipment?.trackingNumber ?? shared("unknown")}
            </Text>
          ),
        },
        {
          label: t("waitsFor"),
          cell: (each) => (
            <Badge
              color={each.state === "REJECTED" ? "red" : "orange"}
              tt="none"
              h="auto"
              styles={{ label: { whiteSpace: "normal" } }}
            >
              {each.referral && each.referral !== "CLEARED" ? referral(each.referral) : state(each.state)}
            </Badge>
          ),
        },
        { label: t("where"), cell: (each) => `${formats.country(each.country)} · ${t(each.direction)}` },
        {
          label: t("next"),
          cell: ({ nextStep, answerBy, stateAt }) => (
            <>
              {nextStep ? step(nextStep.step) : shared("unknown")}
              <Text fz="xs" c="dimmed" component="div">
                {t("sinceWhen", { at: formats.instant(stateAt) })}
              </Text>
              {answerBy && (
                <Text fz="xs" component="div">
                  {t("answerBy")}: <AnswerBy at={answerBy} />
                </Text>
              )}
            </>
          ),
        },
      ]}
      detail={(each) => (
        <>
          <Group>
            <Button
              component={Link}
              to="/declarations/$lrn"
              params={{ lrn: each.lrn } as never}
              variant={each.nextStep?.step === "CORRECT" && may("Mutation.correctDeclaration") ? "filled" : "default"}
            >
              {each.nextStep?.step === "CORRECT" && may("Mutation.correctDeclaration") ? t("correct") : t("whole")}
            </Button>
          </Group>
          <DeclarationDetail declaration={each} onChange={again} />
        </>
      )}
    />
  );
}
