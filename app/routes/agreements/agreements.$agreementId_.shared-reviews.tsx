import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SharedReviewsPage } from "~/agree/after-class/review-shared-page";
import { messagesFor } from "~/messages/all.server";
import { sharedReviews } from "~/visits/shared-agreements.queries.server";
import { signedIn } from "~/web/session/viewer.server";
import { titleFromLoader } from "~/web/title";

export const meta = titleFromLoader;
export const handle = { texts: ["after-class"] };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, locale } = await signedIn(request, context);
  const page = await sharedReviews(viewer, params.agreementId ?? "", locale, Date.now());
  const { altName, teacherName } = page.frame;
  return {
    title: messagesFor(locale).afterClass.shared.title(altName, teacherName),
    ...page,
  };
}

export default function SharedReviews() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <SharedReviewsPage {...page} />;
}
