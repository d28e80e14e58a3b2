import { createServer, type RequestListener, type Server } from "node:http";

/**
 * An HTTP server that lets go of slow clients: headers within 10 s, the whole request within 13 s.
 * Node looks once per interval, so with one second nobody can hold a connection for 15 s.
 */
export function createHttpServer(app: RequestListener): Server {
  const options = {
    connectionsCheckingInterval: 1_000,
    headersTimeout: 10_000,
    requestTimeout: 13_000,
    keepAliveTimeout: 5_000,
  };
  const server = createServer(options, (req, res) => {
    // Once the server is closing, a connection ends with the answer it was waiting for.
    if (!server.listening) res.setHeader("Connection", "close");
    app(req, res);
  });
  return server;
}

/** Listens, or rejects with the reason, such as a port in use. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Stops accepting and resolves when every request in flight has had its answer. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // An answer may have promised to keep its connection: closed as soon as it falls idle.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
