import type { Operation } from "./requests";

type Documents = Readonly<Record<Operation, string>>;

/** What an application of one page would send. */
export const gatewayDocuments: Documents = {
  Q1: `query Q1 { leads(first: 50) { nodes {
    id name price { amount currencyCode } createdAt
    stage { id name } responsible { id name } company { id name }
    contacts(first: 5) { nodes { id name } } } } }`,
  Q2: `query Q2($id: ID!) { lead(id: $id) {
    id name price { amount currencyCode } createdAt source
    stage { id name } responsible { id name } company { id name }
    contacts(first: 50) { nodes { id name } }
    tasks(first: 20) { nodes { id text dueAt completedAt } } } }`,
  Q3: `query Q3($me: ID!, $from: DateTime!, $to: DateTime!) {
    tasks(first: 50, filter: { responsibleId: { eq: $me }, dueBy: { gte: $from, lt: $to } }, orderBy: [{ field: DUE_BY, direction: ASC }]) {
      nodes { id text dueAt completedAt card { id ... on Lead { name } } } } }`,
  Q4: `mutation Q4($input: UpdateLeadInput!) { updateLead(input: $input) { lead { id name version } userErrors { code } } }`,
  Q5: `query Q5 { me { id name email } }`,
  Q6: `query Q6($stage: ID!, $prefix: String!) {
    leads(first: 50, filter: { stageId: { eq: $stage }, name: { startsWith: $prefix } }) {
      nodes { id name } totalCount { count precision } } }`,
};

const contacts = (first: number): string =>
  `contacts: leadContactsByAccountIdAndLeadId(first: ${first}, orderBy: [PRIMARY_KEY_DESC]) { nodes { contact: contactByAccountIdAndContactId { rowId name } } }`;

const surroundings = `stage: stageByAccountIdAndPipelineIdAndStageId { rowId name }
    responsible: userByAccountIdAndResponsibleId { rowId displayName } company: companyByAccountIdAndCompanyId { rowId name }`;

/** The same of the peer, as near to it as its schema allows. */
export const peerDocuments: Documents = {
  Q1: `query Q1 { leads: allLeads(first: 50, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { nodes {
    rowId name price priceCurrency createdAt ${surroundings} ${contacts(5)} } } }`,
  Q2: `query Q2($accountId: UUID!, $id: UUID!) { lead: leadByAccountIdAndRowId(accountId: $accountId, rowId: $id) {
    rowId name price priceCurrency createdAt source ${surroundings} ${contacts(50)}
    tasks: tasksByAccountIdAndCardId(first: 20, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) { nodes { rowId text dueAt completedAt } } } }`,
  Q3: `query Q3($me: UUID!, $from: Datetime!, $to: Datetime!) {
    tasks: allTasks(first: 50, filter: { responsibleId: { equalTo: $me }, dueBy: { greaterThanOrEqualTo: $from, lessThan: $to } }, orderBy: [DUE_BY_ASC, ROW_ID_ASC]) {
      nodes { rowId text dueAt completedAt card { rowId name } } } }`,
  Q4: `mutation Q4($accountId: UUID!, $id: UUID!, $price: BigFloat!) {
    updateLead: updateLeadByAccountIdAndRowId(input: { accountId: $accountId, rowId: $id, leadPatch: { price: $price } }) { lead { rowId name version } } }`,
  Q5: `query Q5($accountId: UUID!, $id: UUID!) { me: userByAccountIdAndRowId(accountId: $accountId, rowId: $id) { rowId displayName email } }`,
  Q6: `query Q6($stage: UUID!, $from: String!, $to: String!) {
    leads: allLeads(first: 50, filter: { stageId: { equalTo: $stage }, nameKey: { greaterThanOrEqualTo: $from, lessThan: $to } }, orderBy: [CREATED_AT_DESC, ROW_ID_DESC]) {
      nodes { rowId name } totalCount } }`,
};
