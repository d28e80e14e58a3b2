import type { MetaFunction } from "@remix-run/react";
import { productNames } from "~/messages/product";
import type { Locale } from "~/people/vocabulary";

/**
 * Route `meta` function that sets the document's title: the `title` in the loader's data followed by the
 * product's name in the language of the page.
 */
export const titleFromLoader: MetaFunction = ({ data, matches }) => {
  const root = matches.find(({ id }) => id === "root")?.data as { locale?: Locale } | undefined;
  const product = productNames[root?.locale ?? "en"];
  const title = (data as { title?: string } | undefined)?.title;
  return [{ title: title ? `${title} – ${product}` : product }];
};
