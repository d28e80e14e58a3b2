import type { Story } from "../story";
import { liamVisits } from "./liam-visits";

/** In his first year: one cycle behind him, one running, and the next visit close at hand. */
export const liam = {
  visits: liamVisits,
  goals: {
    liamWords: {
      mentor: "maya",
      visit: "liamFirst",
      criterion: "m-english",
      title: "Short sentences that first listeners can follow",
      set: [-54, "16:20"],
      ended: { status: "reached", at: [-36, "16:20"], by: "maya" },
    },
    liamInstructions: {
      mentor: "maya",
      visit: "liamPairs",
      criterion: "clear-instructions",
      title: "Everyone knows what to do before I say 'Start'",
      set: [-36, "16:45"],
    },
  },
  steps: {
    liamSevenWords: {
      goal: "liamWords",
      text: "Say each new fact in seven words or fewer, with one picture or object.",
      evidence: "Students answer or point before anybody translates.",
      set: [-54, "16:25"],
      due: -38,
      ended: {
        status: "seen",
        at: [-36, "16:15"],
        by: "maya",
        reason: "The train ticket.",
        seen: { visit: "liamPairs", line: 1 },
      },
    },
    liamOneRound: {
      goal: "liamInstructions",
      text: "Play one round with Suzuki-sensei in front of the class before 'Start'.",
      evidence: "Most pairs are working within 30 seconds of 'Start'.",
      set: [-36, "16:50"],
      due: -18,
      checkIns: [
        {
          at: [-29, "18:05"],
          by: "liam",
          text: "First try in 2-A. We forgot who was A and who was B. They loved it.",
        },
      ],
      ended: {
        status: "seen",
        at: [-16, "16:10"],
        by: "maya",
        reason: "25 seconds for the last pair.",
        seen: { visit: "liamStart", line: 4 },
      },
    },
    liamTwoQuestions: {
      goal: "liamInstructions",
      text: `Replace 'OK?' with two checking questions that students answer by pointing or with
        one word.`,
      evidence: "What the students answered before 'Start', front rows and back rows.",
      set: [-16, "16:20"],
      due: 1,
      checkIns: [
        {
          at: [-9, "18:20"],
          by: "liam",
          text: `'Who asks first, A or B?' works. 'How many questions?' – they all shout at
            once.`,
        },
        {
          at: [-8, "12:40"],
          by: "maya",
          text: "Shouting is an answer too. Does the back row shout?",
        },
        {
          at: [-6, "16:05"],
          by: "liam",
          text: "Honestly not sure. Could you come and sit at the back?",
        },
      ],
    },
  },
  reflections: {
    liamAoba: {
      at: [-7, "17:25"],
      keep: "5年2組 read the menu to me, not the other way round.",
      change: "I answered for the quiet table. Count to seven next time.",
      role: "none-agreed",
      feeling: "fine",
      statements: { s04: 3, s11: 2 },
    },
  },
  modules: {
    "model-conversations": {
      at: [-46, "20:20"],
      visit: "liamShadow",
      practices: [
        {
          step: 1,
          at: [-45, "11:40"],
          what: "Four lines on the stairs with Suzuki-sensei. He changed the ending.",
        },
      ],
    },
    "planning-with-busy-partner": {
      at: [-15, "19:40"],
      visit: "liamStart",
      practices: [
        {
          step: 1,
          at: [-13, "8:25"],
          what: "Two minutes after the staff meeting, every day we teach together.",
        },
      ],
    },
    "self-introduction-lesson": {
      at: [-54, "20:05"],
      visit: "liamFirst",
      practices: [
        {
          step: 0,
          at: [-53, "16:45"],
          what: "14 slides down to 9. Every one now has something to guess or choose.",
        },
        {
          step: 2,
          at: [-51, "17:00"],
          what: "Took out the map of provinces. Moved the bus corners to the start.",
        },
      ],
    },
    "clear-instructions": {
      at: [-35, "19:15"],
      visit: "liamPairs",
      practices: [
        {
          step: 0,
          at: [-33, "17:20"],
          what: "Wrote it on a card: show the sheet, one round, ask, start. Four lines.",
        },
        {
          step: 1,
          at: [-30, "16:50"],
          what: "2-A: 40 seconds. 1-C: 20 seconds, but I had made them stand up first.",
        },
        {
          step: 2,
          at: [-10, "18:00"],
          what: "'A or B?' with fingers. Three fingers in the air means I have lost them.",
        },
      ],
    },
  },
} satisfies Story;
