import type { MetaFunction } from "@remix-run/react";

/**
 * Route `meta` function that sets the document's title: the `title` in the loader's data followed by the
 * product's name, `Kizuki`.
 */
export const titleFromLoader: MetaFunction = ({ data }) => {
  const title = (data as { title?: string } | undefined)?.title;
  return [{ title: title ? `${title} – Kizuki` : "Kizuki" }];
};
