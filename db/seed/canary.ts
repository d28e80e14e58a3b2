import type { SeedOrganisation } from "./scene";
import type { Story } from "./story";

/** Part of every text of the canary organisation, and of no other text. */
export const canary = "CANARY-7f3a";

const cato = {
  visits: {
    catoCycle: {
      kind: "full",
      mentor: "mentor",
      school: "school",
      teacher: "teacher",
      className: `2-C ${canary}`,
      on: -20,
      period: 2,
      made: [-26, "16:00"],
      focus: {
        at: [-22, "19:00"],
        criteria: ["clear-instructions", "warm-interest"],
        note: `The first minute. ${canary}`,
      },
      observation: {
        sheet: `
          03:00  Nine of twelve pairs begin at once. ${canary} [clear-instructions]
          21:00  A student asks a question of their own. ${canary} [warm-interest]
          ~30:00  Struck out. ${canary}
        `,
        taps: `
          00:10  teacher japanese whole
          03:00  pupils english pairs
          21:10  # Questions ${canary}
          30:00  both mixed whole
        `,
        levels: { "clear-instructions": "3", "warm-interest": "not-seen" },
        texts: {
          keep: `The demonstration. ${canary}`,
          wonder: `What came before it? ${canary}`,
          try: `One more pair in front. ${canary}`,
        },
        shared: [-19, "16:30"],
        corrected: {
          at: [-18, "12:00"],
          reason: `Counted again. ${canary}`,
          line: 0,
          before: `Eight of twelve pairs begin at once. ${canary}`,
        },
      },
      reflection: {
        at: [-20, "20:00"],
        keep: `They began. ${canary}`,
        change: `Less talk. ${canary}`,
        role: "yes",
        feeling: "fine",
        statements: { s06: 3 },
        shared: true,
      },
      reply: { at: [-18, "18:00"], kind: "reply", text: `Thank you. ${canary}` },
    },
    catoWaiting: {
      kind: "full",
      mentor: "mentor",
      school: "school",
      teacher: "teacher",
      className: `2-C ${canary}`,
      on: -3,
      period: 3,
      made: [-8, "16:00"],
      observation: {
        sheet: `
          05:00  Shared, and waiting for the ALT's own view. ${canary} [hand-overs]
        `,
        taps: `
          00:10  both english whole
          05:00  # Waiting counts ${canary}
        `,
        levels: { "hand-overs": "2" },
        texts: { keep: `Waiting. ${canary}` },
        shared: [-2, "16:00"],
      },
    },
    catoPlanned: {
      kind: "full",
      mentor: "mentor",
      school: "school",
      teacher: "teacher",
      className: `2-C ${canary}`,
      on: 2,
      period: 2,
      made: [-5, "16:00"],
      focus: {
        at: [-4, "19:00"],
        criteria: ["clear-instructions"],
        note: `Again, please. ${canary}`,
      },
    },
    catoCancelled: {
      kind: "walkthrough",
      mentor: "mentor",
      school: "school",
      className: `3-C ${canary}`,
      on: -9,
      period: 1,
      minutes: 15,
      made: [-13, "16:00"],
      ended: {
        status: "cancelled",
        at: [-11, "9:00"],
        by: "mentor",
        reason: `The school is closed that day. ${canary}`,
      },
    },
  },
  goals: {
    catoGoal: {
      mentor: "mentor",
      visit: "catoCycle",
      criterion: "clear-instructions",
      title: `All twelve pairs begin. ${canary}`,
      set: [-17, "16:00"],
    },
  },
  steps: {
    catoFirst: {
      goal: "catoGoal",
      text: `Show it twice. ${canary}`,
      evidence: `Pairs that begin at once. ${canary}`,
      set: [-17, "16:05"],
      due: -7,
      checkIns: [{ at: [-12, "17:00"], by: "cato", text: `Shown once. ${canary}` }],
      ended: { status: "not-yet", at: [-6, "16:00"], by: "cato", reason: `Ill. ${canary}` },
    },
    catoSecond: {
      goal: "catoGoal",
      text: `Show it, then ask. ${canary}`,
      evidence: `What they answer. ${canary}`,
      set: [-6, "16:05"],
      due: 5,
      checkIns: [{ at: [-4, "17:00"], by: "mentor", text: `Better now? ${canary}` }],
    },
  },
  reflections: {
    catoPrivate: {
      at: [-10, "20:00"],
      keep: `For nobody's eyes. ${canary}`,
      change: `Nothing. ${canary}`,
      statements: {},
    },
  },
  modules: {
    "clear-instructions": {
      at: [-16, "19:00"],
      visit: "catoCycle",
      practices: [{ step: 0, at: [-15, "17:00"], what: `Wrote the script. ${canary}` }],
    },
  },
} satisfies Story;

