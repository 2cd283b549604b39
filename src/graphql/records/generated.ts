import { ArgsType, Field, InputType, ObjectType, registerEnumType, type ClassType } from "type-graphql";

/** The type of a field, made before the field is: types that come up while the schema is being built are too late. */
export type TypeOf = unknown;

/** A class that exists to be described: its name is the type's. */
export type Generated = ClassType<Record<string, unknown>>;

// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it is made empty: what it has is described, not written
const emptyClass = (name: string): unknown => ({ [name]: class {} })[name];

/** A class under a name of its own. */
export const classNamed = (name: string): Generated => emptyClass(name) as Generated;

/** A field of a generated type. */
export interface Member {
  readonly name: string;
  readonly type: TypeOf;
  readonly nullable: boolean | "items";
  readonly description: string;
}

export function addMember(type: Generated | object, { name, ...member }: Member): void {
  const prototype = typeof type === "function" ? (type.prototype as object) : type;
  Field(() => member.type as never, { nullable: member.nullable, description: member.description })(prototype, name);
}

export function objectType(name: string, description: string, members: readonly Member[]): Generated {
  const type = classNamed(name);
  for (const member of members) addMember(type, member);
  ObjectType(name, { description, simpleResolvers: true })(type);
  return type;
}

export function inputType(name: string, description: string, members: readonly Member[]): Generated {
  const type = classNamed(name);
  for (const member of members) addMember(type, member);
  InputType(name, { description })(type);
  return type;
}

export function argsType(name: string, members: readonly Member[]): Generated {
  const type = classNamed(name);
  for (const member of members) addMember(type, member);
  ArgsType()(type);
  return type;
}

/** An enum whose values are their own names. */
export function enumType(name: string, description: string, values: Readonly<Record<string, string>>): object {
  const type = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, said]) => [value, { description: said }]),
  );
  registerEnumType(type, { name, description, valuesConfig });
  return type;
}

/** Made once for each key, whoever asks first. */
export function once<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
