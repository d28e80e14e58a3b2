import { sensei } from "./titles";

/** Returns the message, in Japanese for both languages, with which an ALT sends a teacher a link. */
export const letterInJapanese = ({
  teacher,
  alt,
  url,
}: {
  teacher: string;
  /** The ALT's name as Japanese staff read it. */
  alt: string;
  url: string;
}): string =>
  `${sensei(teacher)}

お疲れさまです。ALTの${alt}です。
授業の役割分担シートを作りました。お時間のあるときに、ご確認いただけると助かります。アカウントは必要ありません。
${url}`;
