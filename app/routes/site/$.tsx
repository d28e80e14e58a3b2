import { notFound } from "~db/refusal";

/**
 * Answers unknown addresses inside the application's frame and in the reader's language.
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
