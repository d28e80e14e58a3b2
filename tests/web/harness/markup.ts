/** Texts that become markup or script in a page that fails to escape them. */
import type { Database } from "better-sqlite3";
import { pack, unpack } from "~db/columns";

/** Part of every payload, and of nothing else. */
export const mark = "xss7f3a";

export const payloads = [
  `<${mark}>`,
  `<script>${mark}()</script>`,
  `<img src=x onerror=${mark}()>`,
  `<svg onload=${mark}()>`,
  `<svg/onload=${mark}()//`,
  `"><${mark} a="`,
  `'><${mark} a='`,
  `" onmouseover="${mark}()`,
  `' onfocus='${mark}()' autofocus='`,
  `"autofocus onfocus=${mark}() x="`,
  `\`-${mark}()-\``,
  `'-${mark}()-'`,
  `"-${mark}()-"`,
  `\\"-${mark}()//`,
  `</script><script>${mark}()</script>`,
  `</textarea><${mark}>`,
  `</title><${mark}>`,
  `</style><${mark}>`,
  `<!--<${mark}>-->`,
  `]]><${mark}>`,
  `javascript:${mark}()`,
  `<a href="javascript:${mark}()">a</a>`,
  `<iframe srcdoc="<${mark}>">`,
  `<base href="//${mark}.example/">`,
  `<form action="//${mark}.example"><input type=submit>`,
  `<meta http-equiv=refresh content="0;url=//${mark}.example">`,
  `<link rel=stylesheet href=//${mark}.example>`,
  `<style>${mark}{}</style>`,
  `&lt;${mark}&gt;`,
  `&#60;${mark}&#62;`,
  `\\u003c${mark}\\u003e`,
  `%3C${mark}%3E`,
  `\${${mark}()}{{${mark}()}}`,
  `<math><mtext></p><${mark}>`,
  `\u2028${mark}()\u2029`,
  `<details open ontoggle=${mark}()>`,
];

/** Columns with typed texts, by table. */
const typed: Record<string, string[]> = {
  organisations: ["name"],
  members: ["name", "name_reading", "email"],
  schools: ["name"],
  partner_teachers: ["name", "name_reading"],
  visits: ["class_name", "focus_note", "end_reason"],
  notes: ["text"],
  feedback_texts: ["text"],
  feedback_versions: ["reason"],
  reflections: ["keep", "change"],
  replies: ["text"],
  goals: ["title"],
  steps: ["text", "evidence", "reason"],
  check_ins: ["text"],
  practices: ["what_happened"],
  sessions: ["device"],
};

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** Replaces each typed text of a shared version by a payload. */
function fillShared(content: Json, next: () => string): Json {
  if (Array.isArray(content)) return content.map((each) => fillShared(each, next));
  if (content === null || typeof content !== "object") return content;
  const entries = Object.entries(content).map(([name, inner]): [string, Json] => {
    if (name === "rubric") return [name, inner];
    const words = name === "text" || name === "keep" || name === "wonder" || name === "try";
    return [name, words && typeof inner === "string" ? next() : fillShared(inner, next)];
  });
  return Object.fromEntries(entries);
}

/** Replaces every text in the database by the next payload, bypassing all forms. */
export function writePayloads(database: Database): void {
  let count = 0;
  const next = () => {
    count += 1;
    // Numbered, as some names must differ.
    return `${payloads[count % payloads.length]} ${count}`;
  };
  for (const [table, columns] of Object.entries(typed)) {
    const rows = database.prepare(`select rowid id from "${table}"`).pluck().all();
    for (const column of columns) {
      const write = database.prepare(`update "${table}" set ${column} = ? where rowid = ?`);
      for (const id of rows) write.run(next(), id);
    }
  }
  const versions = database.prepare("select id, content from feedback_versions").all() as {
    id: string;
    content: Buffer;
  }[];
  const write = database.prepare("update feedback_versions set content = ? where id = ?");
  for (const { id, content } of versions)
    write.run(pack(fillShared(unpack(content) as Json, next)), id);
}

/**
 * Finds payloads in a parsed page. Runs inside a browser, so it has no imports.
 *
 * @returns one line for each element, attribute or comment that a payload created; and how often one is plain
 * text
 */
export function inspect([html, sign]: [string, string]): { made: string[]; shown: number } {
  const page = new DOMParser().parseFromString(html, "text/html");
  const made: string[] = [];
  for (const element of page.querySelectorAll("*")) {
    const tag = element.tagName.toLowerCase();
    if (tag.includes(sign)) made.push(`<${tag}>`);
    for (const { name, value } of element.attributes) {
      const target = /^(href|src|action|formaction|srcdoc|style|content|data|poster)$/.test(name);
      const script = /^\s*(javascript|data|vbscript):/i.test(value);
      const outward = /^(https?:)?\/\//i.test(value) && value.includes(sign);
      if (name.includes(sign) || name.startsWith("on")) made.push(`${tag} ${name}`);
      if (target && (script || outward)) made.push(`${tag} ${name}=${value.slice(0, 60)}`);
    }
    const text = element.textContent ?? "";
    if (/^(iframe|object|embed|base|math|style)$/.test(tag)) made.push(`<${tag}>`);
    if (tag === "meta" && element.hasAttribute("http-equiv")) made.push(`<${tag}>`);
    if (tag === "script" && text.includes(sign)) {
      if (!element.getAttribute("nonce")) made.push("script without a nonce");
      try {
        new Function(text);
      } catch (error) {
        made.push(`broken script: ${String(error)}`);
      }
    }
  }
  const comments = page.createNodeIterator(page, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node; node = comments.nextNode())
    if (node.nodeValue?.includes(sign)) made.push(`<!--${node.nodeValue.slice(0, 60)}-->`);
  const body = page.body.cloneNode(true) as HTMLElement;
  for (const script of body.querySelectorAll("script")) script.remove();
  const inputs = [...body.querySelectorAll("input, textarea")].map(
    (field) => field.getAttribute("value") ?? field.textContent ?? "",
  );
  const shown = `${body.textContent} ${inputs.join(" ")}`.split(sign).length - 1;
  return { made, shown };
}
