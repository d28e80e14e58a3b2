/** For stop.test.ts: the stub application in a process of its own. */
import { createApp } from "../../server/app";
import { readConfig } from "../../server/config";
import { createHttpServer, listen } from "../../server/http";
import { createLogger } from "../../server/log";
import { stopOnSignals } from "../../server/stop";
import { startTicker } from "../../server/ticker";
import { stubBuild } from "./stub";

const config = readConfig(process.env);
const log = createLogger("info");
const build = stubBuild({ bodies: [] });
const options = { config, version: "1", log, build, clientDirectory: "/nowhere", texts: {} };
const server = createHttpServer(createApp(options));
await listen(server, config.port, config.host);
const chore = async () => {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  console.log("chore ended");
};
stopOnSignals(server, startTicker([{ name: "chore", every: 60_000, run: chore }], log), log);
console.log("listening");
