/** Where the observation screen sends what is typed, and reads what other devices have sent. JSON only. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { workingCopy } from "~/observe/observation-copy.queries.server";
import { applyOperations } from "~/observe/sync/observation-operations.server";
import type { BatchAnswer, Operation } from "~/observe/sync/operation";
import { operationsBody } from "~/observe/sync/operation-forms";
import { viewerOf } from "~/people/sessions.server";

const signedOut = () => Response.json({ error: "signed-out" }, { status: 401 });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  // A page would be sent to sign in; a program is told, so that it keeps what it holds.
  const viewer = await viewerOf(request, context);
  if (!viewer) return signedOut();
  return Response.json(await workingCopy(viewer, params.observationId ?? ""));
}

async function readOperations(request: Request): Promise<Operation[] | null> {
  const body: unknown = await request.json().catch(() => null);
  const read = operationsBody.safeParse(body);
  return read.success ? read.data.operations : null;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const viewer = await viewerOf(request, context);
  if (!viewer) return signedOut();
  // Whose observation it is comes first: strangers learn nothing from how their content is judged.
  const { id } = await workingCopy(viewer, params.observationId ?? "");
  const operations = await readOperations(request);
  if (!operations) return Response.json({ error: "unreadable" }, { status: 422 });
  const now = Date.now();
  const outcomes = await applyOperations(viewer, id, operations, now);
  return Response.json({ now, outcomes } satisfies BatchAnswer);
}
