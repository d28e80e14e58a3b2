import { QrCode } from "../sheet/qr-code";
import { PrintedOwnerMark } from "./printed-owner-mark";
import { InlineText, type PrintedText, TextLines } from "./printed-text";
import type { DoorModel, RoleSheetModel, TaskLines } from "./sheet-models";
import { FactGrid, SheetHead } from "./sheet-parts";

type Marks = Record<TaskLines["owner"], { letter: string; name: string }>;

/** Printed role sheet: three columns of tasks, each task with a mark for its owner, and lines to sign on. */
export function RoleSheet({ model }: { model: RoleSheetModel }) {
  const marks = Object.fromEntries(
    model.legend.map(({ owner, letter, name }) => [owner, { letter, name }]),
  ) as Marks;
  const last = model.pages - 1;
  return Array.from({ length: model.pages }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages have no identity and no state
    <section key={at} className="paper-page" data-type={model.size}>
      {at === 0 && (
        <>
          <SheetHead model={model}>
            <ul className="paper-legend">
              {model.legend.map(({ owner, letter, label, name }) => (
                <li key={owner}>
                  <PrintedOwnerMark owner={owner} letter={letter} name={name} />
                  <span aria-hidden="true">
                    <InlineText of={label} />
                  </span>
                </li>
              ))}
            </ul>
          </SheetHead>
          <FactGrid facts={model.facts} />
        </>
      )}
      <div className="paper-columns">
        {model.columns.map(({ phase, title, pages }) => (
          <Column
            key={phase}
            title={title}
            more={at > 0 ? model.more : []}
            tasks={pages[at] ?? []}
            marks={marks}
          />
        ))}
      </div>
      {at === last && <Foot model={model} />}
    </section>
  ));
}

function Column({
  title,
  more,
  tasks,
  marks,
}: {
  title: PrintedText;
  more: PrintedText;
  tasks: TaskLines[];
  marks: Marks;
}) {
  return (
    <section className="paper-column">
      <h2>
        <InlineText of={title} />{" "}
        {more.length > 0 && (
          <small>
            <InlineText of={more} />
          </small>
        )}
      </h2>
      <ul>
        {tasks.map((task) => (
          <li key={task.id} className="paper-task">
            <PrintedOwnerMark owner={task.owner} {...marks[task.owner]} aligned />
            <div>
              {task.lines.map(({ lang, title, when }) => (
                <p key={lang ?? title} lang={lang ?? undefined}>
                  {title} {when && <small>{when}</small>}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Foot({ model }: { model: RoleSheetModel }) {
  return (
    <footer className="paper-foot">
      {model.signs.length > 0 && (
        <div className="paper-signs">
          {model.signs.map(({ party, label }) => (
            <p key={party}>
              <span>
                <InlineText of={label} />
              </span>
              <span className="paper-rule" />
              <span>
                <InlineText of={model.signDate} />
              </span>
              <span className="paper-rule paper-rule-short" />
            </p>
          ))}
        </div>
      )}
      <div className="paper-last">
        <div>
          {model.door && <Door door={model.door} />}
          <p>
            <InlineText of={model.foot} />
          </p>
        </div>
        {model.door?.qr && (
          <QrCode qr={model.door.qr} label={model.door.qrLabel} className="paper-qr" />
        )}
      </div>
    </footer>
  );
}

/** The address to type, with its code or room for it; neither is needed beside a QR code without a code. */
function Door({ door }: { door: DoorModel }) {
  return (
    <>
      <p>
        <TextLines of={door.lead} />
      </p>
      {(door.code || !door.qr) && (
        <p>
          <strong>{door.address}</strong> <InlineText of={door.codeLabel} />{" "}
          {door.code ? (
            <strong className="paper-code">{door.code}</strong>
          ) : (
            <span className="paper-rule paper-rule-short" />
          )}{" "}
          <InlineText of={door.pin} />
        </p>
      )}
    </>
  );
}
