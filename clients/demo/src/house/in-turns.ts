/** So many at a time: a house whose people all act at once is not what is shown. */
const AT_ONCE = 8;

/** Does it with each, a few at a time, in their order. @throws what the first that fails throws */
export async function inTurns<T>(items: readonly T[], act: (item: T, index: number) => Promise<void>): Promise<void> {
  const left = items.entries();
  const worker = async () => {
    for (const [index, item] of left) await act(item, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
