import { createServer, type RequestListener, type Server } from "node:http";

/**
 * How long an idle connection stays open, in milliseconds. Caddy keeps its connections for two minutes and
 * nginx for one; a server that closes first makes the proxy send a form into a closed connection, which it
 * answers with 502.
 */
const keepAlive = { proxy: 130_000, browser: 5_000 };

/**
 * Creates an HTTP server that disconnects slow clients: headers must arrive within 10 s, the whole request
 * within 13 s. Node checks once per interval; an interval of one second limits every request to 15 s.
 *
 * @param behindProxy true when a reverse proxy keeps the connections
 */
export function createHttpServer(app: RequestListener, behindProxy = false): Server {
  const options = {
    connectionsCheckingInterval: 1_000,
    headersTimeout: 10_000,
    requestTimeout: 13_000,
    keepAliveTimeout: behindProxy ? keepAlive.proxy : keepAlive.browser,
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
