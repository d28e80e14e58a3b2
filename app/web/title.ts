import type { MetaFunction } from "@remix-run/react";

/** Sets the document's title: the loader's `title` followed by the product's name. */
export const titleFromLoader: MetaFunction = ({ data }) => {
  const title = (data as { title?: string } | undefined)?.title;
  return [{ title: title ? `${title} – Kizuki` : "Kizuki" }];
};
