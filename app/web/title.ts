import type { MetaFunction } from "@remix-run/react";

/** The title a loader gave its page, before the product's name. */
export const titleFromLoader: MetaFunction = ({ data }) => {
  const title = (data as { title?: string } | undefined)?.title;
  return [{ title: title ? `${title} – Kizuki` : "Kizuki" }];
};
