import { notFound } from "~db/refusal";

/**
 * Answers every unknown address with Refusal `not-found`, so that the error page appears inside the
 * application's frame, in the reader's language.
 *
 * @alias
 */
export const loader = () => {
  throw notFound();
};
/** @alias */
export const action = loader;

export default function Nowhere() {
  return null;
}
