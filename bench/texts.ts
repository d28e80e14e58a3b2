/** Texts of the length and mixture that people write. */

/** A seeded generator of numbers from 0 up to 1; the same seed gives the same numbers. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const noteLines = [
  "Greets # pupils by name at the door before the bell.",
  "Instruction in one sentence, then a demonstration with the JTE. # of 16 pairs begin at once.",
  "ALT and JTE model the dialogue twice; the second time pupils take the JTE's part.",
  "T1 explains the grammar in Japanese, # minutes. ALT stands at the side, then walks the rows.",
  '"What did you do last weekend?" – waits # seconds, three hands go up, asks a pupil at the back.',
  "Pair work # min. ALT listens to four pairs, writes two sentences on the board afterwards.",
  "Slows down for the key sentence, repeats with gesture, most pupils mouth it along.",
  'Pupil: "I go to Osaka yesterday." ALT: "Oh, you went to Osaka! With whom?" Pupil repeats went.',
  "Worksheet handed out before the explanation; # pupils write while the ALT talks.",
  "Changes the game when it gets loud: same question, whisper version. Works.",
  "Hand-over to the JTE with a look and a word; no pause.",
  "A pupil by the window has not spoken for # minutes. ALT crouches down, short exchange, a smile.",
  "Aim of the lesson on the board, read aloud together. Nobody comes back to it at the end.",
  "Last # minutes: exit question, each row answers one. ALT notes who needed help.",
  "指示が短く、すぐに活動が始まった。#組ほどは隣を見てから始めていた。",
  "ALTが机間指導で#人に声をかけ、よい表現を黒板に書き出した。",
  "担当教員とのモデル会話。二回目は生徒が先生役をした。",
  "めあてを英語で確認したあと、言い換えを一度だけ日本語で入れた。",
] as const;

export const feedbackLines = [
  "The two demonstrations did more than any explanation: every pair knew what to do and nobody asked.",
  "Your questions were about them, not about the book. The pupil at the back answered in a full sentence.",
  "I wonder what the pupils would say if you waited three seconds longer after a question.",
  "What did you and your partner teacher agree on for the last ten minutes?",
  "Next time: keep the worksheet back until the demonstration is over, and watch how many pairs begin.",
  "机間指導で聞いた文を二つ取り上げたことで、全体が次の活動に入りやすくなっていました。",
] as const;

export const viewLines = [
  "The warm-up went better than last week because I asked fewer questions and waited.",
  "I would shorten the explanation and let them try first.",
  "We had agreed that I run the middle part; in the end I did the beginning as well.",
  "It felt calmer. Two pupils who never speak asked each other the question without help.",
] as const;

export const stepLines = [
  "Show the task with my partner before I explain it.",
  "Wait three seconds after every open question.",
  "Ask my partner on Monday which two minutes are mine.",
  "Walk the left rows first and listen to four pairs.",
] as const;

export const checkInLines = [
  "Tried it in two classes. In 1-B it worked, in 2-A the bell came first. Once more on Thursday.",
  "Good to hear. Shall I look at the first ten minutes when I come next week?",
  "三クラスで試しました。待つ時間があると、答える生徒が増えました。",
] as const;
