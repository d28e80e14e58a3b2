/** How people come in: the first minute, an invitation, a forgotten password. */

import type { Browser } from "playwright-core";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { en } from "~/messages/en";
import { ja } from "~/messages/ja";
import { paths } from "~/web/paths";
import { launchBrowser } from "../setup/browser";
import { freePort, type ServerOptions, startServer, type TestServer } from "../setup/server";
import { button, field, link, see, seeAddress, seeSaid, seeText, startingWith } from "./walk/hands";
import { names, openWindow, type Seat } from "./walk/walk";

const password = "a sentence that nobody guesses";
const newPassword = "another sentence for tomorrow";
const organisation = "みどり野市教育委員会";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A server of its own for one test. */
async function serve(options: ServerOptions): Promise<TestServer> {
  const server = await startServer(options);
  onTestFinished(() => server.stop().then(() => undefined));
  return server;
}

const at = (origin: string, locale: "en" | "ja", allow: RegExp[] = []) =>
  openWindow({ browser, origin, locale, width: 390, allow });

const box = ({ page, words }: Seat, label: string) => field(page, words, label);

/** The address with the code, as whoever started the server reads it in the terminal. */
function codeAddress(server: TestServer): string {
  const [address] = server.output().match(/http\S+\/setup\?code=\S+/) ?? [];
  if (!address) throw new Error(`No code was printed.\n${server.output()}`);
  return address;
}

/** Sets up an organisation as its coordinator and mentor. */
async function setUp(server: TestServer): Promise<Seat> {
  const boss = await at(server.origin, "ja");
  const { page, words } = boss;
  await page.goto(codeAddress(server));
  await link(page, words.people.setup.ownAct).click();
  await box(boss, words.people.setup.organisation).fill(organisation);
  await box(boss, words.people.fields.yourName).fill("佐藤 花");
  await box(boss, words.people.fields.email).fill("hana@midorino.example");
  await box(boss, words.people.setup.password).fill(password);
  await page.locator("input[name=roles][value=mentor]").check();
  await button(page, words.people.setup.submit).click();
  await page.waitForURL(`${server.origin}/`);
  await seeSaid(page, words.flash.welcome);
  return boss;
}

/** Pastes one name and makes its link. @returns the link */
async function invite({ page, words, origin }: Seat, line: string): Promise<string> {
  await page.goto(origin + paths.addPeople);
  await field(page, words, words.people.add.names).fill(line);
  await button(page, words.people.add.submit).click();
  await seeAddress(page, paths.invitePeople);
  await button(page, words.people.invite.makeMany).click();
  const shown = page.locator("input[readonly]");
  await see(shown);
  return shown.inputValue();
}

test("an empty installation is set up, and an invited ALT joins in another browser", async () => {
  const server = await serve({ data: "empty" });
  const boss = await setUp(server);
  // The mentor's first five minutes begin with three plain steps.
  await seeText(boss.page, boss.words.home.first.title);
  const url = await invite(boss, "Ada Field");
  expect(url).toMatch(new RegExp(`^${server.origin}/invitations/`));

  const ada = await at(server.origin, "en", [/\b410\b/]);
  await ada.page.goto(url);
  await seeText(ada.page, en.people.invitation.promise);
  await seeText(ada.page, organisation);
  await box(ada, en.people.fields.email).fill("ada@midorino.example");
  await box(ada, en.people.invitation.password).fill(newPassword);
  await button(ada.page, en.people.invitation.submit).click();
  await ada.page.waitForURL(`${server.origin}/`);
  await seeSaid(ada.page, en.flash.welcome);
  // What a new ALT reads first, in the language of their browser.
  await seeText(ada.page, en.home.firstAlt.title);
  await see(link(ada.page, en.home.firstAlt.reflect));

  // A link works once.
  const again = await at(server.origin, "en", [/\b410\b/]);
  expect((await again.page.goto(url))?.status()).toBe(410);
  await seeText(again.page, en.problem.linkEndedTitle);
});

test("an empty installation cannot be claimed without the code", async () => {
  const server = await serve({ data: "empty" });
  const stranger = await at(server.origin, "en", [/\b422\b/]);
  const { page } = stranger;
  await page.goto(server.origin);
  await seeAddress(page, paths.setup);
  await box(stranger, en.people.setup.code).fill("AAAA-BBBB-CCCC");
  await button(page, en.people.setup.sampleAct).click();
  await seeText(page, en.errors["wrong-code"]);
  await page.goto(server.origin + paths.signIn);
  await seeAddress(page, paths.setup);
});

test("the first page also offers the sample data", async () => {
  const server = await serve({ data: "empty" });
  const { page } = await at(server.origin, "en");
  await page.goto(codeAddress(server));
  await button(page, en.people.setup.sampleAct).click();
  await seeAddress(page, paths.signIn);
  await page.getByRole("button", { name: startingWith(names.liam) }).click();
  await see(page.getByRole("heading", { level: 1, name: en.home.hello(names.liam) }));
});

/** A mail server that keeps what it is given. */
async function mailbox(): Promise<{ url: string; next: () => Promise<Email> }> {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push(mail);
          done();
        });
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const next = async () => {
    await expect.poll(() => mails.length, { timeout: 45_000, interval: 200 }).toBeGreaterThan(0);
    const mail = mails.shift();
    if (!mail) throw new Error("No mail.");
    return mail;
  };
  return { url: `smtp://127.0.0.1:${port}`, next };
}

test("a forgotten password: the mail comes in the person's language, old sessions end", async () => {
  const mails = await mailbox();
  const server = await serve({ data: "empty", env: { SMTP_URL: mails.url } });
  const boss = await setUp(server);

  // The browser here is English; the mail is for somebody who reads Japanese.
  const lost = await at(server.origin, "en", [/\b410\b/]);
  await lost.page.goto(server.origin + paths.signIn);
  await link(lost.page, en.people.signIn.forgot).click();
  await seeAddress(lost.page, paths.forgotPassword);
  await box(lost, en.people.fields.email).fill("hana@midorino.example");
  await button(lost.page, en.people.forgot.submit).click();
  await seeText(lost.page, en.people.forgot.sentTitle);
  const mail = await mails.next();
  expect(mail.to?.[0]?.address).toBe("hana@midorino.example");
  const [address = ""] = mail.text?.match(/http\S+/) ?? [];
  const wanted = ja.mail.reset({ name: "佐藤 花", url: address });
  expect(mail.subject).toBe(wanted.subject);
  expect(mail.text?.trim()).toBe(wanted.body.trim());

  await lost.page.goto(address);
  await box(lost, en.people.fields.newPassword).fill(newPassword);
  await button(lost.page, en.people.reset.submit).click();
  await lost.page.waitForURL(`${server.origin}/`);
  // Signed in here in their own language; signed out where they were before.
  await see(lost.page.locator("html[lang=ja] h1"));
  await boss.page.goto(server.origin + paths.people);
  await seeAddress(boss.page, paths.signIn);

  // The old password is refused, the new one is accepted, and the link cannot be used again.
  const { signIn } = ja.people;
  await box(boss, signIn.email).fill("hana@midorino.example");
  await box(boss, signIn.password).fill(newPassword);
  await button(boss.page, signIn.submit).click();
  await seeAddress(boss.page, paths.people);
  const again = await lost.page.goto(address);
  expect(again?.status()).toBe(410);
});
