import { addressScore, keysOf, nameScore, THRESHOLD } from "./party-names";

it.each([
  ["Ivan Petrov", "Иван Петров"],
  ["Ivan Petrov", "PETROV, Ivan"],
  ["Ivan Petrov", "Ivan Sergeevich Petrov"],
  ["Иван Петров", "Ivan Pyotrov"],
  ["Muhammad Yusuf", "Mohammed Yousef"],
  ["Aleksandr Volkov", "Alexander Wolkow"],
  ["Zhang Wei", "张伟"],
  ["张伟", "Zhangwei"],
  ["Jürgen Groß", "Jurgen Gross"],
  ["Νίκος Παπαδόπουλος", "Nikos Papadopoulos"],
  ["Acme Trading Co., Ltd.", "ACME TRADING"],
  ["Kassandra", "Cassandra"],
])("%s is like %s, and shares a key with them", (listed, given) => {
  expect(nameScore(listed, given)).toBeGreaterThanOrEqual(THRESHOLD);
  const keys = keysOf([given], null);
  expect(keysOf([listed], null).some((key) => keys.includes(key))).toBe(true);
});

it.each([
  ["Ivan Petrov", "Ivan Ivanov"],
  ["Ivan Petrov", "Anna Petrova"],
  ["Zhang Wei", "Li Wei"],
  ["Petrov", "Ivan Sergeevich Petrov"],
  ["Maria Schmidt", "Martin Schmitz"],
  ["Acme Trading", "Apex Trading"],
])("%s is not like %s", (listed, given) => {
  expect(nameScore(listed, given)).toBeLessThan(THRESHOLD);
});

it.each([
  ["12 Lenina Street, Moscow", "ul. Lenina Street 12, Moskva Moscow 101000", true],
  ["12 Lenina Street, Moscow", "Lenina Street 14, Moscow 101000", false],
  ["Moscow", "Moscow", false],
])("of addresses, %s is in %s: %s", (listed, given, expected) => {
  expect(addressScore(listed, given) >= THRESHOLD).toBe(expected);
});
