import { InlineText, TextLines } from "./printed-text";
import type { PlanModel } from "./sheet-models";
import { FactGrid, SheetHead } from "./sheet-parts";

/** Printed lesson plan by minutes, in the form of Japanese lesson plans, with a box for notes. */
export function MinutePlan({ model }: { model: PlanModel }) {
  const last = model.pages.length - 1;
  return model.pages.map((rows, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity and no state
    <section key={at} className="paper-page" data-type={model.size}>
      {at === 0 && (
        <>
          <SheetHead model={model} />
          <FactGrid facts={model.facts} />
        </>
      )}
      <table className="paper-plan">
        {at > 0 && (
          <caption>
            <InlineText of={model.title} /> <InlineText of={model.more} />
          </caption>
        )}
        <colgroup>
          <col className="paper-time" />
          <col className="paper-step" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            {(["time", "step", "teacher", "alt"] as const).map((head) => (
              <th key={head} scope="col">
                <TextLines of={model.heads[head]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <strong>{row.span}</strong>
                <span className="paper-words">{row.minutes}</span>
              </td>
              <td>
                <TextLines of={row.step} />
              </td>
              <td>
                <TextLines of={row.teacher} />
              </td>
              <td>
                <TextLines of={row.alt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {at === last && (
        <>
          <p className="paper-total">
            <InlineText of={model.total} />
          </p>
          <section className="paper-notes">
            <h2>
              <InlineText of={model.notes} />
            </h2>
          </section>
        </>
      )}
    </section>
  ));
}
