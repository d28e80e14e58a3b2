/** The review form behind the teacher's link. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { lessonPage } from "~/agree/after-class/reviews.queries.server";
import { findAgreement } from "~/agree/agreements.queries.server";
import { ReviewPart } from "~/agree/door/review";
import { takeReview, takeShare } from "~/agree/door/review.commands.server";
import { doorReviews } from "~/agree/door/review.queries.server";
import { messagesFor } from "~/messages/all.server";
import { contractMode } from "~/people/rules";
import { employmentTypes } from "~/people/vocabulary";
import { LanguageProvider } from "~/web/i18n/messages";
import { newWorld, now, type World } from "../reflect/world";
import { freshDatabase } from "../setup/database";
import { midnight, say, taught } from "./reviews-scene";
import { employ, outcome, type Pair } from "./scene";

freshDatabase();

let world: World;
let pair: Pair & { lessonId: string };

beforeAll(async () => {
  world = await newWorld();
});
beforeEach(async () => {
  pair = await taught(world);
});

/** The door of the pair, with a PIN that was chosen long ago. */
const door = () => ({ link: pair.link, pinAt: now - 1 });
const send = (values: Record<string, string>, at = now) =>
  takeReview(door(), { intent: "review", lesson: pair.lessonId, base: "", ...values }, at);
const reviews = (at = now) => doorReviews(door(), "ja", at);

/** The rendered review part of the teacher's page. */
async function drawn(at = now, refused: Parameters<typeof ReviewPart>[0]["refused"] = null) {
  const found = await reviews(at);
  if (!found) return "";
  return renderToStaticMarkup(
    <LanguageProvider value={{ locale: "ja", messages: messagesFor("ja") }}>
      <ReviewPart reviews={found} address="/teacher/key" refused={refused} />
    </LanguageProvider>,
  );
}

describe("the teacher", () => {
  test("answers in one form, and sees the ALT's review only when both have answered", async () => {
    const secret = "I spoke too fast.";
    await say(pair.alt, pair, { "r1-me": secret, "r1-next": "The map." });
    expect(await drawn()).toContain('name="r1-keep"');
    expect(await drawn()).not.toContain(secret);
    expect(await send({ "r1-keep": "カードがよかったです。", "done-d-sounds": "both" })).toBeNull();
    const html = await drawn();
    expect(html).toContain(secret);
    expect(html).toContain("The map.");
    expect(html).toContain("カードがよかったです。");
    expect(html).not.toContain("<form");
    const { other } = await lessonPage(pair.alt, pair.id, pair.lessonId, "en", now);
    expect(other?.otherwise).toMatchObject([{ id: "d-sounds", doer: "both" }]);
  });

  test('records "seen" with one button, and may change an answer that is not open yet', async () => {
    expect(await send({ intent: "seen" })).toBeNull();
    const waiting = (await reviews())?.now;
    expect(waiting).toMatchObject({ waiting: true });
    const base = String(waiting?.start.stored?.at);
    expect(await send({ "r1-keep": "一言だけ。", base })).toBeNull();
    expect(await drawn()).toContain("一言だけ。");
    expect(await send({ "r1-keep": "遅い変更", base }, midnight)).toBe("open-already");
  });

  test("can neither see nor change a hidden review with a PIN that was chosen after it", async () => {
    const mine = "先に書いたこと";
    await send({ "r1-keep": mine });
    expect(JSON.stringify(await reviews())).toContain(mine);
    for (const pinAt of [null, now + 1]) {
      const other = { link: pair.link, pinAt };
      expect(JSON.stringify(await doorReviews(other, "ja", now))).not.toContain(mine);
      const change = { intent: "review", lesson: pair.lessonId, base: String(now), "r1-keep": "x" };
      expect(await takeReview(other, change, now)).toBe("open-already");
    }
    // From the evening on the ALT may read it, too.
    const late = await doorReviews({ link: pair.link, pinAt: null }, "ja", midnight);
    expect(JSON.stringify(late)).toContain(mine);
  });

  test("is not asked for the kind, which follows from the answers", async () => {
    await send({ "w-fact": "機器が動きませんでした。" });
    const { stored } = (await reviews())?.now?.start ?? {};
    expect(stored?.kind).toBe("went-wrong");
  });

  test("gets everything typed back when it is refused", async () => {
    const long = "あ".repeat(1001);
    const values = { "r1-keep": long };
    expect(await send(values)).toBe("too-long");
    const refused = { lessonId: pair.lessonId, values, error: "長すぎます。" };
    expect(await drawn(now, refused)).toContain(long);
    await send({ intent: "seen" });
    await say(pair.alt, pair, {});
    expect(await drawn(now, refused)).toContain(long);
  });

  test("is not asked about an old lesson", async () => {
    expect((await reviews(now + 14 * 86_400_000))?.now).not.toBeNull();
    expect((await reviews(now + 15 * 86_400_000))?.now).toBeNull();
  });

  test("finds nothing of another agreement's lesson", async () => {
    const elsewhere = await taught(world);
    expect(await outcome(send({ lesson: elsewhere.lessonId }))).toBe("not-found");
  });

  test("gives and withdraws consent for a mentor", async () => {
    const shares = async () => (await findAgreement(pair.alt, pair.id, now)).shares;
    await takeShare(pair.link, { intent: "share", what: "reviews" }, now);
    expect(await shares()).toMatchObject({ reviews: { teacher: true }, sheet: { teacher: false } });
    await takeShare(pair.link, { intent: "unshare", what: "reviews" }, now);
    await takeShare(pair.link, { intent: "share", what: "sheet" }, now);
    expect(await shares()).toMatchObject({ reviews: { teacher: false }, sheet: { teacher: true } });
  });
});

test.each(employmentTypes)("under %s", async (employment) => {
  await say(pair.alt, pair, { "r1-keep": "Before." });
  await send({ "r1-keep": "前に書いたこと" });
  await employ(pair.liam, employment);
  const allows = contractMode(employment) === "full";
  // Before the company has confirmed the sheet, a link opens nothing.
  if (employment === "outsourced") expect(await outcome(reviews())).toBe("not-found");
  else expect((await reviews()) !== null).toBe(allows);
  expect(await outcome(send({ intent: "seen" }))).toBe(allows ? "done" : "not-found");
  expect(await outcome(takeShare(pair.link, { intent: "share", what: "reviews" }, now))).toBe(
    allows ? "done" : "not-found",
  );
});
