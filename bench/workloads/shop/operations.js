/** @type {import("../workload").Operation[]} */
module.exports = [
  {
    name: "small",
    about: "one subgraph, three fields",
    query: "{ me { id name username } }",
  },
  {
    name: "big",
    about: "four subgraphs, nested reviews of products of users",
    query: `
      fragment User on User { id username name }
      fragment Review on Review { id body }
      fragment Product on Product { inStock name price shippingEstimate upc weight }

      query Big {
        users {
          ...User
          reviews {
            ...Review
            product {
              ...Product
              reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
            }
          }
        }
        topProducts {
          ...Product
          reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
        }
      }`,
  },
  {
    name: "wide",
    about: "1,000 entities joined with another subgraph",
    query: "query Wide($first: Int!) { topProducts(first: $first) { upc name price weight inStock } }",
    variables: { first: 1_000 },
  },
];
