/**
 * Signs in as a member of the sample, by the one-click form of the sign-in page.
 *
 * @returns the `Cookie` header of the new session
 * @throws Error when the server does not start a session
 */
export async function signInAs(origin: string, memberId: string): Promise<string> {
  const response = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin },
    body: new URLSearchParams({ intent: "sample", memberId }),
  });
  const cookies = response.headers.getSetCookie().map((line) => line.split(";", 1)[0]);
  if (response.status >= 400 || cookies.length === 0) {
    throw new Error(`No session for ${memberId}: ${response.status} ${await response.text()}`);
  }
  return cookies.join("; ");
}
