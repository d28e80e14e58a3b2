/**
 * A minimal server as the baseline of the benchmark: Node's `http`, the SQL statements that the application
 * ran for a page (prepared once), and the same bytes as the response. It has no routing, checks or rendering.
 * `startBare` runs it with the path of a `BarePlan` as JSON.
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Database from "better-sqlite3";
import { uuidBytes, uuidText } from "../db/columns";
import { type BareAnswer, type BarePlan, idsIn, reviveBytes } from "./recording";

const plan = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"), reviveBytes) as BarePlan;
const connection = new Database(plan.database);
connection.pragma("journal_mode = WAL");
connection.pragma("synchronous = FULL");
connection.pragma("foreign_keys = ON");

type Swap = (value: unknown) => unknown;

function runner({ sql, values, raw }: BareAnswer["statements"][number]): (swap: Swap) => void {
  const statement = connection.prepare(sql);
  if (!statement.reader) return (swap) => void statement.run(...values.map(swap));
  if (raw) statement.raw();
  return (swap) => void statement.all(...values.map(swap));
}

const prepared = new Map(
  Object.entries(plan.answers).map(([request, answer]) => [
    request,
    { ...answer, bytes: Buffer.from(answer.body), run: answer.statements.map(runner) },
  ]),
);

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const known = prepared.get(`${request.method} ${request.url} ${request.headers.cookie}`);
  if (!known) return void response.writeHead(404).end();
  let { bytes } = known;
  let swap: Swap = (value) => value;
  if (request.method === "POST") {
    const ids = idsIn(await read(request));
    const places = new Map<unknown, string>(
      known.sent.map((id, index) => [id, ids[index] ?? id] as const),
    );
    swap = (value) =>
      value instanceof Uint8Array
        ? uuidBytes(places.get(uuidText(value)) ?? uuidText(value))
        : (places.get(value) ?? value);
    bytes = Buffer.from(
      idsIn(known.body).reduce((body, id) => body.replace(id, String(swap(id))), known.body),
    );
  }
  for (const run of known.run) run(swap);
  response.writeHead(200, { "Content-Type": known.contentType, "Content-Length": bytes.length });
  response.end(bytes);
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" && address ? address.port : 0);
});
process.once("SIGTERM", () => process.exit(0));
