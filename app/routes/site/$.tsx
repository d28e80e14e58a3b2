import { notFound } from "~/people/request.server";

/** Addresses that lead nowhere, answered inside the frame and in the reader's language. */
export const loader = () => {
  throw notFound();
};
export const action = loader;

export default function Nowhere() {
  return null;
}
