/** The pages about the PIN of a teacher's link. */
import { useMessages } from "~/web/i18n/messages";
import { DoorField } from "./door-field";
import { Small, type Trouble } from "./small-frame";

/** @param described whether the alert above the form describes the field */
export function PinField({
  described = false,
  isNew = false,
  isOptional = false,
  error,
}: {
  described?: boolean;
  isNew?: boolean;
  isOptional?: boolean;
  error?: string;
}) {
  const text = useMessages().door.pin;
  return (
    <DoorField
      id="pin"
      label={text.label}
      hint={isOptional ? text.firstTime : undefined}
      error={error}
    >
      {(attributes) => (
        <input
          {...attributes}
          name="pin"
          inputMode="numeric"
          autoComplete={isNew ? "new-password" : "off"}
          maxLength={8}
          required={!isOptional}
          {...(described && { "aria-describedby": "trouble" })}
        />
      )}
    </DoorField>
  );
}

/** The sender's name in the reader's language, and the organisation. */
type SenderText = { name: string; organisation: string };

type Carried = [name: string, value: string][];

function CarriedFields({ carried }: { carried: Carried }) {
  return carried.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}

function OwnDevice() {
  const text = useMessages().door.pin;
  return (
    <p>
      <label className="tick">
        <input type="checkbox" name="own" value="yes" /> {text.own}
      </label>
    </p>
  );
}

/** Folded section with the button that ends a link whose PIN the teacher did not choose. */
export function NotMinePart({ address }: { address: string }) {
  const text = useMessages().door.notMine;
  return (
    <details className="card fold">
      <summary>{text.title}</summary>
      <p>{text.lead}</p>
      <form method="post" action={address}>
        <button type="submit" className="quiet" name="intent" value="not-mine">
          {text.button}
        </button>
      </form>
    </details>
  );
}

/** Says who sent the link, and from where. */
function SentBy({ sender }: { sender: SenderText }) {
  const { points } = useMessages().door;
  return <p>{points.sender(sender.name, sender.organisation)}</p>;
}

/** Page that asks for the PIN of a teacher's link before it shows anything of the role sheet. */
export function PinPage({
  address,
  sender,
  trouble,
  carried,
  chosenOn,
}: {
  address: string;
  sender: SenderText;
  trouble: Trouble;
  /**
   * Fields of a form that was submitted after the PIN cookie expired; they are submitted again with the PIN.
   */
  carried: Carried;
  /** When the PIN was chosen, as a text. */
  chosenOn: string | null;
}) {
  const text = useMessages().door;
  return (
    <Small title={text.pin.title}>
      <SentBy sender={sender} />
      <p>{text.pin.lead(chosenOn)}</p>
      {trouble && (
        <p className="error" role="alert" id="trouble">
          {trouble === "wait" ? text.wait : text.pin.wrong}
        </p>
      )}
      <form method="post" action={address}>
        <CarriedFields carried={carried} />
        <PinField described={trouble !== null} />
        <OwnDevice />
        <button type="submit" className="big" name="intent" value="pin">
          {text.pin.submit}
        </button>
      </form>
      <p className="soft">{text.pin.forgotten}</p>
      <NotMinePart address={address} />
    </Small>
  );
}

/** Page on which the teacher chooses the PIN, at the first answer; it sends the answer as well. */
export function NewPinPage({
  address,
  sender,
  carried,
  error,
}: {
  address: string;
  sender: SenderText;
  carried: Carried;
  /** Why the PIN that was sent cannot be chosen. */
  error: string | null;
}) {
  const { newPin } = useMessages().door;
  return (
    <Small title={newPin.title}>
      <SentBy sender={sender} />
      <p>{newPin.lead}</p>
      <p>{newPin.keep}</p>
      <form method="post" action={address} noValidate>
        <CarriedFields carried={carried} />
        <PinField isNew error={error ?? undefined} />
        <OwnDevice />
        <button type="submit" className="big" name="intent" value="new-pin">
          {newPin.submit}
        </button>
      </form>
    </Small>
  );
}
