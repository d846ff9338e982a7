import { Badge, Table, Text } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { useTranslations } from "use-intl";
import tags from "~icons/tags";
import { graphql } from "../../gql";
import { useFormats } from "../../shared/formats";
import { ListSurface, Pages } from "../../shared/ui/list";
import styles from "../../shared/ui/list.module.css";
import { Page } from "../../shared/ui/page";
import { Empty } from "../../shared/ui/states";
import { useMay } from "../may";
import { Dialog } from "../ui/dialog";
import { ForRole } from "../ui/for-role";
import { NewCardForm } from "./new-card-form";

const RateCardsDocument = graphql(`
  query RateCards($first: Int!, $after: String) {
    rateCards(first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          code
          name
          currency
          assignedFrom
          assignedTo
          customer { id name }
          currentVersion { id validFrom validTo }
        }
      }
    }
  }
`);

/** Every price list, whose it is and since when its prices hold. */
export function RateCardsPage() {
  const t = useTranslations("admin.rateCards");
  return (
    <ForRole what="Query.rateCards" title={t("title")}>
      <RateCards />
    </ForRole>
  );
}

function RateCards() {
  const t = useTranslations("admin.rateCards");
  const formats = useFormats();
  const may = useMay();
  const { after }: { after?: string } = useSearch({ strict: false });
  const navigate = useNavigate();
  const [state, ask] = useQuery({ query: RateCardsDocument, variables: { first: 25, after: after ?? null } });
  const { data } = state;
  const cards = data?.rateCards.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      title={t("title")}
      text={t("text")}
      actions={
        may("Mutation.draftRateCardVersion") && (
          <Dialog label={t("newCard")} title={t("newCard")}>
            {() => <NewCardForm />}
          </Dialog>
        )
      }
    >
      <ListSurface
        state={state}
        retry={() => ask({ requestPolicy: "network-only" })}
        empty={cards.length === 0 ? <Empty title={t("none")} text={t("noneText")} icon={tags} /> : undefined}
      >
        <Table className={styles.table} highlightOnHover aria-label={t("title")}>
          <Table.Thead>
            <Table.Tr>
              {(["card", "customer", "currency", "inForce"] as const).map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cards.map((card) => (
              <Table.Tr key={card.id} className={styles.row}>
                <Table.Th scope="row">
                  <Link to="/rate-cards/$id" params={{ id: card.id } as never} className={styles.link}>
                    {card.name}
                  </Link>
                  <Text fz="xs" c="dimmed" fw={400}>
                    {card.code}
                  </Text>
                </Table.Th>
                <Table.Td data-label={t("column.customer")}>
                  {card.customer ? card.customer.name : card.assignedFrom ? t("everyone") : t("nobody")}
                </Table.Td>
                <Table.Td data-label={t("column.currency")}>{card.currency}</Table.Td>
                <Table.Td data-label={t("column.inForce")}>
                  {card.currentVersion ? (
                    t("since", { day: formats.instant(card.currentVersion.validFrom) })
                  ) : (
                    <Badge tt="none" color="gray">
                      {t("noPrices")}
                    </Badge>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ListSurface>
      <Pages
        label={t("pages")}
        after={after}
        pageInfo={data?.rateCards.pageInfo}
        show={(next) => void navigate({ to: "/rate-cards", search: (next ? { after: next } : {}) as never })}
      />
    </Page>
  );
}
