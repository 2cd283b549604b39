const idShape = /\b[a-z]+(?:_[a-z]+)*_[0-9a-f]{32}\b/g;
const momentShape = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
const secretShape = /\bbw_live_[0-9a-f]+_[\w-]+/g;
const linkShape = /\/file\?token=[\w.-]+/g;
const accessTokenShape = /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g;
const uuidShape = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** An answer that reads alike each time: what a story made bears the name that it has there. */
export function showAnswer(answer: object, known: ReadonlyMap<string, string>): object {
  const names = new Map([...known].map(([name, id]) => [id, `<${name}>`]));
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => {
    if (typeof value !== "string") return value;
    return /cursor$/i.test(key) ? "<cursor>" : plain(value, names);
  }) as object;
}

const plain = (text: string, names: ReadonlyMap<string, string>): string =>
  text
    .replace(linkShape, "/file?token=<token>")
    .replace(secretShape, "<secret>")
    .replace(accessTokenShape, "<access token>")
    .replace(idShape, (id) => names.get(id) ?? `<${id.slice(0, -33)}>`)
    .replace(uuidShape, "<id>")
    .replace(momentShape, "<moment>");
