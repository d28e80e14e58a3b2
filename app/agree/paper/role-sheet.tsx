import { QrCode } from "../sheet/qr-code";
import type { TaskPhase } from "../vocabulary";
import { PrintedOwnerMark } from "./printed-owner-mark";
import { Label, Words } from "./said";
import type { DoorModel, RoleSheetModel, TaskLines } from "./sheet-models";
import { FactGrid, SheetHead } from "./sheet-parts";

type Marks = Record<TaskLines["owner"], { letter: string; name: string }>;

/** Who does what on one page: three columns with a mark for each task, and room to sign. */
export function RoleSheet({ model }: { model: RoleSheetModel }) {
  const marks = Object.fromEntries(
    model.legend.map(({ owner, letter, name }) => [owner, { letter, name }]),
  ) as Marks;
  const last = model.pages.length - 1;
  return model.pages.map((tasks, at) => (
    <section
      // biome-ignore lint/suspicious/noArrayIndexKey: pages have no other name, and no state
      key={at}
      className="paper-page"
      data-type={model.size}
    >
      {at === 0 && (
        <>
          <SheetHead model={model}>
            <ul className="paper-legend">
              {model.legend.map(({ owner, letter, label, name }) => (
                <li key={owner}>
                  <PrintedOwnerMark owner={owner} letter={letter} name={name} />
                  <span aria-hidden="true">
                    <Label of={label} />
                  </span>
                </li>
              ))}
            </ul>
          </SheetHead>
          <FactGrid facts={model.facts} />
        </>
      )}
      <div className="paper-columns">
        {model.columns.map(({ phase, title }) => (
          <Column
            key={phase}
            share={model.shares[phase]}
            title={title}
            more={at > 0 ? model.more : []}
            tasks={tasks[phase as TaskPhase]}
            marks={marks}
          />
        ))}
      </div>
      {at === last && <Foot model={model} />}
    </section>
  ));
}

function Column({
  share,
  title,
  more,
  tasks,
  marks,
}: {
  share: number;
  title: RoleSheetModel["title"];
  more: RoleSheetModel["more"];
  tasks: TaskLines[];
  marks: Marks;
}) {
  return (
    <section className="paper-column" data-share={share}>
      <h2>
        <Label of={title} />{" "}
        {more.length > 0 && (
          <small>
            <Label of={more} />
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
                <Label of={label} />
              </span>
              <span className="paper-rule" />
              <span>
                <Label of={model.signDate} />
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
            <Label of={model.foot} />
          </p>
        </div>
        {model.door?.qr && (
          <QrCode qr={model.door.qr} label={model.door.qrLabel} className="paper-qr" />
        )}
      </div>
    </footer>
  );
}

/**
 * The address to type, and its code or room for it; a QR code alone needs neither. The PIN goes by word of
 * mouth and has no place here.
 */
function Door({ door }: { door: DoorModel }) {
  return (
    <>
      <p>
        <Words of={door.lead} />
      </p>
      {(door.code || !door.qr) && (
        <p>
          <strong>{door.address}</strong> <Label of={door.codeLabel} />{" "}
          {door.code ? (
            <strong className="paper-code">{door.code}</strong>
          ) : (
            <span className="paper-rule paper-rule-short" />
          )}{" "}
          <Label of={door.pin} />
        </p>
      )}
    </>
  );
}
