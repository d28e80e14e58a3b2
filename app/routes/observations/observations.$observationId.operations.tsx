/** Where the observation screen sends what is typed, and reads what other devices have sent. JSON only. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { workingCopy } from "~/observe/observation-copy.queries.server";
import { secondsToWait } from "~/observe/sync/batch-rate.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { BatchAnswer, Operation, ReadAnswer } from "~/observe/sync/operation";
import { operationsBody } from "~/observe/sync/operation-forms";
import { jsonBody } from "~/web/body.server";
import { viewerOf } from "~/web/session/viewer.server";

const signedOut = () => Response.json({ error: "signed-out" }, { status: 401 });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // A page would be sent to sign in; a program is told, so that it keeps what it holds.
  const viewer = await viewerOf(request, context);
  if (!viewer) return signedOut();
  const copy = await workingCopy(viewer, params.observationId ?? "");
  return Response.json({ now: Date.now(), copy } satisfies ReadAnswer);
}

const tooOften = (seconds: number) =>
  Response.json(
    { error: "too-many-batches" },
    { status: 429, headers: { "Retry-After": String(seconds) } },
  );

type Sent = { operations: Operation[]; sentAt?: number | undefined };

async function readOperations(request: Request): Promise<Sent | null> {
  const read = operationsBody.safeParse(await jsonBody(request));
  return read.success ? read.data : null;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await viewerOf(request, context);
  if (!viewer) return signedOut();
  const wait = secondsToWait(viewer.id, Date.now());
  if (wait > 0) return tooOften(wait);
  const id = params.observationId ?? "";
  const sent = await readOperations(request);
  if (!sent) {
    // Whose observation it is comes first: strangers learn nothing from how their content is judged.
    await workingCopy(viewer, id);
    return Response.json({ error: "unreadable" }, { status: 422 });
  }
  const now = Date.now();
  const outcomes = await applyOperations(viewer, id, { ...sent, now });
  return Response.json({ now, outcomes } satisfies BatchAnswer);
}
