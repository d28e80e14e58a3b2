/** Printed sheets of an agreement: for its ALT only. */
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds, sampleToken } from "~db/seed/sample.server";
import { noId, only, type Row } from "./row";

const { agreements } = sampleIds;
const [theirs = noId] = Object.values(canaryIds.agreements);

export const agreementPaperRows: Row[] = [
  {
    route: "routes/agreements/agreements.$agreementId_.print",
    method: "GET",
    cases: [
      [
        "running, the sheet shared with mentors",
        agreements.liamSuzuki,
        only({ alt: 200 }),
      ] as const,
      ["waiting", agreements.liamTakahashi, only({ alt: 200 })] as const,
      ["Sofia's", agreements.sofiaWatanabe, only({ otherAlt: 200 })] as const,
      ["that informs only", agreements.thaboKato, only({})] as const,
      ["theirs", theirs, only({ foreignAlt: 200 })] as const,
      ["no agreement", noId, only({})] as const,
    ].flatMap(([thing, id, expected]) =>
      (["roles", "plan", "review"] as const).map((sheet) => ({
        thing: `${thing}: ${sheet}`,
        path: `/agreements/${id}/print?sheet=${sheet}`,
        expected,
      })),
    ),
  },
  {
    route: "routes/agreements/agreements.$agreementId_.print",
    method: "POST",
    cases: [
      {
        thing: "with its link",
        path: `/agreements/${agreements.liamSuzuki}/print`,
        body: { token: sampleToken("liamSuzuki"), code: "" },
        expected: only({ alt: 200 }),
        staysAsItIs: true,
      },
      {
        thing: "with another sheet's link",
        path: `/agreements/${agreements.liamSuzuki}/print`,
        body: { token: sampleToken("sofiaWatanabe"), code: "" },
        expected: only({}),
        staysAsItIs: true,
      },
    ],
  },
];
