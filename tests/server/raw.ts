/** Requests as no browser would send them. */
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { connect, type Socket } from "node:net";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

export type RawRequest = {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  /** Sent as it is; without a Content-Length among the headers it goes in chunks. */
  body?: string;
};

/** One request over a connection of its own, with exactly these headers. */
export function ask(port: number, options: RawRequest = {}): Promise<Answer> {
  const { method = "GET", path = "/page", headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const target = { host: "127.0.0.1", port, method, path, headers, agent: false } as const;
    const outgoing = request(target, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text });
      });
    });
    outgoing.on("error", reject);
    if (body === undefined) outgoing.end();
    else outgoing.end(body);
  });
}

/** A socket with these bytes sent; `text` is what came back, `closed` resolves when it is closed. */
export function talk(port: number, bytes: string) {
  const socket: Socket = connect(port, "127.0.0.1", () => socket.write(bytes));
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk.toString();
  });
  // A reset is one of the ways to be closed.
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  return { socket, closed, text: () => text };
}
