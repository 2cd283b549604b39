import { Api, ApiError } from "./api.mjs";
import { Stop } from "./stop.mjs";

const session =
  "accessToken refreshToken expiresAt me { account { id name } } accounts { id name } userErrors { code message }";
const signIn = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { ${session} } }`;
const signUp = `mutation SignUp($input: SignUpInput!) { signUp(input: $input) { ${session} } }`;

/** The API as the account's administrator: of the one with this name where there is one, else of a new one. */
export async function enterAccount(options) {
  const api = new Api(options.url);
  const { email, password, account } = options;
  const known = await attempt(api, signIn, { email, password });
  const home = known.accounts?.find(({ name }) => name === account);
  if (home === undefined) return enter(api, await found(api, options, known));
  if (home.id === known.me.account.id) return enter(api, known);
  return enter(api, await attempt(api, signIn, { email, password, accountId: home.id }));
}

/** A login that there is already founds another account with its own password. */
function found(api, { account, name, email, password }, known) {
  const fault = known.userErrors.find(({ code }) => code !== "WRONG_CREDENTIALS");
  if (fault !== undefined) throw new Stop(fault.message);
  return attempt(api, signUp, { accountName: account, profile: "SYNERGY", name, email, password, currency: "USD" });
}

async function attempt(api, document, input) {
  try {
    return Object.values(await api.ask(document, { input }))[0];
  } catch (error) {
    throw error instanceof ApiError ? new Stop(error.message) : error;
  }
}

function enter(api, entered) {
  if (!entered.accessToken) throw new Stop(entered.userErrors.map(({ message }) => message).join("\n"));
  api.enter(entered);
  return api;
}
