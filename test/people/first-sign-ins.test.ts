import { Town, codes, password } from "./people";

const first = "a first password";

describe("First sign-ins", () => {
  test("of many people at once all succeed, though each changes who is active in the account", async () => {
    const town = await Town.open();
    try {
      const founder = await town.signUp("many@arrivals.example", "SYNERGY");
      const emails = Array.from({ length: 24 }, (_, index) => `person${index}@arrivals.example`);
      for (const email of emails) {
        const added = await town.act(
          "addUser",
          { name: email, email, password: first },
          "user { id }",
          founder.accessToken,
        );
        expect(codes(added)).toEqual([]);
      }
      const sessions = await Promise.all(
        emails.map((email) => town.signIn(email, { password: first, newPassword: password })),
      );
      expect(sessions.map((session) => typeof session.accessToken)).toEqual(emails.map(() => "string"));
    } finally {
      await town.close();
    }
  });
});
