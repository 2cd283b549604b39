import { playScenario } from "../playing/play-scenario";

playScenario(__dirname, "less-annoying", { profile: "LESS_ANNOYING", founder: "maria" });
