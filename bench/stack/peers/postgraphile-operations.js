/** The operations in PostGraphile's words. Money is two plain columns here: a nested object would only cost it more. */
const OPERATIONS = {
  orders: `
    query Orders($first: Int!, $customer: UUID!) {
      orders: allOrders(first: $first, orderBy: PRIMARY_KEY_DESC, condition: { customerId: $customer }) {
        edges {
          cursor
          node {
            id: rowId reference externalRef channel status createdAt consigneeName consigneeCity consigneeCountry
            customer { id: rowId code name }
            quote {
              id: rowId status expiresAt sellTotalMinor currency
              landedPaidBy landedCurrency landedTotalMinor landedDutyMinor landedVatMinor
            }
            shipments(orderBy: PRIMARY_KEY_ASC) {
              nodes {
                id: rowId trackingNumber carrier status statusAt trackingStatus eta
                scans(first: 3, orderBy: PLACE_ASC) { nodes { id: rowId occurredAt status description location } }
              }
            }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  "order by id": `
    query Order($id: UUID!) {
      order: orderByRowId(rowId: $id) {
        id: rowId reference externalRef channel status incoterm serviceCode createdAt version
        consigneeName consigneeLine1 consigneeCity consigneePostalCode consigneeCountry
        weightG lengthMm widthMm heightMm quotedAmountMinor quotedCurrency
        lines(orderBy: POSITION_ASC) { nodes { id: rowId sku description quantity hs6 originCountry unitValueMinor unitValueCurrency } }
      }
    }`,
};

/** @returns {import("../operations").StackOperation | undefined} the same in PostGraphile's words */
function inPostGraphile({ name, variables }, tenantId) {
  const query = OPERATIONS[name];
  if (!query) return undefined;
  return { name, query, variables: name === "orders" ? { ...variables, customer: tenantId } : variables };
}

const money = (amountMinor, currency) => {
  const digits = String(amountMinor).padStart(3, "0");
  return { amountMinor: String(amountMinor), currency, decimal: `${digits.slice(0, -2)}.${digits.slice(-2)}` };
};
const instant = (text) => (text === null ? null : new Date(text).toISOString());

/** PostGraphile's data in the form of ours, so that the two can be compared; its cursors are its own. */
const AS_OURS = {
  orders: ({ orders: { edges, pageInfo } }, ours) => ({
    orders: {
      edges: edges.map(({ node }, index) => ({ cursor: ours.orders.edges[index]?.cursor, node: orderOfPage(node) })),
      pageInfo: { hasNextPage: pageInfo.hasNextPage, endCursor: ours.orders.pageInfo.endCursor },
    },
  }),
  "order by id": ({ order }) => {
    const { id, reference, externalRef, channel, status, incoterm, serviceCode, createdAt, version } = order;
    const { weightG, lengthMm, widthMm, heightMm, quotedAmountMinor, quotedCurrency } = order;
    return {
      order: {
        ...{
          id,
          reference,
          externalRef,
          channel,
          status,
          incoterm,
          serviceCode,
          createdAt: instant(createdAt),
          version,
        },
        consignee: {
          name: order.consigneeName,
          line1: order.consigneeLine1,
          city: order.consigneeCity,
          postalCode: order.consigneePostalCode,
          country: order.consigneeCountry,
        },
        parcel: { weightG, lengthMm, widthMm, heightMm },
        quotedTotal: quotedAmountMinor === null ? null : money(quotedAmountMinor, quotedCurrency),
        lines: order.lines.nodes.map(({ unitValueMinor, unitValueCurrency, ...line }) => ({
          ...line,
          unitValue: money(unitValueMinor, unitValueCurrency),
        })),
      },
    };
  },
};

function orderOfPage({
  consigneeName: name,
  consigneeCity: city,
  consigneeCountry: country,
  quote,
  shipments,
  ...order
}) {
  const { id, reference, externalRef, channel, status, createdAt, customer } = order;
  return {
    ...{ id, reference, externalRef, channel, status, createdAt: instant(createdAt) },
    consignee: { name, city, country },
    customer,
    quote: quote && {
      id: quote.id,
      status: quote.status,
      expiresAt: instant(quote.expiresAt),
      sellTotal: money(quote.sellTotalMinor, quote.currency),
    },
    landedCost: quote && {
      paidBy: quote.landedPaidBy,
      total: money(quote.landedTotalMinor, quote.landedCurrency),
      dutyTotal: money(quote.landedDutyMinor, quote.landedCurrency),
      vatTotal: money(quote.landedVatMinor, quote.landedCurrency),
    },
    shipments: shipments.nodes.map(({ scans, statusAt, eta, ...shipment }) => ({
      ...shipment,
      statusAt: instant(statusAt),
      eta: instant(eta),
      trackingEvents: {
        edges: scans.nodes.map(({ occurredAt, ...scan }) => ({ node: { ...scan, occurredAt: instant(occurredAt) } })),
      },
    })),
  };
}

module.exports = { inPostGraphile, AS_OURS };