const cleo = {
  visits: {
    cleoRequested: {
      kind: "full",
      mentor: "mentor",
      requestedBy: "cleo",
      school: "school",
      teacher: "teacher",
      className: `1-C ${canary}`,
      on: 4,
      period: 2,
      made: [-2, "18:00"],
      focus: { at: [-2, "18:05"], criteria: ["attention"], note: `The bell. ${canary}` },
    },
    cleoDeclined: {
      kind: "full",
      mentor: "mentor",
      requestedBy: "cleo",
      school: "school",
      className: `1-D ${canary}`,
      on: 3,
      period: 2,
      made: [-7, "18:00"],
      ended: {
        status: "declined",
        at: [-6, "9:00"],
        by: "mentor",
        reason: `Not that day. ${canary}`,
      },
    },
    cleoDraft: {
      kind: "full",
      mentor: "mentor",
      school: "school",
      teacher: "teacher",
      className: `1-C ${canary}`,
      on: -1,
      period: 1,
      made: [-6, "16:00"],
      observation: {
        sheet: `
          05:00  A draft for the mentor's eyes. ${canary} [attention]
        `,
        levels: { attention: "2" },
        texts: { wonder: `Not shared yet. ${canary}` },
      },
    },
  },
  goals: {},
  steps: {},
  reflections: {},
  modules: {},
} satisfies Story;

export const canaryStories = { cato, cleo };

const member = (key: string) => ({
  name: `${key} ${canary}`,
  reading: `カナリア ${canary}`,
  email: `${key}.${canary}@canary.example`,
  joined: -60,
  locale: "en" as const,
});

export const canaryOrganisation = {
  key: "canary",
  name: `隣町教育委員会 ${canary}`,
  sample: false,
  members: {
    coordinator: {
      ...member("coordinator"),
      roles: ["coordinator"],
      employment: "unknown",
      locale: "ja",
    },
    mentor: { ...member("mentor"), roles: ["mentor"], employment: "direct" },
    cato: { ...member("cato"), roles: ["alt"], employment: "jet" },
    cleo: { ...member("cleo"), roles: ["alt"], employment: "dispatch" },
  },
  schools: { school: { name: `隣町中学校 ${canary}`, stage: "jhs" } },
  teachers: {
    teacher: {
      name: `隣 町子 ${canary}`,
      reading: `となり まちこ ${canary}`,
      school: "school",
      kind: "jte",
    },
  },
  stories: canaryStories,
  agreements: {
    catoTeacher: {
      alt: "cato",
      teacher: "teacher",
      scope: "term",
      classes: `2-C ${canary}`,
      from: -40,
      to: 25,
      preset: "jhs-jte-led",
      minutes: 50,
      mode: "full",
      versions: [
        {
          by: "alt",
          at: [-42, "15:40"],
          message: `Does this fit? ${canary}`,
          lines: { contact: `The red folder ${canary}` },
          confirmed: [-41, "16:20"],
        },
        {
          by: "teacher",
          at: [-2, "16:10"],
          message: `印刷をお願いできますか。 ${canary}`,
          owners: { "b-print": "alt" },
          answer: { by: "alt", at: [-1, "16:00"], text: `On Mondays, yes. ${canary}` },
        },
      ],
      sent: [-42, "15:45"],
    },
  },
  lessons: {
    catoLesson: {
      agreement: "catoTeacher",
      on: -5,
      period: 4,
      className: `2-C ${canary}`,
      goal: `I can say no kindly ${canary}`,
      page: `p. 7 ${canary}`,
      language: `No, thank you ${canary}`,
      alt: {
        at: [-5, "15:30"],
        answers: { "r1-keep": `The pace ${canary}`, "r1-next": `I bring cards ${canary}` },
        otherwise: { "d-sounds": "both" },
      },
      teacher: {
        at: [-5, "16:20"],
        answers: { "r1-keep": `声の大きさ ${canary}`, "r1-next": `板書をします ${canary}` },
        otherwise: { "d-sounds": "both" },
      },
    },
  },
} satisfies SeedOrganisation;
