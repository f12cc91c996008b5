import type { Config } from '../../model/config.ts';
import { allowedWords, wordsInUse } from '../../model/field-words.ts';
import { readListed, readServices, readTitle } from '../draft-values.ts';
import type { Asker } from '../host.ts';
import type { NearMissDraft } from './near-miss-draft.ts';

const NOT_KNOWN = 'not known';

/** Asks for what was not given; everything but the title may be left empty. */
export async function askForNearMiss(
  asker: Asker,
  given: Partial<NearMissDraft> & Pick<NearMissDraft, 'started'>,
  config: Config,
  modes: readonly string[],
): Promise<NearMissDraft> {
  const title = given.title ?? (await askTitle(asker));
  const services = given.services ?? (await askServices(asker, config));
  const failureMode = given.failureMode ?? (await askFailureMode(asker, config, modes));
  const caughtBy =
    given.caughtBy ??
    (await askText(asker, 'What caught it?', 'an alert, a review, a person who looked twice'));
  const defence = given.defence ?? (await askDefence(asker, config));
  const action =
    given.action ?? (await askText(asker, 'What was or will be done about it?', 'raise the pool'));
  return { ...given, title, services, failureMode, caughtBy, defence, action };
}

async function askTitle(asker: Asker): Promise<string> {
  const answer = await asker.text({
    message: 'What failed?',
    placeholder: 'Pool at 95 %, the autoscaler caught it',
    refuse: (text) => (text.trim() === '' ? 'A few words are enough.' : undefined),
  });
  return readTitle(answer);
}

async function askServices(asker: Asker, config: Config): Promise<readonly string[]> {
  const message = 'Which services would have been affected?';
  if (config.services.length > 0) {
    return asker.chooseSome({ message, choices: config.services.map((value) => ({ value })) });
  }
  const answer = await asker.text({
    message: `${message} (with commas between them)`,
    placeholder: 'checkout',
  });
  return readServices([answer], config);
}

async function askFailureMode(
  asker: Asker,
  config: Config,
  modes: readonly string[],
): Promise<string | undefined> {
  const allowed = allowedWords('failure_mode', config);
  const known = [...new Set([...modes, ...wordsInUse(allowed.words)])].filter((word) => word !== 'unknown');
  const answer = await askText(
    asker,
    'Which class of failure is it? The same word again is what makes it count.',
    known.slice(0, 3).join(', ') || 'connection-pool-exhaustion',
  );
  return answer === undefined ? undefined : readListed('failure mode', answer, 'failure_mode', config);
}

async function askDefence(asker: Asker, config: Config): Promise<string | undefined> {
  const hints: Readonly<Record<string, string>> = {
    designed: 'it was made to catch this',
    luck: 'it happened to be there; that is the worse news',
  };
  const words = wordsInUse(allowedWords('defence', config).words).filter((word) => word !== 'unknown');
  const choices = words.map((value) => (hints[value] ? { value, hint: hints[value] } : { value }));
  const message = 'Was that by design, or luck?';
  const answer = await asker.choose({
    message,
    choices: [...choices, { value: NOT_KNOWN }],
    initial: NOT_KNOWN,
  });
  return answer === NOT_KNOWN ? undefined : answer;
}

async function askText(asker: Asker, message: string, placeholder: string): Promise<string | undefined> {
  const answer = (await asker.text({ message, placeholder })).trim();
  return answer === '' ? undefined : answer;
}
