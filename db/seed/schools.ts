import type { SeedSchool, SeedTeacher } from "./scene";

export const schools = {
  aoba: { name: "青葉小学校", stage: "es" },
  sakuradai: { name: "桜台小学校", stage: "es" },
  kawahara: { name: "川原小学校", stage: "es" },
  wakatake: { name: "若竹小学校", stage: "es" },
  midorigaoka: { name: "緑ヶ丘中学校", stage: "jhs" },
  higashi: { name: "みどり野東中学校", stage: "jhs" },
  minami: { name: "みどり野南中学校", stage: "jhs" },
  kitahara: { name: "北原中学校", stage: "jhs" },
  /** A compulsory education school: grades 1 to 9 in one building. */
  satoyama: { name: "里山学園", stage: "combined" },
} satisfies Record<string, SeedSchool>;

export const teachers = {
  tanaka: { name: "田中 由美", reading: "たなか ゆみ", school: "aoba", kind: "homeroom" },
  nakamura: { name: "中村 翔太", reading: "なかむら しょうた", school: "aoba", kind: "homeroom" },
  kobayashi: {
    name: "小林 恵",
    reading: "こばやし めぐみ",
    school: "sakuradai",
    kind: "specialist",
  },
  yamaguchi: {
    name: "山口 直樹",
    reading: "やまぐち なおき",
    school: "kawahara",
    kind: "homeroom",
  },
  matsumoto: {
    name: "松本 さやか",
    reading: "まつもと さやか",
    school: "wakatake",
    kind: "homeroom",
  },
  ishii: { name: "石井 和子", reading: "いしい かずこ", school: "wakatake", kind: "homeroom" },
  suzuki: { name: "鈴木 浩", reading: "すずき ひろし", school: "midorigaoka", kind: "jte" },
  takahashi: { name: "高橋 美咲", reading: "たかはし みさき", school: "midorigaoka", kind: "jte" },
  watanabe: { name: "渡辺 健", reading: "わたなべ たけし", school: "higashi", kind: "jte" },
  ito: { name: "伊藤 彩", reading: "いとう あや", school: "minami", kind: "jte" },
  kato: { name: "加藤 大輔", reading: "かとう だいすけ", school: "kitahara", kind: "jte" },
  yoshida: { name: "吉田 真理", reading: "よしだ まり", school: "satoyama", kind: "jte" },
  /** Works two mornings a week and plans lessons for the fifth grade with all its teachers. */
  inoue: { name: "井上 敦子", reading: "いのうえ あつこ", school: "aoba", kind: "other" },
} satisfies Record<string, SeedTeacher>;
