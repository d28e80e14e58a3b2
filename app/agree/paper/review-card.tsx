import { Label, Words } from "./said";
import type { ReviewModel } from "./sheet-models";

/** Half a page for each of the two, to be cut apart: neither reads the other's before both have written. */
export function ReviewCards({ model }: { model: ReviewModel }) {
  return (
    <section className="paper-page paper-halves" data-type={model.size}>
      {model.cards.map(({ who, name }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same person may stand twice
        <section key={at} className="paper-card">
          <div className="paper-title">
            <h1>
              <Label of={model.title} />
            </h1>
            <p>
              <Label of={who} /> <strong>{name}</strong>
            </p>
          </div>
          <div className="paper-card-facts">
            {model.facts.map(({ label }) => (
              <p key={label[0]?.text}>
                <span>
                  <Label of={label} />
                </span>
                <span className="paper-rule" />
              </p>
            ))}
          </div>
          <ol>
            {model.questions.map((question) => (
              <li key={question[0]?.text}>
                <Words of={question} />
              </li>
            ))}
          </ol>
          <p className="paper-seen">
            <span className="paper-box" />
            <span>
              <Label of={model.seen} />
            </span>
          </p>
          <p className="paper-small">
            <Words of={model.rules} />
          </p>
        </section>
      ))}
    </section>
  );
}
