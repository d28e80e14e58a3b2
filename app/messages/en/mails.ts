export const mail = {
  invitation: ({
    name,
    inviter,
    organisation,
    url,
  }: {
    name: string;
    inviter: string;
    organisation: string;
    url: string;
  }) => ({
    subject: `${inviter} invites you to Kizuki`,
    body: `Hello ${name},

${inviter} (${organisation}) invites you to Kizuki, where every lesson visit leads to something.
Your notes are yours. Nobody scores you.

To join, open this link and choose a password. It works once, for 30 days:
${url}

If you did not expect this, you can ignore it.`,
  }),
  reset: ({ name, url }: { name: string; url: string }) => ({
    subject: "Your new password for Kizuki",
    body: `Hello ${name},

Somebody, probably you, asked for a new password. This link works once, for two hours:
${url}

If it was not you, you can ignore it: your password stays as it is.`,
  }),
};
