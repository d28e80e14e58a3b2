/**
 * Returns the element in which a notice about a form is rendered: the form's first or last child, which is
 * created when it is missing.
 */
export function noticePlace(form: HTMLFormElement, where: "first" | "last"): Element {
  const known = [...form.children].find(
    (each) => each instanceof HTMLElement && each.dataset.notice === where,
  );
  if (known) return known;
  const place = document.createElement("div");
  place.dataset.notice = where;
  if (where === "first") form.prepend(place);
  else form.append(place);
  return place;
}
