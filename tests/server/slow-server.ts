/**
 * For stop.test.ts: the stub application in a process of its own. Its only argument is the time limit of
 * the stop, in milliseconds.
 */
import { createApp } from "../../server/app";
import { readConfig } from "../../server/config";
import { createHttpServer, listen } from "../../server/http";
import { createLogger } from "../../server/log";
import { stopOnSignals } from "../../server/stop";
import { startTicker } from "../../server/ticker";
import { stubBuild } from "./stub";

const config = readConfig(process.env);
const log = createLogger("info");
const build = stubBuild({ bodies: [] }, console.log);
const options = { config, version: "1", log, build, clientDirectory: "/nowhere", textFiles: {} };
const server = createHttpServer(createApp(options));
// Connections are kept alive without a limit: a stop that waits for them would never end.
server.keepAliveTimeout = 0;
await listen(server, config.port, config.host);
const chore = async () => {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  console.log("chore ended");
};
const ticker = startTicker([{ name: "chore", every: 60_000, run: chore }], log);
stopOnSignals(server, ticker, log, Number(process.argv[2] ?? 10_000));
console.log("listening");
