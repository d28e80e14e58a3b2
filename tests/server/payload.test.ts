/** What a page loads, read from the built files. */
import { expect, test } from "vitest";
import { limitOf, payloads } from "../../bench/payload";

test("no page loads more JavaScript than its limit", async () => {
  const pages = await payloads();
  expect(pages.length).toBeGreaterThan(50);
  const over = pages.filter(({ address, total }) => total > limitOf(address));
  expect(over.map(({ address, total }) => `${address}: ${total} bytes`)).toEqual([]);
});
