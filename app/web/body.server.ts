/**
 * Reads the bodies of requests. One thread serves every request of a process, so the time a body takes must
 * grow at most linearly with its length: sizes are checked first, and a body that exceeds one is refused
 * unread.
 */
import { Refusal } from "~db/refusal";

/** Maximum size of a form in bytes. The longest list of names takes 270 kB in Japanese, percent-encoded. */
export const formBytes = 512 * 1024;
/** Maximum size of a multipart form in bytes; the application's pages send none. */
export const multipartBytes = 64 * 1024;
/** Maximum length of one value in characters; the longest that a field accepts has 30,000. */
export const longestValue = 100_000;
/** Maximum number of fields of a form. The transfer of a lesson from paper sends about 300. */
export const mostFields = 1_000;
/**
 * Maximum depth of JSON, and maximum number of its values and names. A full batch of operations has 4 and
 * 1,700.
 */
export const jsonDepth = 16;
export const jsonItems = 10_000;

const tooLarge = () => new Refusal("too-large");

/** Counts the occurrences of a character, up to one more than `most`. */
function occurrences(bytes: Buffer, needle: string, most: number): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at >= 0 && count <= most; at = bytes.indexOf(needle, at + 1))
    count += 1;
  return count;
}

const hex = (byte: number | undefined): number => {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/** A name or a value of an urlencoded form. */
function decoded(bytes: Buffer): string {
  let to = 0;
  for (let at = 0; at < bytes.length; at++, to++) {
    const byte = bytes[at] ?? 0;
    const high = byte === 37 ? hex(bytes[at + 1]) : -1;
    const low = high < 0 ? -1 : hex(bytes[at + 2]);
    bytes[to] = low >= 0 ? high * 16 + low : byte === 43 ? 32 : byte;
    if (low >= 0) at += 2;
  }
  return bytes.toString("utf8", 0, to);
}

/**
 * Yields the name and value of each field of an urlencoded form body, by
 * https://url.spec.whatwg.org/#urlencoded-parsing. Replaces `URLSearchParams`, which is so slow for some
 * input (512 KiB of plus signs: a third of a second) that a client could block the server.
 *
 * @param bytes the body; it is overwritten while it is decoded
 * @throws Refusal `too-large` at a value of more than `longestValue` characters
 */
export function* urlencodedPairs(bytes: Buffer): Generator<[name: string, value: string]> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf("&", from);
    const field = bytes.subarray(from, end < 0 ? bytes.length : end);
    from += field.length + 1;
    const equals = field.indexOf("=");
    const name = equals < 0 ? field : field.subarray(0, equals);
    const value = equals < 0 ? "" : decoded(field.subarray(equals + 1));
    if (value.length > longestValue) throw tooLarge();
    if (field.length > 0) yield [decoded(name), value];
  }
}

/**
 * Reads the body of a posted form and returns the name and value of each field in order, files included.
 *
 * @throws Refusal `too-large` when the body is too large or has too many fields; Error when the body is not
 * a form
 */
export async function formPairs(
  request: Request,
): Promise<Iterable<[name: string, value: FormDataEntryValue]>> {
  const type = request.headers.get("Content-Type") ?? "";
  const multipart = /^multipart\/form-data\s*(;|$)/i.test(type);
  if (!multipart && !/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type))
    throw new TypeError("This kind of content is no form.");
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > (multipart ? multipartBytes : formBytes)) throw tooLarge();
  // Each part but the first begins after a line break and two hyphens.
  const separator = multipart ? "\n--" : "&";
  if (occurrences(bytes, separator, mostFields) > mostFields) throw tooLarge();
  if (!multipart) return urlencodedPairs(bytes);
  return new Response(bytes, { headers: { "Content-Type": type } }).formData();
}

/**
 * True when a text has at most the depth and the number of items allowed for JSON. It does not check that the
 * text is JSON.
 */
function isShallow(bytes: Buffer): boolean {
  let depth = 0;
  let items = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === 92) at += 1;
      else if (byte === 34) quoted = false;
    } else if (byte === 34) quoted = true;
    else if (byte === 123 || byte === 91) depth += 1;
    else if (byte === 125 || byte === 93) depth -= 1;
    else if (byte === 44 || byte === 58) items += 1;
    if (depth > jsonDepth || items > jsonItems) return false;
  }
  return true;
}

/**
 * Parses the body of a request as JSON.
 *
 * @returns undefined when the body is not JSON or exceeds `jsonDepth` or `jsonItems`
 */
export async function jsonBody(request: Request): Promise<unknown> {
  try {
    const bytes = Buffer.from(await request.arrayBuffer());
    return isShallow(bytes) ? (JSON.parse(bytes.toString("utf8")) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
