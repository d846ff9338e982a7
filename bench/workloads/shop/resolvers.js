const { USERS, PRODUCTS, REVIEWS } = require("./records");

const users = new Map(USERS.map((user) => [user.id, user]));
const products = new Map(PRODUCTS.map((product) => [product.upc, product]));

const reviewOf = ({ id, body, authorId, upc }) => ({ id, body, author: { id: authorId }, product: { upc } });

/** Resolvers by subgraph, type and field. */
module.exports = {
  accounts: {
    Query: {
      me: () => USERS[0],
      user: (_, { id }) => users.get(id),
      users: () => USERS,
    },
    User: { __resolveReference: ({ id }) => users.get(id) },
  },
  inventory: {
    Product: {
      __resolveReference: (reference) => reference,
      inStock: ({ upc }) => Number(upc) % 3 !== 0,
      shippingEstimate: ({ price, weight }) => (price > 1_000 ? 0 : Math.round(weight / 2)),
    },
  },
  products: {
    Query: { topProducts: (_, { first }) => PRODUCTS.slice(0, first) },
    Product: { __resolveReference: ({ upc }) => products.get(upc) },
  },
  reviews: {
    User: {
      __resolveReference: (reference) => reference,
      reviews: ({ id }) => REVIEWS.filter((review) => review.authorId === id).map(reviewOf),
    },
    Product: {
      __resolveReference: (reference) => reference,
      reviews: ({ upc }) => REVIEWS.filter((review) => review.upc === upc).map(reviewOf),
    },
  },
};
