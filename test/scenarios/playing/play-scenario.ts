import { readdirSync } from "node:fs";
import { join } from "node:path";
import { optimisationsOff } from "../../support/optimisations-off";
import { expectAnswers, expectText } from "./recorded";
import { showAnswer } from "./show-answer";
import { ShownStatements } from "./show-statements";
import { Stage } from "./stage";
import { readStory } from "./story";

/** Who opens the account of a scenario, and in which profile. */
export interface Opening {
  readonly profile: "AMO" | "LESS_ANNOYING" | "ACRONX" | "SYNERGY";
  /** Its administrator's first name, in lower case. */
  readonly founder: string;
}

/**
 * Plays the stories of a folder in the order of their names, in one account: each `.graphql` gets the answers in the
 * `.json` beside it and causes the statements in its `.sql`. `SCENARIOS=write` writes both.
 */
export function playScenario(folder: string, domain: string, { profile, founder }: Opening): void {
  const stories = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open(domain, profile, founder);
  });
  afterAll(() => stage.close());

  it.each(stories.sort())("%s", async (name) => {
    const story = join(folder, name);
    const answers: Record<string, object> = {};
    const caused = new ShownStatements();
    for (const act of readStory(story)) {
      const { answer, statements } = await stage.play(act);
      answers[act.name] = showAnswer(answer, stage.known);
      if (statements !== null) caused.add(act, statements);
    }
    expectAnswers(story.replace(/graphql$/, "json"), answers);
    // The plain ways read with other statements, and answer alike.
    if (optimisationsOff.OPTIMISATIONS_OFF === "none") expectText(story.replace(/graphql$/, "sql"), caused.toString());
  });
}
