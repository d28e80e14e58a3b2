/** The configuration of a server process, read from the environment and validated once at the start. */
import { statSync } from "node:fs";
import { isIP } from "node:net";
import path from "node:path";
import { z } from "zod";

/** The validated configuration. */
export type Config = {
  port: number;
  host: string;
  /** Absolute path of the folder with the database. */
  dataDir: string;
  /** The public origin without a trailing slash, for absolute links. */
  origin: string;
  /** The accepted values of the Origin header of form posts. */
  allowedOrigins: string[];
  /** True when the public origin is https. */
  secure: boolean;
  /**
   * True when a reverse proxy on this machine forwards the requests; only then are its forwarding headers
   * trusted.
   */
  behindProxy: boolean;
  /** URL of the mail server, which may contain a password; null when the installation sends no mail. */
  smtpUrl: string | null;
  mailFrom: string | null;
};

/** The environment is invalid; the message has one sentence for each problem. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
    this.name = "ConfigError";
  }
}

/** Whether a host name or IP address is reachable from this machine only, such as `localhost`. */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

const parseUrl = (text: string) => (URL.canParse(text) ? new URL(text) : null);

const isPort = (text: string) => /^\d{1,5}$/.test(text) && +text >= 1 && +text <= 65_535;

const isHost = (text: string) => isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(text);

function isWebOrigin(text: string): boolean {
  const url = parseUrl(text);
  const web = url?.protocol === "http:" || url?.protocol === "https:";
  return web && !url.username && !url.password && url.pathname === "/" && !/[?#]/.test(text);
}

function isSmtpUrl(text: string): boolean {
  const url = parseUrl(text);
  return Boolean(url?.hostname) && ["smtp:", "smtps:"].includes(url?.protocol ?? "");
}

/** True for an e-mail address, alone or as `Name <address>`. */
function isMailAddress(text: string): boolean {
  const address = /<([^<>]*)>$/.exec(text)?.[1] ?? text;
  return !/[\r\n]/.test(text) && /^[^\s@<>]+@[^\s@<>]+$/.test(address);
}

const isFolderOrNew = (directory: string) =>
  statSync(directory, { throwIfNoEntry: false })?.isDirectory() ?? true;

const defaultHost = "127.0.0.1";

/**
 * The schema of the environment.
 *
 * @param host the address to listen on; ORIGIN is required unless it is a loopback address
 */
const environmentFor = (host: string) => {
  const origin = z
    .string({
      error:
        `ORIGIN is missing: with HOST ${host} other machines can reach this server, so it must ` +
        "know its public address, such as ORIGIN=https://kizuki.example.jp.",
    })
    .refine(isWebOrigin, "ORIGIN must be like https://kizuki.example.jp, without a path.")
    .transform((text) => new URL(text).origin);
  return z.object({
    PORT: z
      .string()
      .refine(isPort, {
        error: ({ input }) => `PORT must be a number from 1 to 65535, not "${input}".`,
      })
      .transform(Number)
      .default(3000),
    HOST: z
      .string()
      .toLowerCase()
      .refine(isHost, {
        error: ({ input }) =>
          `HOST must be an address to listen on, such as 127.0.0.1 or ::, not "${input}".`,
      })
      .default(defaultHost),
    ORIGIN: isLoopback(host) ? origin.optional() : origin,
    DATA_DIR: z
      .string()
      .default("./data")
      .transform((text) => path.resolve(text))
      .refine(isFolderOrNew, {
        error: ({ input }) => `DATA_DIR must be a folder; ${input} is a file.`,
      }),
    // The value may contain a password, so error messages do not repeat it.
    SMTP_URL: z
      .string()
      .refine(
        isSmtpUrl,
        "SMTP_URL must be like smtp://user:password@mail.example.jp:587 (or smtps://).",
      )
      .optional(),
    MAIL_FROM: z
      .string()
      .refine(
        isMailAddress,
        'MAIL_FROM must be an e-mail address, such as "Kizuki <kizuki@example.jp>".',
      )
      .optional(),
  });
};

/**
 * Reads and validates the server's configuration from environment variables. An empty variable counts as
 * missing.
 *
 * @throws ConfigError with all problems at once
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value?.trim() || undefined]),
  );
  const parsed = environmentFor(given.HOST?.toLowerCase() ?? defaultHost).safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(({ message }) => message));

  const { PORT: port, HOST: host, ORIGIN: origin, DATA_DIR: dataDir, ...mail } = parsed.data;
  // `URL` drops the default port, as browsers do.
  const local = ["localhost", "127.0.0.1", "[::1]"].map(
    (name) => new URL(`http://${name}:${port}`).origin,
  );
  return {
    port,
    host,
    dataDir,
    origin: origin ?? `${local[0]}`,
    allowedOrigins: origin ? [origin] : local,
    secure: origin?.startsWith("https:") ?? false,
    behindProxy: origin !== undefined && isLoopback(host),
    smtpUrl: mail.SMTP_URL ?? null,
    mailFrom: mail.MAIL_FROM ?? null,
  };
}

/**
 * Reads the server's configuration from environment variables. If it is invalid, prints one line for each
 * problem and ends the process with status 1.
 */
export function readConfigOrExit(env: Record<string, string | undefined>): Config {
  try {
    return readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const line of error.problems) console.error(line);
    process.exit(1);
  }
}
