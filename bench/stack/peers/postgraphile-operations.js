const MONEY = "fragment Money on MoneyAmount { amountMinor currency decimal }";

const ORDERS = `
        edges {
          cursor
          node {
            id: rowId reference externalRef channel status createdAt
            consignee { name city country }
            customer { id: rowId code name }
            quote {
              id: rowId status expiresAt sellTotal { ...Money }
              landedCost { paidBy total { ...Money } dutyTotal { ...Money } vatTotal { ...Money } }
            }
            shipments(orderBy: PRIMARY_KEY_ASC) {
              id: rowId trackingNumber carrier status statusAt trackingStatus eta
              trackingEvents(first: 3, orderBy: PLACE_ASC) { edges { node { id: rowId occurredAt status description location } } }
            }
          }
        }
        pageInfo { hasNextPage endCursor }`;

/** The operations in PostGraphile's words, with our names where they are fields' names. */
const OPERATIONS = {
  orders: `
    query Orders($first: Int!, $customer: UUID!) {
      orders: allOrders(first: $first, orderBy: PRIMARY_KEY_DESC, condition: { customerId: $customer }) {${ORDERS}
      }
    }
    ${MONEY}`,
  "order by id": `
    query Order($id: UUID!) {
      order: orderByRowId(rowId: $id) {
        id: rowId reference externalRef channel status incoterm serviceCode createdAt version
        consignee { name line1 city postalCode country }
        parcel { weightG lengthMm widthMm heightMm }
        quotedTotal { ...Money }
        lines(orderBy: POSITION_ASC) { id: rowId sku description quantity hs6 originCountry unitValue { ...Money } }
      }
    }
    ${MONEY}`,
};

/** For one who sees the rows of one customer only. */
const VIEWERS_OPERATIONS = {
  ...OPERATIONS,
  orders: `
    query Orders($first: Int!) {
      orders: allOrders(first: $first, orderBy: PRIMARY_KEY_DESC) {${ORDERS}
      }
    }
    ${MONEY}`,
};

/**
 * @param {import("../operations").StackOperation} operation
 * @param {string} tenantId
 * @returns {import("../operations").StackOperation | undefined} the same in PostGraphile's words
 */
function inPostGraphile({ name, variables }, tenantId) {
  const query = OPERATIONS[name];
  if (!query) return undefined;
  return { name, query, variables: name === "orders" ? { ...variables, customer: tenantId } : variables };
}

/** As `inPostGraphile`, where policies choose the rows. */
function inViewersPostGraphile({ name, variables }) {
  const query = VIEWERS_OPERATIONS[name];
  return query && { name, query, variables };
}

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;
/** What is PostGraphile's own: its cursors. */
const CURSORS = ["cursor", "endCursor"];

/**
 * PostGraphile's data as ours would be, so that the two can be compared: instants spelt as here, a quote's landed cost where we have it.
 * @param {any} theirs
 * @param {any} ours
 */
function asOurs(theirs, ours) {
  if (Array.isArray(theirs)) return theirs.map((item, index) => asOurs(item, ours?.[index]));
  if (typeof theirs === "string" && INSTANT.test(theirs)) return new Date(theirs).toISOString();
  if (theirs === null || typeof theirs !== "object") return theirs;
  const fields = { ...theirs };
  if (ours && "landedCost" in ours && fields.quote) {
    const { landedCost, ...quote } = fields.quote;
    Object.assign(fields, { quote, landedCost });
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      CURSORS.includes(name) ? ours?.[name] : asOurs(value, ours?.[name]),
    ]),
  );
}

module.exports = { inPostGraphile, inViewersPostGraphile, asOurs };
