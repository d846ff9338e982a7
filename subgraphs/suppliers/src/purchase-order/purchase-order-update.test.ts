import type { ViewerClaims } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { closingAt } from "../testing/closing";
import { openSuppliers, ops, orderOf, type Suppliers } from "../testing/suppliers";

let suppliers: Suppliers;
beforeAll(async () => {
  suppliers = await openSuppliers();
});
afterAll(() => suppliers.close());

const FOLLOW = `subscription ($after: String) { purchaseOrderUpdated(after: $after) { id status purchaseOrder { id } } }`;
interface Update {
  id: string;
  status: string;
  purchaseOrder: { id: string };
}

const follow = async (claims: ViewerClaims, after?: string) => {
  const updates = (await suppliers.running.subgraph.subscribe({
    query: FOLLOW,
    variables: { after },
    viewer: { iat_ms: Date.now(), ...claims },
  })) as AsyncIterableIterator<{ data?: { purchaseOrderUpdated: Update }; errors?: { extensions: object }[] }>;
  return {
    async take(count: number): Promise<Update[]> {
      const taken: Update[] = [];
      while (taken.length < count) {
        const { value } = await updates.next();
        if (!value.data) throw new Error(JSON.stringify(value.errors));
        taken.push(JSON.parse(JSON.stringify(value.data.purchaseOrderUpdated)));
      }
      return taken;
    },
    end: () => updates.return?.(),
  };
};

it("both parties and our staff follow a purchase order, and go on after any update; another's is not told", async () => {
  const me = viewer("customer_admin");
  const [seller, other] = [await suppliers.seller(), await suppliers.seller()];
  await suppliers.source(me.tid, "LAMP", (await suppliers.sku(seller, { W1: 9 })).id, 1);
  const them = viewer("customer_admin");
  await suppliers.source(them.tid, "LAMP", (await suppliers.sku(other, { W1: 9 })).id, 1);

  const followers = await Promise.all([follow(me), follow(seller.claims), follow(ops)]);
  // Theirs comes first, so that who is told of mine alone was not told of it.
  const theirs = orderOf(them.tid, ["LAMP", 1]);
  await suppliers.request(theirs);
  const mine = orderOf(me.tid, ["LAMP", 3]);
  await suppliers.request(mine);
  const [{ id }, { id: foreign }] = [(await suppliers.orders(mine))[0]!, (await suppliers.orders(theirs))[0]!];
  await suppliers.accept(id, seller.claims);
  const lineId = (await suppliers.lines(id))[0]!.id;
  await suppliers.dispatch(id, seller.claims, [{ lineId, quantity: 1 }]);
  const { close, reopen } = closingAt(suppliers);
  await close(id, lineId, seller.claims);
  await reopen(id, lineId, seller.claims);
  await suppliers.dispatch(id, seller.claims);

  // Closed short, which sends no more of it; that it was sent; reopened; sent whole.
  const stages = ["ISSUED", "ACCEPTED", "DISPATCHED", "DISPATCHED", "PARTIAL", "DISPATCHED"];
  const shown = (updates: Update[]) => updates.map(({ status, purchaseOrder }) => `${status} ${purchaseOrder.id}`);
  const [buyers, sellers, all] = [
    await followers[0]!.take(6),
    await followers[1]!.take(6),
    await followers[2]!.take(7),
  ];
  const expected = stages.map((status) => `${status} ${id}`);
  expect([shown(buyers), shown(sellers)]).toEqual([expected, expected]);
  expect(shown(all).sort()).toEqual([...expected, `ISSUED ${foreign}`].sort());
  for (const one of followers) await one.end();

  const again = await follow(seller.claims, sellers[0]!.id);
  expect(shown(await again.take(5))).toEqual(expected.slice(1));
  await again.end();
  await expect((await follow(staff("broker"))).take(1)).rejects.toThrow("FORBIDDEN");
});
