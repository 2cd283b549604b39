import { playScenario } from "../playing/play-scenario";

playScenario(__dirname, "acronx", { profile: "ACRONX", founder: "rita" });
