/**
 * What the door can do besides with a script: counts that follow the switches, and nothing lost on the way.
 * It is sent as it is written; without it the page does all that matters.
 */
const form = document.querySelector("#sheet");
const said = document.querySelector("[data-done]");

/** Typed things lie in this tab alone, until they are sent. */
const storeName = `kizuki-door ${location.pathname}`;
const store = {
  read: () => {
    try {
      return JSON.parse(sessionStorage.getItem(storeName) ?? "null");
    } catch {
      return null;
    }
  },
  write: (value) => {
    try {
      if (value) sessionStorage.setItem(storeName, JSON.stringify(value));
      else sessionStorage.removeItem(storeName);
    } catch {
      // A browser that keeps nothing: the form itself still works.
    }
  },
};

if (form) {
  const radios = [...form.querySelectorAll("input[type=radio]")];
  const message = form.querySelector("#message");
  const button = form.querySelector(".big");
  const kept = form.querySelector("[data-kept]");
  const { sheet } = form.dataset;
  const begun = new Map(
    radios.filter(({ checked }) => checked).map((each) => [each.name, each.value]),
  );
  // What came back from the server was not taken yet.
  const cameBack = "refused" in form.dataset;
  let sending = false;

  const changed = () =>
    radios.filter(({ checked, name, value }) => checked && begun.get(name) !== value);
  const isTouched = () =>
    cameBack || changed().length > 0 || message.value !== message.defaultValue;

  const count = () => {
    for (const place of document.querySelectorAll("[data-count]")) {
      const owner = place.dataset.count;
      const here = radios.filter(({ checked, value }) => checked && value === owner).length;
      const fixed = form.querySelectorAll(`.settled[data-owner=${owner}]`).length;
      place.textContent = `${here + fixed}${place.dataset.unit}`;
    }
    const { length } = changed();
    const english = document.documentElement.lang === "en";
    button.textContent =
      length === 0
        ? button.dataset.confirm
        : `${button.dataset.changed}${english ? ` (${length})` : `（${length}${button.dataset.countWord}）`}`;
  };

  const keep = () =>
    store.write(
      isTouched()
        ? {
            sheet,
            owners: changed().map(({ name, value }) => [name, value]),
            message: message.value,
          }
        : null,
    );

  const restore = () => {
    const before = store.read();
    if (said || cameBack || before?.sheet !== sheet) {
      store.write(null);
      return;
    }
    for (const [name, value] of before.owners)
      for (const radio of radios)
        if (radio.name === name && radio.value === value) radio.checked = true;
    if (before.message) message.value = before.message;
    kept.hidden = !isTouched();
  };

  restore();
  count();
  form.addEventListener("change", () => {
    count();
    keep();
  });
  form.addEventListener("input", keep);
  form.addEventListener("submit", (event) => {
    // A second tap sends nothing twice.
    if (sending) event.preventDefault();
    sending = true;
    keep();
  });
  // Back from the next page by the browser's own button.
  addEventListener("pageshow", () => {
    sending = false;
  });
  addEventListener("beforeunload", (event) => {
    if (!sending && isTouched()) event.preventDefault();
  });
}
