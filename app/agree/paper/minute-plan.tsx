import { Label, Words } from "./said";
import type { PlanModel } from "./sheet-models";
import { FactGrid, SheetHead } from "./sheet-parts";

/** The minutes of a lesson in the form of a Japanese lesson plan, with room for what changes. */
export function MinutePlan({ model }: { model: PlanModel }) {
  const last = model.pages.length - 1;
  return model.pages.map((rows, at) => (
    <section
      // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name, and no state
      key={at}
      className="paper-page"
      data-type={model.size}
    >
      {at === 0 && (
        <>
          <SheetHead model={model} />
          <FactGrid facts={model.facts} />
        </>
      )}
      <table className="paper-plan">
        {at > 0 && (
          <caption>
            <Label of={model.title} /> <Label of={model.more} />
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
                <Words of={model.heads[head]} />
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
                <Words of={row.step} />
              </td>
              <td>
                <Words of={row.teacher} />
              </td>
              <td>
                <Words of={row.alt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {at === last && (
        <>
          <p className="paper-total">
            <Label of={model.total} />
          </p>
          <section className="paper-notes">
            <h2>
              <Label of={model.notes} />
            </h2>
          </section>
        </>
      )}
    </section>
  ));
}
