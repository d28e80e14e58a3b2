/**
 * Words that judge rather than tell what was seen. Whoever reads English may write Japanese: both lists
 * are in both languages.
 */

/** English: whole words, small letters. */
const words = [
  "good",
  "great",
  "nice",
  "excellent",
  "perfect",
  "bad",
  "poor",
  "weak",
  "terrible",
  "boring",
  "bored",
  "lazy",
  "noisy",
  "well-behaved",
  "badly behaved",
  "naughty",
  "unmotivated",
  "confident",
  "nervous",
  "rude",
  "smart",
  "clever",
];

/** Japanese: wherever they stand. */
const parts = [
  "上手",
  "じょうず",
  "うまい",
  "うまく",
  "下手",
  "へた",
  "だめ",
  "ダメ",
  "駄目",
  "よい授業",
  "いい授業",
  "良い授業",
  "すばらし",
  "素晴らし",
  "つまらな",
  "退屈",
  "悪い",
  "ひどい",
  "うるさい",
  "やる気がな",
  "やる気のな",
  "怠け",
  "おとなしい",
  "お利口",
  "優秀",
  "自信がな",
];

export const judging = { words, parts };
