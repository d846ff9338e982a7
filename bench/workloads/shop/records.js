/** What the shop sells and what is said of it: the same in every run. */

const USERS = [
  ["Ada Lovelace", "ada"],
  ["Grace Hopper", "grace"],
  ["Alan Turing", "alan"],
  ["Edsger Dijkstra", "edsger"],
  ["Barbara Liskov", "barbara"],
  ["Tony Hoare", "tony"],
].map(([name, username], index) => ({ id: String(index + 1), name, username, birthday: 19_700_101 + index * 317 }));

const KINDS = ["Table", "Couch", "Glass", "Chair", "Screen", "Lamp", "Grill", "Fridge", "Sofa"];
const PRODUCT_COUNT = 1_000;
const PRODUCTS = Array.from({ length: PRODUCT_COUNT }, (_, index) => ({
  upc: String(index + 1),
  name: `${KINDS[index % KINDS.length]} of the series ${Math.floor(index / KINDS.length) + 1}, autumn 2026`,
  price: 15 + ((index * 7_919) % 9_000),
  weight: 20 + ((index * 104_729) % 4_000),
}));

const OPINIONS = ["Love it!", "Too expensive.", "Could be better.", "Prefer something else.", "Would buy it again."];
const REVIEWED_PRODUCTS = 9;
const REVIEW_COUNT = 24;
const REVIEWS = Array.from({ length: REVIEW_COUNT }, (_, index) => ({
  id: String(index + 1),
  body: OPINIONS[index % OPINIONS.length],
  authorId: String(((index * 5) % USERS.length) + 1),
  upc: String(((index * 7 + Math.floor(index / REVIEWED_PRODUCTS)) % REVIEWED_PRODUCTS) + 1),
}));

module.exports = { USERS, PRODUCTS, REVIEWS };
