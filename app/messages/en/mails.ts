const acts = {
  "roles-changed": "Your roles were changed.",
  "address-changed": "The e-mail address of your account was changed.",
  "password-changed": "Your password was changed.",
  "reset-handed-over":
    "A link for a new password was made for you. Whoever uses it within 24 hours is signed in as you.",
  "password-reset":
    "Your password was set anew with a link. All devices that were signed in are signed out.",
};

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
  security: {
    acts,
    mail(name: string, told: keyof typeof acts, by: string | null) {
      const act = acts[told];
      return {
        subject: `Kizuki: ${act.replace(/\..*/s, "")}`,
        body: `Hello ${name},

${act}
${by === null ? "" : `It was done by ${by}.\n`}
If you know of this, there is nothing to do. If not, please talk to your organisation at once, and change your password if you can still sign in. Your settings list what was done with your account.`,
      };
    },
  },
  reset: ({ name, url }: { name: string; url: string }) => ({
    subject: "Your new password for Kizuki",
    body: `Hello ${name},

Somebody, probably you, asked for a new password. This link works once, for two hours:
${url}

If it was not you, you can ignore it: your password stays as it is.`,
  }),
};
