/** HTTP requests that no browser would send. */
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { connect, type Socket } from "node:net";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

export type RawRequest = {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  /** The body as it is; it is sent chunked unless the headers have a Content-Length. */
  body?: string;
};

/** Sends a request with exactly these headers over a new connection. */
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

/**
 * Opens a socket and sends these bytes; `text` is the data received, `closed` resolves when the socket is
 * closed.
 */
export function talk(port: number, bytes: string) {
  const socket: Socket = connect(port, "127.0.0.1", () => socket.write(bytes));
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk.toString();
  });
  // A connection reset counts as closed.
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  return { socket, closed, text: () => text };
}
