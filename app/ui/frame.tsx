import { Form, Link, NavLink, useLocation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { useLocale, useMessages } from "~/web/i18n/messages";
import { paths } from "~/web/paths";
import {
  GoalsIcon,
  HomeIcon,
  LearnIcon,
  Mark,
  MenuIcon,
  PeopleIcon,
  ReflectIcon,
  RolesIcon,
  VisitsIcon,
} from "./icons";

export type Visitor = {
  id: string;
  name: string;
  alt: boolean;
  seesPeople: boolean;
  /** Whether the person teaches; a coordinator without other roles has no follow-ups and no learning. */
  inCycle: boolean;
  sample: boolean;
};

function LanguageSwitch() {
  const { shell } = useMessages();
  const locale = useLocale();
  const location = useLocation();
  return (
    // A full reload: the browser holds one language's texts at a time.
    <Form method="post" action={paths.locale} reloadDocument>
      <input type="hidden" name="next" value={location.pathname + location.search} />
      <button
        type="submit"
        name="locale"
        value={locale === "ja" ? "en" : "ja"}
        lang={locale === "ja" ? "en" : "ja"}
        aria-label={shell.switchLanguage}
        className="min-h-11 cursor-pointer rounded-lg px-3 text-ai hover:bg-ai-soft"
      >
        {shell.otherLanguage}
      </button>
    </Form>
  );
}

/** Class names of an entry in the account menu. */
export const menuItem =
  "flex min-h-11 w-full cursor-pointer items-center rounded-lg px-3 text-start no-underline hover:bg-ai-soft";

function AccountMenu({ visitor, signOut }: { visitor: Visitor; signOut: ReactNode }) {
  const { shell } = useMessages();
  const location = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: closes whenever the page changes
  useEffect(() => menu.current?.removeAttribute("open"), [location.key]);
  const item = menuItem;
  return (
    <details
      ref={menu}
      className="relative"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.currentTarget.removeAttribute("open");
        event.currentTarget.querySelector("summary")?.focus();
      }}
    >
      <summary
        className="flex min-h-11 min-w-11 cursor-pointer list-none items-center justify-center gap-2 rounded-lg px-2 hover:bg-ai-soft [&::-webkit-details-marker]:hidden"
        aria-label={shell.account}
      >
        <MenuIcon />
        <span className="hidden max-w-40 truncate lg:inline" aria-hidden="true">
          {visitor.name}
        </span>
      </summary>
      <div className="absolute end-0 z-30 mt-1 w-64 rounded-xl border border-line bg-card p-2 shadow-lg">
        <p className="px-3 py-2 text-sm text-soft">{visitor.name}</p>
        {visitor.alt && (
          <Link className={item} to={paths.reflections}>
            {shell.reflections}
          </Link>
        )}
        {visitor.seesPeople && (
          <Link className={item} to={paths.schools}>
            {shell.schools}
          </Link>
        )}
        <Link className={item} to={paths.settings}>
          {shell.settings}
        </Link>
        <Link className={item} to={paths.whoSeesWhat}>
          {shell.whoSeesWhat}
        </Link>
        <Link className={item} to={paths.offline}>
          {shell.offline}
        </Link>
        {signOut}
      </div>
    </details>
  );
}

function Navigation({ visitor }: { visitor: Visitor }) {
  const { shell } = useMessages();
  const items = [
    { to: paths.home, label: shell.home, icon: <HomeIcon />, shown: true },
    { to: paths.visits, label: shell.visits, icon: <VisitsIcon />, shown: true },
    { to: paths.goals, label: shell.goals, icon: <GoalsIcon />, shown: visitor.inCycle },
    { to: paths.agreements, label: shell.roles, icon: <RolesIcon />, shown: visitor.alt },
    { to: paths.modules, label: shell.learn, icon: <LearnIcon />, shown: true },
    { to: paths.people, label: shell.people, icon: <PeopleIcon />, shown: visitor.seesPeople },
    {
      to: paths.reflections,
      label: shell.reflect,
      icon: <ReflectIcon />,
      shown: visitor.alt && !visitor.seesPeople,
    },
  ].filter((item) => item.shown);
  return (
    <nav
      aria-label={shell.mainMenu}
      className="no-print fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:static md:border-0 md:bg-transparent md:pb-0"
    >
      <ul className="mx-auto flex max-w-xl justify-around md:max-w-none md:justify-start md:gap-1">
        {items.map((item) => (
          <li key={item.to} className="min-w-0 flex-1 md:flex-none">
            <NavLink
              to={item.to}
              end={item.to === paths.home}
              className="flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-xs text-soft no-underline hover:text-ai aria-[current=page]:font-semibold aria-[current=page]:text-ai md:min-h-11 md:flex-row md:gap-2 md:rounded-lg md:px-2 md:text-base lg:px-3 md:hover:bg-ai-soft md:aria-[current=page]:bg-ai-soft md:[&_svg]:hidden"
            >
              {item.icon}
              <span className="max-w-full truncate">{item.label}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Frame around the content of every page: logo, navigation, language and footer. */
export function Frame({
  visitor,
  unsent,
  signOut,
  children,
}: {
  visitor: Visitor | null;
  /** The amount of unsent work on this device. */
  unsent?: ReactNode;
  /** The sign-out control, which may ask for confirmation. */
  signOut?: ReactNode;
  children: ReactNode;
}) {
  const { shell, common } = useMessages();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-40 focus:m-2 focus:rounded-lg focus:bg-card focus:p-3"
      >
        {shell.skip}
      </a>
      <header className="no-print sticky top-0 z-20 border-b border-line bg-paper">
        <div className="mx-auto flex max-w-6xl items-center gap-2 px-4 py-1.5 sm:px-6">
          <Link
            to={paths.home}
            className={`me-auto flex min-h-11 items-center gap-2 font-serif text-xl font-semibold no-underline ${visitor ? "md:me-4" : ""}`}
          >
            <Mark />
            {common.appName}
          </Link>
          {visitor && (
            <div className="md:me-auto">
              <Navigation visitor={visitor} />
            </div>
          )}
          <LanguageSwitch />
          {unsent}
          {visitor && <AccountMenu visitor={visitor} signOut={signOut} />}
        </div>
      </header>
      {visitor?.sample && (
        <aside
          aria-label={shell.sample}
          className="no-print bg-other-soft px-4 py-1.5 text-center text-sm text-other"
        >
          {shell.sampleNotice}
        </aside>
      )}
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 pt-6 pb-10 outline-none sm:px-6 sm:pt-8"
      >
        {children}
      </main>
      <footer className="no-print mx-auto w-full max-w-6xl px-4 pt-4 pb-24 text-sm text-soft sm:px-6 md:pb-8">
        {shell.footer}
      </footer>
    </div>
  );
}
