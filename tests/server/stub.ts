/** A small application behind the real Express server, to test the server without the pages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { connections } from "~db/client.server";
import { createApp } from "../../server/app";
import { type Config, readConfig } from "../../server/config";
import { createHttpServer, listen } from "../../server/http";
import { createLogger, type Logger } from "../../server/log";
import { freePort } from "../setup/server";

/** The requests that have reached the stub's routes. */
export type Seen = { bodies: string[] };

type RouteModule = ServerBuild["routes"][string]["module"];

function buildOf(modules: Record<string, Partial<RouteModule>>): ServerBuild {
  const future = { v3_singleFetch: true, v3_lazyRouteDiscovery: true } as ServerBuild["future"];
  const handle = (_request: Request, status: number, headers: Headers) => {
    headers.set("Content-Type", "text/html");
    return new Response("<!doctype html><title>Stub</title>", { status, headers });
  };
  const page = { default: () => null } as unknown as RouteModule;
  const routes: ServerBuild["routes"] = { root: { id: "root", path: "", module: page } };
  for (const [name, module] of Object.entries(modules)) {
    const whole = module as RouteModule;
    routes[name] = { id: name, parentId: "root", path: name, module: whole };
  }
  const handleError = () => undefined;
  const entry = { module: { default: handle, handleError } } as unknown as ServerBuild["entry"];
  const assets = { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" };
  return {
    entry,
    routes,
    assets,
    future,
    publicPath: "/",
    basename: "/",
    assetsBuildDirectory: "build/client",
    isSpaMode: false,
    mode: "production",
  };
}

/**
 * `/page` is a page; `/echo`, `/slow`, `/fails` and `/kept` are resource routes.
 *
 * @param report told of the requests that have reached a route and not yet an answer
 */
export function stubBuild(seen: Seen, report: (text: string) => void = () => {}): ServerBuild {
  const echo = ({ request, context }: LoaderFunctionArgs) =>
    Response.json({ url: request.url, host: request.headers.get("host"), ...context });
  const record = async ({ request }: ActionFunctionArgs) => {
    report("reading a body");
    const body = await request.text();
    seen.bodies.push(body);
    return Response.json({ length: body.length });
  };
  const slow = async () => {
    report("slow has begun");
    await wait(800);
    return new Response("done");
  };
  const fails = () => {
    throw new Error("a secret of the inside");
  };
  const kept = () => new Response("x", { headers: { "Cache-Control": "private, max-age=60" } });
  const greedy = () => ({ "Cache-Control": "public, max-age=60" });
  return buildOf({
    page: { default: () => null, headers: greedy, loader: () => null, action: record },
    echo: { loader: echo, action: record },
    slow: { loader: slow, action: record },
    fails: { loader: fails },
    kept: { loader: kept },
  });
}

export type Shell = { origin: string; port: number; server: Server; seen: Seen; config: Config };

/** Starts the server with the stub in this process; the caller closes it. */
export async function startShell(
  env: Record<string, string> = {},
  options: { log?: Logger; clientDirectory?: string } = {},
): Promise<Shell> {
  const port = await freePort();
  const dataDir = path.dirname(connections().raw.reader.name);
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, ...env });
  const seen: Seen = { bodies: [] };
  const { log = createLogger("silent"), clientDirectory = "/nowhere" } = options;
  const build = stubBuild(seen);
  const app = createApp({ config, version: "1.2.3", log, build, clientDirectory, textFiles: {} });
  const server = createHttpServer(app);
  await listen(server, port, "127.0.0.1");
  const { port: bound } = server.address() as AddressInfo;
  return { origin: `http://localhost:${bound}`, port: bound, server, seen, config };
}

/** Creates a folder like `build/client`, with a function that removes it. */
export function clientFolder(): { directory: string; remove: () => void } {
  const directory = mkdtempSync(path.join(tmpdir(), "kizuki-client-"));
  mkdirSync(path.join(directory, "assets"));
  writeFileSync(path.join(directory, "assets", "app-1.js"), "export {};\n".repeat(500));
  writeFileSync(path.join(directory, "icon.svg"), "<svg/>");
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}
