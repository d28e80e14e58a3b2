/** Signing in. */
export const people = {
  signIn: {
    title: "Sign in",
    lead: "Observe – educate – follow up: where every lesson visit leads to something.",
    email: "E-mail address",
    password: "Password",
    submit: "Sign in",
    forgot: "Forgot your password?",
    sampleTitle: "Look around as …",
    sampleLead: "Made-up people in a made-up city. One click signs you in.",
  },
};
