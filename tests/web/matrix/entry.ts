/** Signing in and out, and public pages. */
import { canaryIds } from "~db/seed/canary.server";
import { sampleIds } from "~db/seed/sample.server";
import { joined, links } from "../harness/fixtures";
import { everybody, only, type Row, signedIn } from "./row";

const { members } = sampleIds;
const newcomer = { email: "leilani@new.example", password: "paper lantern 88", nameReading: "" };
const visitors = { anonymous: 200, former: 200 } as const;

export const entryRows: Row[] = [
  {
    route: "routes/site/_index",
    method: "GET",
    cases: [{ thing: "one's own home", path: "/", expected: signedIn(200) }],
  },
  {
    route: "routes/account/sign-in",
    method: "GET",
    cases: [{ thing: "the page", path: "/sign-in", expected: everybody("away", visitors) }],
  },
  {
    route: "routes/account/sign-in",
    method: "POST",
    cases: [
      {
        thing: "an account with its password",
        path: "/sign-in",
        body: { email: joined.email, password: joined.password, next: "/visits" },
        expected: everybody("done"),
      },
      {
        thing: "one click, a sample member",
        path: "/sign-in",
        body: { intent: "sample", memberId: members.sofia },
        expected: everybody("done"),
      },
      {
        thing: "one click, a member who left",
        path: "/sign-in",
        body: { intent: "sample", memberId: members.rachel },
        expected: everybody(404),
      },
      {
        thing: "one click, a member of a real organisation",
        path: "/sign-in",
        body: { intent: "sample", memberId: canaryIds.members.cato },
        expected: everybody(404),
      },
    ],
  },
  {
    route: "routes/account/sign-out",
    method: "GET",
    cases: [{ thing: "the address", path: "/sign-out", expected: everybody("away") }],
  },
  {
    route: "routes/account/sign-out",
    method: "POST",
    cases: [
      {
        thing: "one's own session",
        path: "/sign-out",
        body: {},
        expected: everybody("done"),
        mayStay: true,
      },
    ],
  },
  {
    route: "routes/account/setup",
    method: "GET",
    cases: [{ thing: "a claimed installation", path: "/setup", expected: everybody(404) }],
  },
  {
    route: "routes/account/setup",
    method: "POST",
    cases: [
      {
        thing: "a claimed installation, anew",
        path: "/setup",
        body: {
          code: "AAAA-AAAA-AAAA",
          organisation: "Mine now",
          name: "Mallory",
          email: "mallory@new.example",
          password: "paper lantern 88",
          roles: "coordinator",
        },
        expected: everybody(404),
      },
      {
        thing: "a claimed installation, as a sample",
        path: "/setup",
        body: { intent: "sample", code: "AAAA-AAAA-AAAA" },
        expected: everybody(404),
      },
    ],
  },
  {
    route: "routes/account/forgot-password",
    method: "GET",
    cases: [{ thing: "the page", path: "/forgot-password", expected: everybody(200) }],
  },
  {
    route: "routes/account/forgot-password",
    method: "POST",
    cases: [
      {
        thing: "an installation without mail",
        path: "/forgot-password",
        body: { email: joined.email },
        expected: everybody(404),
      },
    ],
  },
  {
    route: "routes/account/reset-password.$token",
    method: "GET",
    cases: [
      { thing: "an open link", path: `/reset-password/${links.reset}`, expected: everybody(200) },
      { thing: "no link", path: `/reset-password/${links.none}`, expected: everybody(410) },
    ],
  },
  {
    route: "routes/account/reset-password.$token",
    method: "POST",
    cases: [
      {
        thing: "an open link",
        path: `/reset-password/${links.reset}`,
        body: { password: "paper lantern 88" },
        expected: everybody("done"),
      },
      {
        thing: "no link",
        path: `/reset-password/${links.none}`,
        body: { password: "paper lantern 88" },
        expected: everybody(410),
      },
    ],
  },
  {
    route: "routes/account/invitations.$token",
    method: "GET",
    cases: [
      { thing: "an open link", path: `/invitations/${links.invitation}`, expected: everybody(200) },
      { thing: "no link", path: `/invitations/${links.none}`, expected: everybody(410) },
      { thing: "a reset's link", path: `/invitations/${links.reset}`, expected: everybody(410) },
    ],
  },
  {
    route: "routes/account/invitations.$token",
    method: "POST",
    cases: [
      {
        thing: "an open link",
        path: `/invitations/${links.invitation}`,
        body: newcomer,
        expected: everybody("done"),
      },
      {
        thing: "no link",
        path: `/invitations/${links.none}`,
        body: newcomer,
        expected: everybody(410),
      },
    ],
  },
  {
    route: "routes/site/locale",
    method: "POST",
    cases: [
      {
        thing: "one's own language",
        path: "/locale",
        body: { locale: "ja", next: "/visits" },
        expected: everybody("done"),
        mayStay: true,
      },
      {
        thing: "a language that is not there",
        path: "/locale",
        body: { locale: "xx" },
        expected: everybody(400),
      },
    ],
  },
  {
    route: "routes/site/$",
    method: "GET",
    cases: [{ thing: "an address that is not there", path: "/nowhere", expected: everybody(404) }],
  },
  {
    route: "routes/site/$",
    method: "POST",
    cases: [
      {
        thing: "an address that is not there",
        path: "/nowhere/at/all",
        body: {},
        expected: everybody(404),
      },
    ],
  },
  {
    route: "routes/site/offline",
    method: "GET",
    cases: [{ thing: "the page", path: "/offline", expected: everybody(200) }],
  },
  {
    route: "routes/site/who-sees-what",
    method: "GET",
    cases: [{ thing: "the page", path: "/who-sees-what", expected: everybody(200) }],
  },
  {
    route: "routes/account/settings._index",
    method: "GET",
    cases: [{ thing: "one's own account", path: "/settings", expected: signedIn(200) }],
  },
  {
    route: "routes/account/settings._index",
    method: "POST",
    cases: [
      {
        thing: "one's own profile",
        path: "/settings",
        body: { intent: "profile", name: "Kim Lee", nameReading: "", locale: "en", theme: "dark" },
        expected: signedIn("done"),
      },
      {
        thing: "one's own address",
        path: "/settings",
        body: { intent: "address", email: "new@new.example", emailPassword: joined.password },
        expected: only({ foreignAlt: "done" }),
      },
      {
        thing: "one's own address, guessing",
        path: "/settings",
        body: { intent: "address", email: "new@new.example", emailPassword: "umbrella stand 48" },
        expected: only({ foreignAlt: 422 }),
      },
    ],
  },
  {
    route: "routes/account/settings.instrument",
    method: "GET",
    cases: [{ thing: "one's own screen", path: "/settings/instrument", expected: signedIn(200) }],
  },
  {
    route: "routes/account/settings.instrument",
    method: "POST",
    cases: [
      {
        thing: "one's own screen",
        path: "/settings/instrument",
        body: { phrases: "pairs", tallies: "praise", hand: "left", vibrate: "on" },
        expected: signedIn("done"),
      },
    ],
  },
  {
    route: "routes/account/settings.password",
    method: "GET",
    cases: [
      {
        thing: "one's own password, where there is one",
        path: "/settings/password",
        expected: only({ foreignAlt: 200 }),
      },
    ],
  },
  {
    route: "routes/account/settings.password",
    method: "POST",
    cases: [
      {
        thing: "one's own password, where there is one",
        path: "/settings/password",
        body: { oldPassword: joined.password, newPassword: "paper lantern 88" },
        expected: only({ foreignAlt: "done" }),
      },
      {
        thing: "one's own password, guessing",
        path: "/settings/password",
        body: { oldPassword: "umbrella stand 48", newPassword: "paper lantern 88" },
        expected: only({ foreignAlt: 422 }),
      },
    ],
  },
  {
    route: "routes/account/settings.sign-out-everywhere",
    method: "GET",
    cases: [
      { thing: "the address", path: "/settings/sign-out-everywhere", expected: everybody("away") },
    ],
  },
  {
    route: "routes/account/settings.sign-out-everywhere",
    method: "POST",
    cases: [
      {
        thing: "one's own other sessions",
        path: "/settings/sign-out-everywhere",
        body: {},
        expected: signedIn("done"),
      },
    ],
  },
];
