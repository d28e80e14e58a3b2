import { InlineText, TextLines } from "./printed-text";
import type { ReviewModel } from "./sheet-models";

/**
 * Prints two review cards of half a page, to be cut apart, because neither person reads the other's card
 * before both have written.
 */
export function ReviewCards({ model }: { model: ReviewModel }) {
  return (
    <section className="paper-page paper-halves" data-type={model.size}>
      {model.cards.map(({ who, name }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: both cards may be of the same person
        <section key={at} className="paper-card">
          <div className="paper-title">
            <h1>
              <InlineText of={model.title} />
            </h1>
            <p>
              <InlineText of={who} /> <strong>{name}</strong>
            </p>
          </div>
          <div className="paper-card-facts">
            {model.facts.map(({ label }) => (
              <p key={label[0]?.text}>
                <span>
                  <InlineText of={label} />
                </span>
                <span className="paper-rule" />
              </p>
            ))}
          </div>
          <ol>
            {model.questions.map((question) => (
              <li key={question[0]?.text}>
                <TextLines of={question} />
              </li>
            ))}
          </ol>
          <p className="paper-seen">
            <span className="paper-box" />
            <span>
              <InlineText of={model.seen} />
            </span>
          </p>
          <p className="paper-small">
            <TextLines of={model.rules} />
          </p>
        </section>
      ))}
    </section>
  );
}
