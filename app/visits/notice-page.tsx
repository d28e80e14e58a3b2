import { PaperBar } from "~/agree/paper/paper-bar";
import { useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import type { Notice } from "./notice.server";

export const noticeLanguages = ["ja", "en", "both"] as const;
export type NoticeLanguage = (typeof noticeLanguages)[number];

/**
 * Page with the letter about a visit to the principal, and its toolbar; two languages share one sheet of
 * paper.
 */
export function NoticePage({
  visitId,
  lang,
  notices,
}: {
  visitId: string;
  lang: NoticeLanguage;
  notices: Notice[];
}) {
  const { paper } = useMessages().agree;
  return (
    <div className="mx-auto max-w-[230mm] px-3 py-4 sm:px-6 print:max-w-none print:p-0">
      <PaperBar
        back={{ to: paths.visit(visitId), label: paper.noticeBack }}
        hint={paper.noticeHint}
        choices={[
          {
            label: paper.language,
            options: noticeLanguages.map((each) => ({
              label: paper.languages[each],
              to: paths.visitNotice(visitId, `?lang=${each}`),
              current: each === lang,
              ...(each === "both" ? {} : { lang: each }),
            })),
          },
        ]}
      />
      <main id="content" className="notice">
        {notices.map((notice) => (
          <Letter key={notice.lang} notice={notice} />
        ))}
      </main>
    </div>
  );
}

function Letter({ notice }: { notice: Notice }) {
  const blank = <span className="notice-blank" />;
  return (
    <article className="notice-half" lang={notice.lang}>
      <p className="notice-day">{notice.day}</p>
      <p>{notice.school}</p>
      <p>
        {notice.principal} {blank} {notice.honorific}
      </p>
      <p className="notice-from">{notice.organisation}</p>
      <p className="notice-from">{blank}</p>
      <h1>{notice.title}</h1>
      <p className="notice-greeting">{notice.greeting}</p>
      {notice.below && <p className="notice-below">{notice.below}</p>}
      <dl>
        {notice.facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text || blank}</dd>
          </div>
        ))}
      </dl>
      {notice.end && <p className="notice-end">{notice.end}</p>}
    </article>
  );
}
