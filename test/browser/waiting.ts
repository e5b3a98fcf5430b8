/** Long enough for a busy machine; what holds is waited for no longer than it takes. */
const MOST_MS = 30_000;

/** Waits until something is so; false where it never is. */
export async function becomesTrue(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  for (const end = Date.now() + MOST_MS; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (await isSo()) return true;
    if (Date.now() > end) return false;
  }
}

/** Waits until something reads as it should; the last reading is in the message when it never does. */
export async function becomes(read: () => Promise<string | null>, wanted: string): Promise<void> {
  let last: string | null = null;
  await becomesTrue(async () => {
    last = await read();
    return last === wanted;
  });
  expect(last).toBe(wanted);
}
