/* global AbortSignal, fetch */
import { setTimeout } from "node:timers/promises";
import { Stop } from "./stop.mjs";

/** An error of the API: `code` is one of its documented list. */
export class ApiError extends Error {
  constructor({ message, extensions = {} }) {
    super(extensions.requestId === undefined ? message : `${message} (${extensions.requestId})`);
    this.code = extensions.code;
  }
}

/** Two who write the same thing at once: one of them is asked to come again. */
const mostAttempts = 5;
/** An access token lasts 15 minutes; the next one is fetched this long before. */
const refreshMilliseconds = 60_000;
const answerMilliseconds = 60_000;

/** A GraphQL API at `url`. `ask` answers the data of an operation or throws `ApiError`. */
export class Api {
  #endpoint;
  #session = null;
  #refreshing = null;

  constructor(url) {
    this.#endpoint = `${url}/graphql`;
  }

  /** Goes on as who signed in: `{ accessToken, refreshToken, expiresAt }`. */
  enter(session) {
    this.#session = session;
  }

  async ask(document, variables = {}) {
    await this.#keepSession();
    for (let attempt = 1; ; attempt++) {
      const { data, errors } = await this.#post(document, variables);
      if (!errors?.length) return data;
      const error = new ApiError(errors[0]);
      if (error.code !== "CONFLICT" || attempt === mostAttempts) throw error;
      await setTimeout(50 * attempt);
    }
  }

  /** Runs a mutation of one field and answers its payload. Stops at what it refuses. */
  async change(document, input) {
    const payload = Object.values(await this.ask(document, { input }))[0];
    if (payload.userErrors.length > 0) throw new Stop(payload.userErrors.map(({ message }) => message).join("\n"));
    return payload;
  }

  /** All nodes of a connection, page after page. The document takes `$after` and asks for `pageInfo`. */
  async list(document, variables = {}) {
    const nodes = [];
    for (let after = null; ;) {
      const page = Object.values(await this.ask(document, { ...variables, after }))[0];
      nodes.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return nodes;
      after = page.pageInfo.endCursor;
    }
  }

  async #post(query, variables) {
    const authorization = this.#session ? { authorization: `Bearer ${this.#session.accessToken}` } : {};
    const response = await fetch(this.#endpoint, {
      method: "POST",
      headers: { "content-type": "application/json", ...authorization },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(answerMilliseconds),
    }).catch((error) => {
      throw new Stop(`Nothing answers at ${this.#endpoint}: ${error.cause?.message ?? error.message}`);
    });
    return response.json().catch(() => {
      throw new Stop(`${this.#endpoint} answers ${response.status}, and no JSON: is it the gateway?`);
    });
  }

  /** A refresh token serves once: those who wait ask for one refresh together. */
  async #keepSession() {
    if (this.#session === null || Date.parse(this.#session.expiresAt) - Date.now() > refreshMilliseconds) return;
    this.#refreshing ??= this.#refresh().finally(() => (this.#refreshing = null));
    await this.#refreshing;
  }

  async #refresh() {
    const { data, errors } = await this.#post(refreshDocument, { input: { refreshToken: this.#session.refreshToken } });
    const session = data?.refreshSession;
    if (!session?.accessToken) throw new Stop(`The session has ended: ${errors?.[0]?.message ?? "sign in again"}`);
    this.#session = session;
  }
}

const refreshDocument = `mutation Refresh($input: RefreshSessionInput!) {
  refreshSession(input: $input) { accessToken refreshToken expiresAt }
}`;
