import { createServer, type RequestListener, type Server } from "node:http";

/**
 * Creates an HTTP server that disconnects slow clients: the headers must arrive within 10 s and the whole
 * request within 13 s. Node checks these limits only once per second, so a slow request ends after 15 s at
 * the latest.
 */
export function createHttpServer(app: RequestListener): Server {
  const options = {
    connectionsCheckingInterval: 1_000,
    headersTimeout: 10_000,
    requestTimeout: 13_000,
    keepAliveTimeout: 5_000,
  };
  const server = createServer(options, (req, res) => {
    // While the server shuts down, each connection closes after its pending response.
    if (!server.listening) res.setHeader("Connection", "close");
    app(req, res);
  });
  return server;
}

/**
 * Makes a server listen on a port and host; resolves when it does. Rejects with the system's error, for
 * example when the port is in use.
 */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Makes a server accept no more connections; resolves when all pending requests have been answered. */
export function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A response may have been sent with keep-alive; its connection is closed as soon as it is idle.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
