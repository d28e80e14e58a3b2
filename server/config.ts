import { statSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";

/** How this process serves, read from the environment and checked. */
export type Config = {
  port: number;
  host: string;
  /** Absolute path of the folder with the database. */
  dataDir: string;
  /** The public address without a trailing slash, for making links. */
  origin: string;
  /** The values of the Origin header that may send forms. */
  allowedOrigins: string[];
  /** The public address is https. */
  secure: boolean;
  /** A reverse proxy on this machine stands in front, so its forwarding headers count. */
  behindProxy: boolean;
  smtpUrl: string | null;
  mailFrom: string | null;
};

/** The environment does not make a configuration; one sentence per problem. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
  }
}

type Environment = Record<string, string | undefined>;
type Problem = (text: string) => void;

/** True for an address that only this machine can reach. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function readPort(text: string | undefined, problem: Problem): number {
  if (text === undefined) return 3000;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) problem(`PORT must be a number from 1 to 65535, not "${text}".`);
  return port;
}

function readHost(text: string | undefined, problem: Problem): string {
  const host = text ?? "127.0.0.1";
  if (isIP(host) === 0 && !/^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(host)) {
    problem(`HOST must be an address to listen on, such as 127.0.0.1 or ::, not "${host}".`);
  }
  return host.toLowerCase();
}

function readOrigin(text: string | undefined, host: string, problem: Problem): string | null {
  if (text === undefined) {
    if (!isLoopback(host)) {
      problem(
        `ORIGIN is missing: with HOST ${host} other machines can reach this server, so it must ` +
          "know its public address, such as ORIGIN=https://kizuki.example.jp.",
      );
    }
    return null;
  }
  const url = parseUrl(text);
  const web = url?.protocol === "http:" || url?.protocol === "https:";
  const bare = url && !url.username && !url.password && url.pathname === "/" && !/[?#]/.test(text);
  if (!url || !web || !bare) {
    problem(`ORIGIN must be like https://kizuki.example.jp, without a path, not "${text}".`);
    return null;
  }
  return url.origin;
}

function readDataDir(text: string | undefined, problem: Problem): string {
  const directory = path.resolve(text ?? "./data");
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) problem(`DATA_DIR must be a folder; ${directory} is a file.`);
  return directory;
}

function readSmtpUrl(text: string | undefined, problem: Problem): string | null {
  if (text === undefined) return null;
  const url = parseUrl(text);
  const smtp = url?.protocol === "smtp:" || url?.protocol === "smtps:";
  // The value may hold a password: it is never repeated.
  if (!url?.hostname || !smtp) {
    problem("SMTP_URL must be like smtp://user:password@mail.example.jp:587 (or smtps://).");
  }
  return text;
}

function readMailFrom(text: string | undefined, problem: Problem): string | null {
  if (text === undefined) return null;
  if (!/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(text)) {
    problem('MAIL_FROM must be an e-mail address, such as "Kizuki <kizuki@example.jp>".');
  }
  return text;
}

/**
 * Reads and checks the environment. An empty variable counts as missing.
 *
 * @throws ConfigError with every problem at once.
 */
export function readConfig(env: Environment): Config {
  const problems: string[] = [];
  const problem: Problem = (text) => problems.push(text);
  const value = (name: string) => env[name]?.trim() || undefined;

  const port = readPort(value("PORT"), problem);
  const host = readHost(value("HOST"), problem);
  const origin = readOrigin(value("ORIGIN"), host, problem);
  const dataDir = readDataDir(value("DATA_DIR"), problem);
  const smtpUrl = readSmtpUrl(value("SMTP_URL"), problem);
  const mailFrom = readMailFrom(value("MAIL_FROM"), problem);
  if (problems.length > 0) throw new ConfigError(problems);

  // Through URL, so that the default port is left out as browsers do.
  const here = ["localhost", "127.0.0.1", "[::1]"].map(
    (name) => new URL(`http://${name}:${port}`).origin,
  );
  const [local = ""] = here;
  return {
    port,
    host,
    dataDir,
    origin: origin ?? local,
    allowedOrigins: origin ? [origin] : here,
    secure: origin?.startsWith("https:") ?? false,
    behindProxy: origin !== null && isLoopback(host),
    smtpUrl,
    mailFrom,
  };
}

/** The configuration, or a line per problem on stderr and the end of the process. */
export function readConfigOrExit(env: Environment): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const line of error.problems) console.error(line);
    process.exit(1);
  }
}
