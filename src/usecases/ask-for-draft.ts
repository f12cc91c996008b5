import { parseStarted, type Started, startedNow } from '../document/started.ts';
import type { Config } from '../model/config.ts';
import { localFields } from '../model/zone.ts';
import { readServices, readTitle } from './draft-values.ts';
import type { Asker } from './host.ts';
import type { Draft } from './scaffold.ts';

const NOT_YET = 'not known yet';
const SHORT_FORMS = 'Write 2026-09-14 10:32, or 10:32 for today; a day alone will do.';

/** Asks for what was not given, with the configured values to pick from. */
export async function askForDraft(
  asker: Asker,
  given: Partial<Draft>,
  now: number,
  config: Config,
): Promise<Draft> {
  const title = given.title ?? (await askTitle(asker));
  const severity = given.severity ?? (await askSeverity(asker, config));
  const services = given.services ?? (await askServices(asker, config));
  const started = given.started ?? (await askStarted(asker, now, config.timezone));
  return { ...given, title, severity, services, started };
}

async function askTitle(asker: Asker): Promise<string> {
  const answer = await asker.text({
    message: 'What happened, as whoever was affected would say it?',
    placeholder: 'Checkout returned 502s for an hour',
    refuse: (text) => (text.trim() === '' ? 'A few words are enough; they can be changed later.' : undefined),
  });
  return readTitle(answer);
}

async function askSeverity(asker: Asker, { severities }: Config): Promise<string | undefined> {
  const choices = severities.map(({ name, light }) =>
    light ? { value: name, hint: 'short template' } : { value: name },
  );
  const answer = await asker.choose({
    message: 'How bad was it?',
    choices: [...choices, { value: NOT_YET }],
    initial: NOT_YET,
  });
  return answer === NOT_YET ? undefined : answer;
}

async function askServices(asker: Asker, config: Config): Promise<readonly string[]> {
  if (config.services.length > 0) {
    const choices = config.services.map((value) => ({ value }));
    return asker.chooseSome({ message: 'Which services were affected?', choices });
  }
  const answer = await asker.text({
    message: 'Which services were affected? (with commas between them)',
    placeholder: 'checkout, payments',
  });
  return readServices([answer], config);
}

async function askStarted(asker: Asker, now: number, timezone: string): Promise<Started> {
  const answer = await asker.text({
    message: `When did users begin to be affected? (${timezone})`,
    initial: clockText(now, timezone),
    refuse: (text) => (parseStarted(text, now, timezone) ? undefined : SHORT_FORMS),
  });
  return parseStarted(answer, now, timezone) ?? startedNow(now, timezone);
}

/** `2026-09-14 10:32` */
function clockText(now: number, timezone: string): string {
  const { year, month, day, hour, minute } = localFields(now, timezone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
