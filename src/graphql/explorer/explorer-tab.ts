/** A tab that the explorer page opens with. With `email` and `password` it signs in by itself as that person. */
export interface ExplorerTab {
  readonly name: string;
  readonly email?: string;
  /** Served to everyone who opens the page: for demo people alone. */
  readonly password?: string;
  readonly query: string;
  /** Values of the query's variables by name. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What the page shows where there is nobody to sign in as: how a person gets a token of one's own. */
export const signInTab: ExplorerTab = {
  name: "Sign in",
  query: `# Put the accessToken of the answer into the headers, below, of this or any other tab:
#   { "Authorization": "Bearer <accessToken>" }
# It holds for 15 minutes; refreshSession(input: { refreshToken }) gives the next one.
mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    accessToken
    refreshToken
    expiresAt
    me {
      id
    }
    userErrors {
      message
      code
    }
  }
}
`,
  variables: { input: { email: "you@company.example", password: "" } },
};
