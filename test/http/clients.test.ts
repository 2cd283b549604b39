import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  gql,
  type TypedDocumentNode,
} from "@apollo/client";
import { Client, fetchExchange } from "@urql/core";
import { make, Office, type Person } from "../records/office";

let office: Office;
let anna: Person;

beforeAll(async () => {
  office = await Office.share();
  anna = await office.found("AMO", { email: "anna@office.example" });
  await make(anna, "lead", [{ name: "Bridge" }, { name: "Tower" }]);
});

afterAll(() => office.close());

const credentials = { input: { email: "anna@office.example", password: "bailiwick-demo" } };
interface SignedIn {
  readonly signIn: { readonly accessToken: string };
}
interface Listed {
  readonly leads: { readonly nodes: readonly { readonly name: string }[]; readonly totalCount: { count: number } };
}
interface Created {
  readonly createLead: { readonly lead: { name: string } | null; readonly userErrors: readonly object[] };
}

const signIn: TypedDocumentNode<SignedIn> = gql`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      accessToken
      userErrors {
        code
      }
    }
  }
`;
const leads: TypedDocumentNode<Listed> = gql`
  query Leads($first: Int, $filter: LeadFilter) {
    leads(first: $first, filter: $filter, orderBy: [{ field: NAME, direction: ASC }]) {
      nodes {
        ...Named
      }
      totalCount {
        count
      }
    }
  }
  fragment Named on Lead {
    id
    name
  }
`;
const create: TypedDocumentNode<Created> = gql`
  mutation Create($input: CreateLeadInput!) {
    createLead(input: $input) {
      lead {
        name
      }
      userErrors {
        field
        code
      }
    }
  }
`;
const variables = { first: 2, filter: { name: { contains: "ow" } } };

test("Apollo Client signs in, lists, writes, and understands a refusal", async () => {
  let token = "";
  const bearer = new ApolloLink((operation, forward) => {
    if (token !== "") operation.setContext({ headers: { authorization: `Bearer ${token}` } });
    return forward(operation);
  });
  const link = bearer.concat(new HttpLink({ uri: `${office.gateway.url}/graphql`, fetch }));
  const client = new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes: { Node: ["Lead"] } }) });
  const nobody = await client.query({ query: leads, errorPolicy: "all", fetchPolicy: "network-only" });
  expect(CombinedGraphQLErrors.is(nobody.error) && nobody.error.errors[0]?.extensions).toEqual({
    code: "UNAUTHENTICATED",
  });
  token = (await client.mutate({ mutation: signIn, variables: credentials })).data?.signIn.accessToken ?? "";
  const { data } = await client.query({ query: leads, variables });
  expect(data?.leads.nodes.map(({ name }) => name)).toEqual(["Tower"]);
  const created = await client.mutate({ mutation: create, variables: { input: { name: "Port" } } });
  expect(created.data?.createLead).toMatchObject({ lead: { name: "Port" }, userErrors: [] });
  const refused = await client.mutate({ mutation: create, variables: { input: { name: "" } } });
  expect(refused.data?.createLead).toMatchObject({
    lead: null,
    userErrors: [{ field: ["input", "name"], code: "REQUIRED" }],
  });
  await expect(client.query({ query: leads, variables: { filter: 1 } })).rejects.toThrow(CombinedGraphQLErrors);
  client.stop();
});

test("urql signs in, lists by GET as it does by itself, writes, and understands a refusal", async () => {
  const methods: string[] = [];
  let token = "";
  const client = new Client({
    url: `${office.gateway.url}/graphql`,
    exchanges: [fetchExchange],
    fetchOptions: () => (token === "" ? {} : { headers: { authorization: `Bearer ${token}` } }),
    fetch: (input, init) => {
      methods.push(init?.method ?? "GET");
      return fetch(input, init);
    },
  });
  const signed = await client.mutation(signIn, credentials);
  token = signed.data?.signIn.accessToken ?? "";
  const listed = await client.query(leads, variables);
  expect([listed.error, listed.data?.leads.nodes]).toMatchObject([undefined, [{ name: "Tower" }]]);
  const created = await client.mutation(create, { input: { name: "Quay" } });
  expect(created.data?.createLead).toMatchObject({ lead: { name: "Quay" }, userErrors: [] });
  const { error } = await client.query(leads, { first: 251 });
  expect(error?.graphQLErrors.map(({ extensions }) => extensions["code"])).toEqual(["BAD_USER_INPUT"]);
  expect(methods).toEqual(["POST", "GET", "POST", "GET"]);
  token = "";
  const nobody = await client.mutation(create, { input: { name: "Pier" } });
  expect(nobody.error?.graphQLErrors.map(({ extensions }) => extensions["code"])).toEqual(["UNAUTHENTICATED"]);
});
