/** `npm run proofs -- import-kills`: kills the gateway in the middle of an import, and counts what the import has written in the end. */
import { onScene } from "../kills/on-scene";
import { kill, progressOf, sleep, untilFurther } from "../kills/scene";
import { Importer, peopleFile } from "./stage";

const count = 20_000;
const kills = 20;

interface Written {
  readonly state: string;
  readonly done: number;
  readonly created: number;
  readonly contacts: number;
  readonly companies: number;
  readonly entries: number;
  readonly lines: number;
  readonly twice: number;
}

const reading = `select j.state, j.done, (j.result ->> 'CREATED')::integer as created,
    (select count(*)::integer from contact) as contacts, (select count(*)::integer from company) as companies,
    (select count(*)::integer from change where via like 'import:%') as entries,
    (select count(*)::integer from import_line) as lines,
    (select count(*)::integer from (select 1 from contact group by external_id having count(*) > 1) t) as twice
  from job j order by j.id desc limit 1`;

async function prove(): Promise<boolean> {
  return onScene(async (scene) => {
    let gateway = await scene.start();
    const importer = await Importer.signUp(gateway.url);
    await importer.start(gateway.url, { importId: await importer.send(gateway.url, peopleFile(count)) });
    const waits: number[] = [];
    for (let killed = 0; killed < kills; killed += 1) {
      await untilFurther(scene, (await progressOf(scene)).done);
      await sleep(Math.random() * 150);
      await kill(gateway.program);
      const { done } = await progressOf(scene);
      gateway = await scene.start();
      if (done < count) waits.push(await untilFurther(scene, done));
    }
    await untilFurther(scene, count);
    await kill(gateway.program);
    const { rows } = await scene.client.query<Written>(reading);
    const [written] = rows;
    console.log(JSON.stringify(written));
    console.log(
      `import-kills: ${kills} kills in an import of ${count.toLocaleString("en")} rows, ${written?.contacts.toLocaleString("en") ?? 0} contacts and 500 companies made, none lost, none twice; went on after ${Math.max(...waits).toFixed(1)} s at most`,
    );
    return isWhole(written);
  });
}

const isWhole = (written: Written | undefined): boolean =>
  written?.state === "DONE" &&
  written.twice === 0 &&
  written.companies === 500 &&
  written.entries === count + 500 &&
  [written.done, written.created, written.contacts, written.lines].every((each) => each === count);

void prove().then((isProven) => process.exit(isProven ? 0 : 1));
