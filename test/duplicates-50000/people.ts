import { randomFrom } from "../../src/duplicates/weighing/random";

/** A contact as it is made, and who it is: doubles are of one person. */
export interface Made {
  readonly person: number;
  readonly input: ContactInput;
}

interface ContactInput {
  readonly firstName: string | null;
  readonly lastName: string;
  readonly emails: readonly { readonly address: string }[];
  readonly phones: readonly { readonly number: string }[];
  readonly birthday: string | null;
  readonly custom: readonly { readonly key: string; readonly value: string }[];
}

/**
 * Have two contacts more in common than a town and a part of a name? Of the doubles that are made some have not, and
 * nobody could tell them from two people.
 */
export function canBeTold({ input: one }: Made, { input: other }: Made): boolean {
  const isSameName = one.firstName !== null && one.firstName === other.firstName && one.lastName === other.lastName;
  const isSameDay = one.birthday !== null && one.birthday === other.birthday;
  const isSameAddress = one.emails.length > 0 && other.emails.length > 0;
  return isSameName || isSameDay || isSameAddress || (one.phones.length > 0 && other.phones.length > 0);
}

const syllables =
  "ba be bi bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi vo".split(
    " ",
  );
const cities = "Berlin Brno Riga Oslo Turin Porto Lyon Graz Kazan Perm Tver Omsk".split(" ");

/** `count` contacts: one in five is a double of another one, with a name mistyped, a part left out, or another address. */
export function makePeople(count: number): readonly Made[] {
  const random = randomFrom(50);
  const any = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? "";
  const word = (length: number): string => {
    const text = Array.from({ length }, () => any(syllables)).join("");
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const firstNames = Array.from({ length: 300 }, () => word(2));
  const lastNames = Array.from({ length: 4_000 }, () => word(3));
  const digits = (length: number): string => Array.from({ length }, () => Math.floor(random() * 10)).join("");
  const day = (): string => `19${50 + Math.floor(random() * 50)}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`;
  const mistyped = (text: string): string => {
    const at = 1 + Math.floor(random() * (text.length - 2));
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  };
  const originals = Math.floor(count * 0.8);
  const people = Array.from({ length: originals }, () => {
    const [firstName, lastName] = [any(firstNames), any(lastNames)];
    const address = `${firstName}.${lastName}${digits(2)}@${any(cities)}.example`.toLowerCase();
    return { firstName, lastName, address, number: `+49151${digits(8)}`, birthday: day(), city: any(cities) };
  });
  type Person = (typeof people)[number];
  const inputOf = (
    { firstName, lastName, address, number, birthday, city }: Person,
    isDouble: boolean,
  ): ContactInput => ({
    firstName: isDouble && random() < 0.2 ? null : firstName,
    lastName: isDouble && random() < 0.4 ? mistyped(lastName) : lastName,
    emails: isDouble && random() < 0.5 ? [] : [{ address }],
    phones: isDouble && random() < 0.5 ? [] : [{ number }],
    birthday: isDouble && random() < 0.5 ? null : birthday,
    custom: [{ key: "city", value: city }],
  });
  const doubles = Array.from({ length: count - originals }, () => Math.floor(random() * originals));
  return [
    ...people.map((person, at) => ({ person: at, input: inputOf(person, false) })),
    ...doubles.flatMap((at) => {
      const person = people[at];
      return person ? [{ person: at, input: inputOf(person, true) }] : [];
    }),
  ];
}

const two = (number: number): string => String(Math.floor(number)).padStart(2, "0");
