import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { messagesFor } from "~/messages/all.server";
import { isEmptyInstallation } from "~/people/claim.server";
import { requireViewer } from "~/people/request.server";
import { PageHeader } from "~/ui/basics";
import { localeOf } from "~/web/locale.server";
import { useMessages } from "~/web/messages";
import { paths } from "~/web/paths";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await isEmptyInstallation()) throw redirect(paths.setup);
  const viewer = await requireViewer(request, context);
  return { title: messagesFor(await localeOf(request, viewer.locale)).home.title };
}

export default function Home() {
  const { home } = useMessages();
  return <PageHeader title={home.title} />;
}
